"""What was read: what became of every sentence of every source, and the words of cited ones that no quote covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from annotated_dossier import urls
from annotated_dossier.linking.articles import Article, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import block
from annotated_dossier.model import Source
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.passages import ShownPassage, passage
from annotated_dossier.pages.pictured.reading import read_of
from annotated_dossier.pages.templates import block as laid_out
from annotated_dossier.phrases import Phrases

KIND = "coverage"


@dataclass(frozen=True, slots=True)
class Covered:
    """What was read of one source.

    `limit` is the share of its sentences that the check asks for, if that is its own. `half_read` are its cited
    sentences of which some words stand in no quote, these marked. No sentence is shown of a source that is not
    published in full.
    """

    id: str
    source: RecordLink
    language: str
    is_shown: bool
    has_set_aside: bool
    counts: str
    limit: str
    picture: Markup
    half_read: tuple[ShownPassage, ...]
    unread: tuple[ShownPassage, ...]


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    covered = [_covered(article, dossier) for article in dossier.articles.values()]
    everything = counted(
        Counter(sentence.state for article in dossier.articles.values() for sentence in article.sentences),
        dossier.phrases,
    )
    return make_page(
        dossier,
        urls.index_address(KIND),
        "coverage.md.jinja",
        dossier.phrases.gettext("What was read"),
        dossier.phrases.gettext(
            "How many sentences of each source are cited, left out or unread, and which of their words no quote covers."
        ),
        kind=KIND,
        everything=everything,
        covered=covered,
        limit=_per_cent(dossier.record.limits.coverage, dossier.phrases),
    )


def _covered(article: Article, dossier: Dossier) -> Covered:
    half_read = tuple(
        passage(excerpts.of_sentence(article, sentence, sentence.uncited), dossier)
        for sentence in article.sentences
        if sentence.state is SentenceState.CITED and sentence.uncited
    )
    unread = tuple(
        passage(excerpts.of_sentence(article, sentence, ()), dossier)
        for sentence in article.sentences
        if sentence.state is SentenceState.UNREAD
    )
    return Covered(
        article.source.id,
        link_to(article.source, dossier),
        article.source.language,
        article.source.publish == "full",
        bool(article.set_aside),
        counted(Counter(sentence.state for sentence in article.sentences), dossier.phrases),
        "" if article.source.coverage is None else _per_cent(article.source.coverage, dossier.phrases),
        Markup(picture_of_reading(article.source, dossier)),
        half_read,
        unread,
    )


@block
def picture_of_reading(source: Source, dossier: Dossier) -> str:
    """The sentences of a source as a picture, laid out once; nothing where they are too many."""
    drawing = read_of(dossier.articles[source.id], dossier)
    return laid_out(dossier.phrases, "picture", drawing) if drawing else ""


def _per_cent(share: Decimal, say: Phrases) -> str:
    return f"{say.number(Decimal(f'{float(100 * share):g}'))}%"


def counted(states: Counter[SentenceState], say: Phrases) -> str:
    """`28 sentences: 25 cited, 3 left out, none unread.`"""
    return say.ngettext(
        "%(num)s sentence: %(cited)s cited, %(set_aside)s left out, %(unread)s unread.",
        "%(num)s sentences: %(cited)s cited, %(set_aside)s left out, %(unread)s unread.",
        states.total(),
        cited=states[SentenceState.CITED],
        set_aside=states[SentenceState.SET_ASIDE],
        unread=states[SentenceState.UNREAD] or say.gettext("none"),
    )
