"""Whom and what a claim is about is named in it."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import compared, is_kin
from annotated_dossier.rules._names import known_by
from annotated_dossier.text.readings import stems

ABOUT_NOT_NAMED = Entry(
    "about-not-named",
    "Somebody or something that a claim is about is named nowhere in it",
    "The claim is listed on their page, and readers must see why; a swapped id would put it on another.",
    "Correct `about`, or give the reason as `about_basis`, with the name.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (ABOUT_NOT_NAMED,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each id in `about`, of anything but a place, of which no word stands in statement, quotes or basis."""
    known = known_by(dossier)
    for item in compared(dossier):
        words = item.quoted | item.statement.stems
        for index, target in enumerate(item.claim.about):
            if target not in known or target in dossier.places or not known[target].stems.isdisjoint(words):
                continue
            basis = item.claim.about_basis
            if basis and not known[target].stems.isdisjoint(stems([basis], dossier.language)):
                continue
            if any(is_kin(stem, words) for stem in known[target].stems):
                continue
            yield ABOUT_NOT_NAMED.at(
                item.claim.origin.span("about", index),
                f"Neither statement nor quotes have a word of {dossier.named_record(target).name}.",
                "Correct the id, or add `about_basis` with the reason and the name.",
            )
