"""Every sentence is cited or set aside, as far as `limits.coverage` asks."""

from collections.abc import Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity, Span, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article, Sentence, SentenceState
from annotated_dossier.linking.link import Dossier

COVERAGE_TOO_LOW = Entry(
    "coverage-too-low",
    "Too many sentences of a source are unread",
    "A dossier that leaves out what an article says can mislead as much as one that misquotes it.",
    "Cite each sentence listed in a claim, or set it aside with a reason.",
)
SENTENCE_UNREAD = Entry(
    "sentence-unread",
    "A sentence is neither cited nor set aside",
    "It may say something that no claim shows.",
    "Cite at least half its words in a claim, or set it aside with a reason.",
    Severity.WARNING,
)
CODES = (COVERAGE_TOO_LOW, SENTENCE_UNREAD)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield one error for each source below the limit; above it, a warning for each unread sentence."""
    for article in dossier.articles.values():
        unread = [sentence for sentence in article.sentences if sentence.state is SentenceState.UNREAD]
        if len(unread) > len(article.sentences) * (1 - dossier.record.limits.coverage):
            yield _too_low(article, unread, dossier.record.limits.coverage)
        else:
            for sentence in unread:
                yield SENTENCE_UNREAD.at(
                    _span(article, sentence), "No claim cites this sentence.", "Cite it, or set it aside with a reason."
                )


def _too_low(article: Article, unread: list[Sentence], limit: Decimal) -> Diagnostic:
    read = len(article.sentences) - len(unread)
    related = tuple(Related(_span(article, sentence), "unread") for sentence in unread)
    return COVERAGE_TOO_LOW.at(
        article.source.origin.span(),
        f"{read} of {len(article.sentences)} sentences are cited or set aside; `limits.coverage` asks "
        f"for {float(100 * limit):g}%.",
        "Cite each of the sentences below in a claim, or set it aside with a reason.",
        related,
    )


def _span(article: Article, sentence: Sentence) -> Span:
    return span_in(article.text, article.file.path, sentence.start, sentence.end)
