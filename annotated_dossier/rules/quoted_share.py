"""No more is quoted from a source than its publication mode and good practice allow."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.evidence.runs import Run, runs
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Limits
from annotated_dossier.rules._texts import narrowed, words

QUOTE_TAKES_MOST = Entry(
    "quote-takes-most",
    "One long quote takes more than half of its source",
    "A statement leads to the exact words it rests on, not to a whole article.",
    "Quote the sentence the statement rests on; make several claims where there are several statements.",
    Severity.WARNING,
)
QUOTE_TOO_LONG = Entry(
    "quote-too-long",
    "A quote is longer than the limit",
    "From a source in mode `quotes` short quotes alone may be published. Eight words in a row are a quote wherever "
    "they stand, with quotation marks or without.",
    "Quote fewer words, leave some out with `[...]`, say it in other words, or change `limits.quote_words` of the "
    "dossier.",
)
QUOTED_TOO_MUCH = Entry(
    "quoted-too-much",
    "Too large a share of a source is quoted",
    "From a source in mode `quotes` a small part alone may be published, however many quotes it takes. Eight words in "
    "a row are quoted wherever they stand.",
    "Quote fewer words, say more in other words, or change `limits.quoted_share` of the dossier.",
)
CODES = (QUOTE_TAKES_MOST, QUOTE_TOO_LONG, QUOTED_TOO_MUCH)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each long quote of most of its source and, in mode `quotes`, each quote and source beyond the limits.

    Words in a row that stand in our own texts count like quotes. In mode `metadata` no words are published, so quotes
    only tell the place and have no limit.
    """
    repeated: dict[str, list[Run]] = {}
    for run in runs(dossier):
        repeated.setdefault(run.article.source.id, []).append(run)
    for article in dossier.articles.values():
        limits = dossier.record.limits
        # Nothing has more words than stretches between white space, and those are counted much faster.
        stretched = (quote for quote in article.quotes if _stretches(article, quote) > limits.quote_words)
        long = [(quote, length) for quote in stretched if (length := _length(article, quote)) > limits.quote_words]
        everything = words(article.text) if long or article.source.publish == "quotes" else []
        for quote, length in long:
            if 2 * length > len(everything):
                yield QUOTE_TAKES_MOST.at(
                    quote.claim.origin.span("quotes", quote.index, "exact"),
                    f"The quote has {length} of the {len(everything)} words of its source.",
                    "Quote the sentence the statement rests on.",
                )
        if article.source.publish == "quotes":
            for quote, length in long:
                yield QUOTE_TOO_LONG.at(
                    quote.claim.origin.span("quotes", quote.index, "exact"),
                    f"The quote has {length} words; from this source {limits.quote_words} may be published.",
                    "Quote fewer words, or leave some out with `[...]`.",
                )
            ours = repeated.get(article.source.id, [])
            yield from (_too_long(run, limits, inputs) for run in ours if run.count > limits.quote_words)
            yield from _share(article, ours, everything, limits)


def _too_long(run: Run, limits: Limits, inputs: Inputs) -> Diagnostic:
    return QUOTE_TOO_LONG.at(
        narrowed(run.record.origin.span(*run.path), run.words, inputs),
        f"These are {run.count} words in a row of `{run.article.source.id}`; from this source {limits.quote_words} may "
        "be published.",
        "Say it in your own words: fewer than eight in a row.",
    )


def _share(
    article: Article, ours: Iterable[Run], everything: list[tuple[int, int]], limits: Limits
) -> Iterator[Diagnostic]:
    begins, ends = [word[0] for word in everything], [word[1] for word in everything]
    parts = chain(
        (part for quote in article.quotes for part in quote.anchor.parts), (part for run in ours for part in run.places)
    )
    quoted = len({word for start, end in parts for word in range(bisect_left(begins, start), bisect_right(ends, end))})
    if quoted > limits.quoted_share * len(everything):
        yield QUOTED_TOO_MUCH.at(
            article.source.origin.span("publish"),
            f"{quoted} of the {len(everything)} words of this source are quoted; the limit is "
            f"{int(limits.quoted_share * len(everything))}.",
            "Quote fewer words, or raise `limits.quoted_share` in the dossier record.",
        )


def _stretches(article: Article, quote: PlacedQuote) -> int:
    return sum(len(article.text[start:end].split()) for start, end in quote.anchor.parts)


def _length(article: Article, quote: PlacedQuote) -> int:
    return sum(len(words(article.text[start:end])) for start, end in quote.anchor.parts)
