"""A name in a statement is one of its quotes, or of somebody or something that the claim lists."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import known_by, names_of, outlets_of
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.names import NameFound
from annotated_dossier.text.readings import read, statement_words, stems

NAME_NOT_IN_CLAIM = Entry(
    "name-not-in-claim",
    "A name in a statement stands in none of its quotes, and the claim does not list what it names",
    "Another name makes another statement: “Kramatorsk” for “Kostyantynivka”.",
    "Write the name the quotes have, or list what it names under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
NAME_NOT_LISTED = Entry(
    "name-not-listed",
    "A claim does not list what its statement names",
    "The claim would be missing on the page of somebody or something it speaks of.",
    "List it under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NAME_NOT_IN_CLAIM, NAME_NOT_LISTED)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each name in a statement whose record the claim does not list, and which no quote has or needs no place."""
    names, known = names_of(dossier), known_by(dossier)
    naming = frozenset().union(*(name.stems for name in known.values()))
    for item in compared(dossier):
        listed = _listed(item.claim, dossier)
        # Looking for names takes longer than all else, and most statements have only words of those listed.
        stated = item.statement.stems & naming
        if not stated.difference(*[known[target].stems for target in listed if target in known]):
            continue
        for found in names.find(item.claim.statement, dossier.language):
            if found.record in listed:
                continue
            words = item.claim.statement[found.start : found.end]
            if not _is_quoted(item, found, dossier):
                yield NAME_NOT_IN_CLAIM.at(
                    narrowed(item.claim.origin.span("statement"), words, inputs),
                    f"No quote of this claim names “{words}”, and the claim does not list `{found.record}`.",
                    f"Write the name the quotes have, or add `{found.record}` to `about`.",
                )
            elif not _is_in_passing(found, listed, dossier):
                yield NAME_NOT_LISTED.at(
                    item.claim.origin.span("about"),
                    f"The statement names “{words}”, but the claim does not list `{found.record}`.",
                    f"Add `{found.record}` to `about`.",
                )


def _listed(claim: Claim, dossier: Dossier) -> set[str]:
    """Who speaks, through whom and about what, the outlet, and the agency whose text it printed."""
    return {*claim.about, *claim.via, *claim.said_by, *outlets_of(claim, dossier)}


def _is_in_passing(found: NameFound, listed: set[str], dossier: Dossier) -> bool:
    """Whether a name needs not be listed: it only tells what is listed from others.

    A country's name mostly stands for its state; a body's belongs to who speaks for it, a place's to what lies in it.
    """
    record = dossier.named_record(found.record)
    if isinstance(record, Place):
        language = dossier.language
        is_country = bool(stems([record.type], language) & stems(statement_words(language).ranks["country"], language))
        return is_country or any(
            record.id == place.within for target in listed if (place := dossier.places.get(target))
        )
    known = (dossier.named_record(target) for target in listed if target in known_by(dossier))
    return any(role.of == record.id for other in known for role in getattr(other, "roles", ()))


def _is_quoted(item: Compared, found: NameFound, dossier: Dossier) -> bool:
    """Whether the quotes have the words of the name, or another name of the same record."""
    words = read(item.claim.statement[found.start : found.end], dossier.language).stems
    return words <= item.quoted or known_by(dossier)[found.record].is_in(item.quoted)
