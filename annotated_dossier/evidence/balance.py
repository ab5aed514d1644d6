"""Balance: how much each party is heard, and through which verbs. Counts to look at, not a score."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from annotated_dossier.evidence.standing import party_of, party_of_speaker
from annotated_dossier.evidence.wordings import Wording, stretches
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure, Record
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.quotations import without_quotations
from annotated_dossier.text.unspaced import words_joined_by

_WORD = words_joined_by("'’.,-")


@dataclass(frozen=True, slots=True)
class Hearing:
    """How much a party is heard: its claims, the quotes and words they rest on, the verbs in our statements.

    Of the quotes and words, `direct_quotes` hold direct words, and `direct_words` are the speaker's own. `party` is the
    party's id, or `None` for the speakers without one. `verbs` map a verb to its number; `None` stands for statements
    without any.
    """

    party: str | None
    claims: tuple[Claim, ...]
    quotes: int
    words: int
    direct_quotes: int
    direct_words: int
    verbs: Mapping[str | None, int]


class Spoken(NamedTuple):
    """One quote of a source: the party of its speaker, its place in the text, and how many words are the speaker's
    own, are reported, and are those of a speaker who was inferred."""

    party: str | None
    start: int
    end: int
    direct: int
    reported: int
    inferred: int


class HeardIn(NamedTuple):
    """How many words of one source are a party's: its speakers' own, reported ones, and those of speakers who were
    inferred. A word that two quotes share counts twice."""

    party: str | None
    direct: int
    reported: int
    inferred: int


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a rule finds in a record and an editor lets stand, with the reason."""

    record: Record
    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class LossFigures:
    """The claims in which a party gives figures of losses: of others, with their parties, and of its own side.

    `is_counted` tells whether any speaker at all gives a figure for its losses.
    """

    party: str
    of_others: tuple[Claim, ...]
    of_own: tuple[Claim, ...]
    others: tuple[str, ...]
    is_counted: bool


def hearings(dossier: Dossier) -> list[Hearing]:
    """One hearing for each party in the order of the dossier record, last the speakers without one.

    A claim counts for the party of its speaker (`party_of_speaker`); withdrawn claims count for none.
    """
    claims: dict[str | None, list[Claim]] = {party: [] for party in dossier.record.parties}
    for claim in dossier.claims.values():
        if not claim.withdrawn:
            claims.setdefault(party_of_speaker(claim, dossier), []).append(claim)
    return [_hearing(party, tuple(heard), dossier) for party, heard in claims.items()]


def heard_in(article: Article, dossier: Dossier) -> list[HeardIn]:
    """How many words of an article its quotes give each party, in the order of the dossier record, last the speakers
    without one. Parties without any are left out."""
    by_party: dict[str | None, list[Spoken]] = {party: [] for party in (*dossier.record.parties, None)}
    for spoken in spoken_in(article, dossier):
        by_party[spoken.party].append(spoken)
    return [
        HeardIn(
            party,
            sum(quote.direct for quote in said),
            sum(quote.reported for quote in said),
            sum(quote.inferred for quote in said),
        )
        for party, said in by_party.items()
        if said
    ]


def spoken_in(article: Article, dossier: Dossier) -> Iterator[Spoken]:
    """The quotes of an article that claims rest on which are not withdrawn, in the order of its text."""
    for quote in article.quotes:
        claim = quote.claim
        if claim.withdrawn:
            continue
        direct = [(start, end) for start, end, kind in stretches(article, quote) if kind is Wording.DIRECT]
        words, of_them_direct = _count(article, quote.anchor.parts), _count(article, direct)
        is_inferred = claim.attribution == "inferred"
        yield Spoken(
            party_of_speaker(claim, dossier),
            quote.anchor.start,
            quote.anchor.end,
            direct=0 if is_inferred else of_them_direct,
            reported=0 if is_inferred else words - of_them_direct,
            inferred=words if is_inferred else 0,
        )


def allowed(dossier: Dossier) -> list[Allowed]:
    """All that is let stand, by rule and in the order of the records."""
    found = [Allowed(record, item.rule, item.because) for record in dossier.all_records() for item in record.allow]
    return sorted(found, key=lambda item: item.rule)


def introducing_verb(statement: str, language: Language) -> str | None:
    """The first verb of a statement, outside quotation marks, that brings in what somebody said, in small letters."""
    found = _verb(language).search(without_quotations(statement, language))
    return found[0].lower() if found else None


def loss_figures(dossier: Dossier) -> list[LossFigures]:
    """What each party says of losses, in figures, in the order of the dossier record."""
    counted = [
        (claim, party_of_speaker(claim, dossier), _who_lost(claim, dossier))
        for claim in dossier.claims.values()
        if not claim.withdrawn and any(counts_losses(figure, dossier) for figure in claim.figures)
    ]
    given = []
    for party in dossier.record.parties:
        of_others = [
            (claim, concerned - {party})
            for claim, speaker, concerned in counted
            if speaker == party and concerned - {party}
        ]
        others = set().union(*(concerned for _, concerned in of_others))
        given.append(
            LossFigures(
                party,
                tuple(claim for claim, _ in of_others),
                tuple(claim for claim, speaker, concerned in counted if speaker == party and party in concerned),
                tuple(other for other in dossier.record.parties if other in others),
                any(party in concerned for *_, concerned in counted),
            )
        )
    return given


def counts_losses(figure: Figure, dossier: Dossier) -> bool:
    """Whether a figure is of a measure that counts losses."""
    return dossier.record.measures[figure.measure].counts_losses


def parties_counted(claim: Claim, figure: Figure, dossier: Dossier) -> tuple[str, ...]:
    """The ids of the parties a figure of a claim may be about: that of its `of`, or all that the claim is about."""
    parties = (party_of(dossier.find(target), dossier) for target in ((figure.of,) if figure.of else claim.about))
    return tuple(dict.fromkeys(party for party in parties if party))


def _who_lost(claim: Claim, dossier: Dossier) -> set[str]:
    return {
        party
        for figure in claim.figures
        if counts_losses(figure, dossier)
        for party in parties_counted(claim, figure, dossier)
    }


def _hearing(party: str | None, claims: tuple[Claim, ...], dossier: Dossier) -> Hearing:
    quotes = [quote for claim in claims for quote in dossier.quotes.get(claim.id, ())]
    articles = [dossier.articles[quote.quote.source] for quote in quotes]
    words = direct_words = direct_quotes = 0
    for article, quote in zip(articles, quotes, strict=True):
        direct = [(start, end) for start, end, kind in stretches(article, quote) if kind is Wording.DIRECT]
        words += _count(article, quote.anchor.parts)
        direct_words += _count(article, direct)
        direct_quotes += bool(direct)
    verbs = Counter(introducing_verb(claim.statement, dossier.language) for claim in claims)
    return Hearing(party, claims, len(quotes), words, direct_quotes, direct_words, dict(verbs.most_common()))


def _count(article: Article, places: Iterable[tuple[int, int]]) -> int:
    return sum(len(_WORD.findall(article.text[start:end])) for start, end in places)


@cache
def _verb(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(language.speech.verbs)}\b", re.IGNORECASE)
