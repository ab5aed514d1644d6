"""Source pages: an article with its quotes marked, and beside each paragraph who says what in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from annotated_dossier import urls
from annotated_dossier.evidence.wordings import Wording, stretches, wording_of
from annotated_dossier.linking.articles import Article, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.bylines import byline
from annotated_dossier.pages.coverage import counted
from annotated_dossier.pages.found import source_found
from annotated_dossier.pages.naming import named
from annotated_dossier.pages.notes import ClaimNote, cited_quote, claim_note
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.paragraphs import NumberedQuote, Paragraph, number_quotes, paragraphs
from annotated_dossier.pages.pictured.speaking import who_speaks_where
from annotated_dossier.pages.speakers import Heard, heard
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_

MODES = {
    "full": N_("The whole text, with credit to its publisher."),
    "quotes": N_("Quotes and statements in this dossier’s own words. The rest of the text is not published here."),
    "metadata": N_("Statements in this dossier’s own words. No words of the source are published here."),
}


@dataclass(frozen=True, slots=True)
class Margin:
    """What one voice says beside a paragraph: a note for each quote."""

    heard: Heard
    notes: tuple[tuple[NumberedQuote, ClaimNote], ...]


@dataclass(frozen=True, slots=True)
class ShownAside:
    """Why a passage is cited by no claim; of a source published in full, its words and their paragraph too."""

    reason: str
    words: str | None = None
    paragraph: int | None = None


def pages(dossier: Dossier) -> Iterator[Planned]:
    """One page for each source. Its publication mode decides which of its words are there."""
    for source in dossier.sources.values():
        yield Planned(urls.record_address("sources", source.id), partial(_page, source, dossier))


def _page(source: Source, dossier: Dossier) -> Page:
    article = dossier.articles[source.id]
    direct = sum(wording_of(stretches(article, quote)) is not Wording.REPORTED for quote in article.quotes)
    say = dossier.phrases
    quoted = say.ngettext(
        "%(num)s quote, %(direct)s with direct words",
        "%(num)s quotes, %(direct)s with direct words",
        len(article.quotes),
        direct=direct or say.gettext("none"),
    )
    whole = paragraphs(article) if source.publish == "full" else ()
    shown = [(paragraph, _margins(paragraph, dossier)) for paragraph in whole]
    notes = [note for _, margins in shown for margin in margins for _, note in margin.notes]
    repairs = article.searchable.repairs
    return make_page(
        dossier,
        urls.record_address("sources", source.id),
        "source.md.jinja",
        title=wording(dossier).label(source),
        description=say.gettext(
            "%(outlet)s, %(day)s: %(quotes)s, who says what in which words.",
            outlet=dossier.voice_name(source),
            day=say.date(source.published),
            quotes=quoted,
        ),
        hide=("navigation", "toc"),
        found=source_found(dossier, source),
        subject=source,
        source=source,
        byline=byline(source, dossier),
        language=wording(dossier).language(source.language),
        mode=say.gettext(MODES[source.publish]),
        sha256=None if article.file.withheld else article.file.sha256,
        sentences=states(article),
        counted_sentences=counted(states(article), say),
        paragraphs=shown,
        noted=len(notes),
        disputed={note.claim.id for note in notes if note.rivals},
        has_inferred=any(note.claim.attribution == "inferred" for note in notes),
        speaking=who_speaks_where(article, dossier) if whole else None,
        quotes=() if whole else [cited_quote(quote.placed, dossier) for quote in number_quotes(article)],
        set_aside=_aside(article, whole),
        repairs=[(repair.reads, article.text[repair.start : repair.end]) for repair in repairs],
        named=named(article, dossier),
    )


def states(article: Article) -> Counter[SentenceState]:
    """How many sentences were cited, set aside and left unread."""
    return Counter(sentence.state for sentence in article.sentences)


def _margins(paragraph: Paragraph, dossier: Dossier) -> tuple[Margin, ...]:
    return tuple(
        Margin(heard(voice.claim, dossier), tuple((quote, claim_note(quote.claim, dossier)) for quote in voice.quotes))
        for voice in paragraph.voices
    )


def _aside(article: Article, whole: Iterable[Paragraph]) -> list[ShownAside]:
    """The passages set aside; `whole` are the paragraphs of a source published in full."""
    if article.source.publish != "full":
        return [ShownAside(passage.reason) for passage in article.set_aside]
    return [
        ShownAside(passage.reason, excerpts.words(article, passage), paragraph.number)
        for paragraph in whole
        for passage in paragraph.set_aside
    ]
