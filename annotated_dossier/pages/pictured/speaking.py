"""Who speaks where in a source, beside its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotated_dossier.evidence.balance import Spoken, spoken_in
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import WIDE, Cell, Drawing, drawing
from annotated_dossier.pages.pictured.heard import CLASSES, told_by_kind
from annotated_dossier.pages.pictured.sayings import in_lanes
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_
from annotated_dossier.pictures.voices import Voice, above, beside

# Pixels of the lanes where they stand beside the text.
_BESIDE = 150
# Each quote has a mark; where they are more, a party has one for each of so many stretches of the text.
_MOST, _STRETCHES = 150, 50
_KEY = N_(
    "In lanes: who speaks where. Dark: their own words. Pale: as the source reports them. Outlined: the speaker is "
    "inferred."
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one party says in a quote or a stretch of the text: the number of the paragraph it begins in, from where to
    where it reaches, and how many of its words are direct, reported, and of an inferred speaker."""

    paragraph: int
    party: str | None
    start: int
    end: int
    words: tuple[int, int, int]


def who_speaks_where(article: Article, dossier: Dossier) -> Drawing | None:
    """A lane for each party that is heard in an article, one for speakers of none; `None` where that is all."""
    heard = list(_heard(article, dossier))
    parties = in_lanes({said.party for said in heard}, dossier)
    if len(parties) < 2:
        return None
    say, words = dossier.phrases, wording(dossier)
    names = [words.party_name(party) if party else say.gettext("Of no party") for party in parties]
    voices, rows = [], []
    for said in heard:
        lane, told = parties.index(said.party), told_by_kind(said.words, say)
        where = say.gettext("paragraph %(number)s", number=said.paragraph)
        address = f"{address_of(article.source, dossier)}#p-{said.paragraph}"
        most = CLASSES[said.words.index(max(said.words))]
        begins, ends = (place / len(article.text) for place in (said.start, said.end))
        voices.append(Voice(lane, begins, ends, address, f"{names[lane]}, {where}: {told}", most))
        rows.append((Cell(where, address), Cell(names[lane]), Cell(told)))
    return drawing(
        say.gettext("Who speaks where in this text"),
        say.gettext(_KEY),
        lambda width: beside(names, voices, _BESIDE) if width == WIDE else above(names, voices, width),
        (say.gettext("Where"), say.gettext("Who speaks"), say.gettext("Words in quotes")),
        rows,
    )


def _heard(article: Article, dossier: Dossier) -> Iterator[_Heard]:
    """What is said in each quote, or what each party says in each stretch, in the order of the text."""
    starts = [start for start, _ in article.searchable.paragraphs]
    spoken = list(spoken_in(article, dossier))
    if len(spoken) <= _MOST:
        yield from (_together(bisect_right(starts, said.start), [said]) for said in spoken)
        return
    long = -(-len(starts) // _STRETCHES)
    for stretch, within in groupby(spoken, lambda said: (bisect_right(starts, said.start) - 1) // long):
        by_party: dict[str | None, list[Spoken]] = {}
        for said in within:
            by_party.setdefault(said.party, []).append(said)
        yield from (_together(stretch * long + 1, same) for same in by_party.values())


def _together(paragraph: int, spoken: Sequence[Spoken]) -> _Heard:
    return _Heard(
        paragraph,
        spoken[0].party,
        min(said.start for said in spoken),
        max(said.end for said in spoken),
        (
            sum(said.direct for said in spoken),
            sum(said.reported for said in spoken),
            sum(said.inferred for said in spoken),
        ),
    )
