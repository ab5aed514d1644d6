"""Two sources side by side, with lines between their sentences on the same matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotated_dossier.linking.articles import Article, Sentence
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.model import Claim
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.reading import CLASSES
from annotated_dossier.pages.pictured.sayings import told
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_
from annotated_dossier.pictures import parallel

_MOST = 40
_KEY = N_(
    "Each block is a sentence, as high as it is long; beside it the statement that is read from it. A line joins "
    "sentences on the same matter, a strong one where the two contradict each other. Coloured blocks are disputed."
)


@dataclass(frozen=True, slots=True)
class _Joint:
    """A relation between statements of two sources, seen from the first, and the sentences they are read from."""

    claim: Claim
    link: Link
    left: int
    right: int


def pairs(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The sources that have relations with each other, by their ids, the pair with most first."""
    counts: Counter[tuple[str, str]] = Counter()
    order = {source: place for place, source in enumerate(_by_day(dossier))}
    for claim_id, links in dossier.links.items():
        for link in links:
            here, there = (quotes_in(claim, dossier) for claim in (dossier.claims[claim_id], link.other))
            if link.is_forward and here and there and here[0] != there[0]:
                first, second = sorted((here[0], there[0]), key=order.__getitem__)
                counts[first, second] += 1
    yield from (pair for pair, _ in counts.most_common())


def quotes_in(claim: Claim, dossier: Dossier) -> list[str]:
    """The sources a claim is quoted from, in the order of its quotes."""
    return [source.id for source in wording(dossier).sources(claim)]


def side_by_side(first: str, second: str, dossier: Dossier) -> Drawing:
    """Two sources, the earlier one on the left."""
    articles = [dossier.articles[source] for source in (first, second)]
    where = [_sentence_of(article) for article in articles]
    joints = list(_joints(where, dossier))[:_MOST]
    cued: list[dict[int, Claim]] = [{}, {}]
    for joint in joints:
        cued[0].setdefault(joint.left, joint.claim)
        cued[1].setdefault(joint.right, joint.link.other)
    texts = [_text(article, cues, dossier) for article, cues in zip(articles, cued, strict=True)]
    ties = [_tie(joint, dossier) for joint in joints]
    names, say = [text.outlet for text in texts], dossier.phrases
    rows = [
        (
            Cell(told(joint.claim, dossier), address_of(joint.claim, dossier)),
            Cell(wording(dossier).relation(joint.link)),
            Cell(told(joint.link.other, dossier), address_of(joint.link.other, dossier)),
        )
        for joint in joints
    ]
    return drawing(
        say.gettext("%(first)s and %(second)s, sentence by sentence", first=names[0], second=names[1]),
        say.gettext(_KEY),
        lambda width: parallel.parallel(texts[0], texts[1], ties, width),
        (names[0], say.gettext("Relation"), names[1]),
        rows,
    )


def _by_day(dossier: Dossier) -> list[str]:
    return sorted(dossier.sources, key=lambda source: (dossier.sources[source].published, source))


def _sentence_of(article: Article) -> Mapping[str, int]:
    """The number of the first sentence that each claim is read from."""
    found: dict[str, int] = {}
    for number, sentence in enumerate(article.sentences):
        for claim in sentence.claims:
            found.setdefault(claim, number)
    return found


def _joints(where: list[Mapping[str, int]], dossier: Dossier) -> Iterator[_Joint]:
    """The relations between the two sources, in the order of the first."""
    here, there = where
    for claim in map(dossier.claims.__getitem__, here):
        for link in dossier.links.get(claim.id, ()):
            is_across = link.other.id in there and link.other.id not in here and claim.id not in there
            if is_across and not claim.withdrawn and not link.other.withdrawn:
                yield _Joint(claim, link, here[claim.id], there[link.other.id])


def _text(article: Article, cues: Mapping[int, Claim], dossier: Dossier) -> parallel.Text:
    source = article.source
    return parallel.Text(
        dossier.voice_name(source),
        dossier.phrases.date(source.published),
        address_of(source, dossier),
        tuple(_sentence(article, number, cues.get(number), dossier) for number in range(len(article.sentences))),
    )


def _sentence(article: Article, number: int, cue: Claim | None, dossier: Dossier) -> parallel.Sentence:
    sentence = article.sentences[number]
    claims = [claim for claim in map(dossier.claims.__getitem__, sentence.claims) if not claim.withdrawn]
    is_disputed = any(dossier.rivals(claim) for claim in claims)
    label = (
        " / ".join(told(claim, dossier) for claim in claims)
        or dossier.phrases.raw(sentence.reason or "")
        or dossier.phrases.gettext("not read yet")
    )
    return parallel.Sentence(
        len(article.text[sentence.start : sentence.end].split()),
        address_of(claims[0], dossier) if claims else address_of(article.source, dossier),
        label,
        "ds-p-disputed" if is_disputed else CLASSES[sentence.state],
        begins=number > 0 and _is_parted(article, article.sentences[number - 1], sentence),
        cue=cue.statement if cue else "",
    )


def _is_parted(article: Article, before: Sentence, after: Sentence) -> bool:
    """Whether a paragraph ends between two sentences."""
    return any(before.end <= start <= after.start for start, _ in article.searchable.paragraphs)


def _tie(joint: _Joint, dossier: Dossier) -> parallel.Tie:
    is_strong = joint.link.relation.type == "contradicts"
    label = f"{wording(dossier).relation(joint.link)}: {joint.link.relation.because}"
    return parallel.Tie(
        joint.left, joint.right, "ds-p-tie-strong" if is_strong else "ds-p-tie", label, address_of(joint.claim, dossier)
    )
