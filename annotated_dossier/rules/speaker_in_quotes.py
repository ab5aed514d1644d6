"""Who is stated to speak is named in the quotes; where the article speaks itself, nobody else does there."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import Known, known_by
from annotated_dossier.text.readings import Limit

SPEAKER_NOT_IN_QUOTES = Entry(
    "speaker-not-in-quotes",
    "The quotes do not name the speaker",
    "The attribution counts as stated, and nothing in the words states it: they could be anybody's.",
    "Quote the words that name the speaker. If the text only lets readers infer who speaks, write "
    "`attribution: inferred` with the basis; if it calls the speaker otherwise, add that name to the speaker's record.",
    Severity.WARNING,
    may_be_allowed=True,
)
SAID_BY_ANOTHER = Entry(
    "said-by-another",
    "Words that somebody else says stand in the article's own voice",
    "With `speaker: source` the article itself speaks; what it reports has the speaker it names.",
    "Name who speaks as `speaker`. If the article speaks about them, list them under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (SPEAKER_NOT_IN_QUOTES, SAID_BY_ANOTHER)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each stated speaker whom no quote names, and each quote in the article's voice that gives it to another."""
    names = known_by(dossier)
    for item in compared(dossier):
        claim = item.claim
        if claim.attribution != "stated":
            continue
        if claim.speaker == SOURCE_VOICE:
            yield from _of_another(item, names, dossier)
        elif claim.speaker in names and not names[claim.speaker].is_mostly_in(item.quoted):
            yield SPEAKER_NOT_IN_QUOTES.at(
                claim.origin.span("speaker"),
                f"No quote names the speaker, {dossier.named_record(claim.speaker).name}.",
                "Quote the words that name the speaker, or write `attribution: inferred` with the basis. If it uses "
                "another name, add that to the speaker's `names`.",
            )


def _of_another(item: Compared, names: dict[str, Known], dossier: Dossier) -> Iterator[Diagnostic]:
    for index, quote in enumerate(item.quotes):
        mark = next((mark for mark in quote.limits if mark.limit is Limit.ATTRIBUTION), None)
        if mark and not _speaks_of_a_speaker(item.claim, item.quoted, names, dossier):
            words = item.claim.quotes[index].exact[mark.start : mark.end]
            yield SAID_BY_ANOTHER.at(
                item.claim.origin.span("speaker"),
                f"The speaker is the article itself, but the quote says “{words}”.",
                "Name who speaks as `speaker`. If the article speaks about what they say, list them under `about`.",
            )
            return


def _speaks_of_a_speaker(claim: Claim, quoted: frozenset[str], names: dict[str, Known], dossier: Dossier) -> bool:
    """Whether a quote names somebody whom the claim is about and who can speak."""
    return any(
        names[target].is_in(quoted)
        for target in claim.about
        if target in names and dossier.kinds[dossier.kind_of[target]].may_speak
    )
