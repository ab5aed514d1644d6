"""Each channel of a claim is named in its quotes, and each medium they name is a channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._comparison import compared
from annotated_dossier.rules._names import known_by, outlets_of
from annotated_dossier.text.readings import statement_words, stems

CHANNEL_NOT_IN_QUOTES = Entry(
    "channel-not-in-quotes",
    "The quotes do not name a channel",
    "“On television” is part of who said what and where; a channel that the words do not name is a guess.",
    "Quote the words that name the channel, or remove it from `via`. Outlet and agency belong to the source.",
    Severity.WARNING,
    may_be_allowed=True,
)
CHANNEL_LEFT_OUT = Entry(
    "channel-left-out",
    "A quote names a medium that is no channel of the claim",
    "The words came to the article through somebody, and the page would not say so.",
    "List it under `via`. If the words do not come through it, list it under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (CHANNEL_NOT_IN_QUOTES, CHANNEL_LEFT_OUT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each channel that no quote names, and each medium that a quote names and the claim does not."""
    names = known_by(dossier)
    media = _media_by_word(dossier)
    telling = frozenset(media)
    for item in compared(dossier):
        claim = item.claim
        for index, channel in enumerate(claim.via):
            if channel in names and not names[channel].is_in(item.quoted):
                yield CHANNEL_NOT_IN_QUOTES.at(
                    claim.origin.span("via", index),
                    f"No quote names the channel, {dossier.named_record(channel).name}.",
                    "Quote the words that name it, or remove it from `via`.",
                )
        found = [medium for word in item.quoted & telling for medium in media[word]]
        for medium in sorted(set(found) - _concerned(claim, dossier)):
            if names[medium].is_in(item.quoted):
                yield CHANNEL_LEFT_OUT.at(
                    claim.origin.span("via"),
                    f"A quote names {dossier.named_record(medium).name}, which is no channel of this claim.",
                    f"Add `via: [{medium}]`, or list it under `about` if the words do not come through it.",
                )


def _media_by_word(dossier: Dossier) -> dict[str, list[str]]:
    """The ids of the organisations that carry words of others, by the word of each name that fewest such names have."""
    if dossier.language.statements is None:
        return {}
    types = stems(statement_words(dossier.language).media, dossier.language)
    names = [
        (name, record.id)
        for record in dossier.organisations.values()
        if record.id in dossier.claims_via or types & stems([record.type], dossier.language)
        for name in known_by(dossier)[record.id].names
    ]
    counts = Counter(word for name, _ in names for word in name)
    found: dict[str, list[str]] = {}
    for name, medium in names:
        found.setdefault(min(name, key=lambda word: (counts[word], word)), []).append(medium)
    return found


def _concerned(claim: Claim, dossier: Dossier) -> set[str]:
    """Who is named by the claim already, and the outlet and the agency of its source."""
    return {*claim.said_by, *claim.via, *claim.about, *outlets_of(claim, dossier)}
