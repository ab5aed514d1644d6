"""Who is stated to speak is named in the quotes; where the article speaks itself, nobody else does there."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import Known, known_by, names_of
from annotated_dossier.text.readings import Limit, stems

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
NOBODY_SPEAKS = Entry(
    "nobody-speaks",
    "No word of the quotes says that the speaker speaks",
    "A name beside a sentence is not yet its speaker: the words may be the article's own.",
    "Quote the words that say who speaks, or write `attribution: inferred` with the basis.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (SPEAKER_NOT_IN_QUOTES, NOBODY_SPEAKS, SAID_BY_ANOTHER)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each stated speaker whom no quote names, and each quote in the article's voice that gives it to another."""
    names = known_by(dossier)
    verbs = stems((verb.split()[0] for verb in dossier.language.speech.verbs), dossier.language)
    for item in compared(dossier):
        claim = item.claim
        if claim.attribution != "stated":
            continue
        if claim.is_own_voice:
            yield from _of_another(item, names, dossier)
            continue
        known = [speaker for speaker in claim.said_by if speaker in names]
        unnamed = [speaker for speaker in known if not names[speaker].is_mostly_in(item.quoted)]
        for speaker in unnamed:
            yield SPEAKER_NOT_IN_QUOTES.at(
                _place(claim, speaker),
                f"No quote names the speaker, {dossier.named_record(speaker).name}.",
                "Quote the words that name the speaker, or write `attribution: inferred` with the basis. If it uses "
                "another name, add that to the speaker's `names`.",
            )
        if known and not unnamed and verbs.isdisjoint(item.quoted):
            yield NOBODY_SPEAKS.at(
                _place(claim, known[0]),
                f"The quotes name {dossier.together(map(dossier.named_record, known))}, but no verb says that they "
                "speak.",
                "Quote the words that say so, or write `attribution: inferred` with the basis.",
            )


def _place(claim: Claim, speaker: str) -> Span:
    """Where a claim names a speaker."""
    if claim.speakers:
        return claim.origin.span("speakers", claim.speakers.index(speaker))
    return claim.origin.span("speaker")


def _of_another(item: Compared, names: dict[str, Known], dossier: Dossier) -> Iterator[Diagnostic]:
    for quote in item.quotes:
        mark = next((mark for mark in quote.limits if mark.limit is Limit.ATTRIBUTION), None)
        if mark:
            speakers = {found.record for found in names_of(dossier).find(quote.text, dossier.language)}
            if not _is_reported(item, {who for who in speakers if _may_speak(who, dossier)}, names, dossier):
                source = dossier.source_of(item.claim).type
                yield SAID_BY_ANOTHER.at(
                    item.claim.origin.span("speaker"),
                    f"The speaker is the {source} itself, but the quote says “{quote.written(mark)}”.",
                    f"Name who speaks as `speaker`. If the {source} speaks about them, list them under `about`.",
                )
                return


def _is_reported(item: Compared, speakers: set[str], names: dict[str, Known], dossier: Dossier) -> bool:
    """Whether the claim is about those whom the quote names and who can speak, or about one that it names otherwise."""
    about = set(item.claim.about)
    if speakers:
        return speakers <= about
    return any(names[who].is_mostly_in(item.quoted) for who in about & names.keys() if _may_speak(who, dossier))


def _may_speak(record: str, dossier: Dossier) -> bool:
    return dossier.kinds[dossier.kind_of[record]].may_speak
