"""Every sentence is cited or set aside, as far as `limits.coverage` asks."""

from collections.abc import Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity, Span, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article, Sentence, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.unspaced import has_unspaced

COVERAGE_TOO_LOW = Entry(
    "coverage-too-low",
    "Too many sentences of a source are unread",
    "A dossier that leaves out what an article says can mislead as much as one that misquotes it.",
    "Cite each unread sentence in a claim, or set it aside with a reason.",
)
SENTENCE_UNREAD = Entry(
    "sentence-unread",
    "A sentence is neither cited nor set aside",
    "It may say something that no claim shows.",
    "Cite at least half its words in a claim, or set it aside with a reason.",
    Severity.WARNING,
)
CODES = (COVERAGE_TOO_LOW, SENTENCE_UNREAD)

_SHOWN = 5


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield one error for each source below the limit; above it, a warning for each unread sentence."""
    for article in dossier.articles.values():
        unread = [sentence for sentence in article.sentences if sentence.state is SentenceState.UNREAD]
        own, limit = article.source.coverage, dossier.record.limits.coverage
        if len(unread) > len(article.sentences) * (1 - (limit if own is None else own)):
            yield _too_low(article, unread, limit)
        else:
            for sentence in unread:
                part = _cited(article, sentence)
                yield SENTENCE_UNREAD.at(
                    _span(article, sentence),
                    f"{part}." if part else "No claim cites this sentence.",
                    "Cite at least half of them, or set it aside with a reason."
                    if part
                    else "Cite it, or set it aside with a reason.",
                )


def _cited(article: Article, sentence: Sentence) -> str:
    """What claims cite of a sentence, where it is too little: `Claim a cites 4 of its 19 words`."""
    if not sentence.claims:
        return ""
    named = " and ".join(f"`{claim}`" for claim in sentence.claims)
    does = f"Claim {named} cites" if len(sentence.claims) == 1 else f"Claims {named} cite"
    counted = "characters" if has_unspaced(article.text[sentence.start : sentence.end]) else "words"
    return f"{does} {sentence.words - len(sentence.uncited)} of its {sentence.words} {counted}"


def _too_low(article: Article, unread: list[Sentence], limit: Decimal) -> Diagnostic:
    own = article.source.coverage
    asked = f"`limits.coverage` asks for {float(100 * limit):g}%"
    if own is not None:
        asked = f"its `coverage` asks for {float(100 * own):g}%"
    read, in_all, left = len(article.sentences) - len(unread), len(article.sentences), len(unread) - _SHOWN
    return COVERAGE_TOO_LOW.at(
        article.source.origin.span() if own is None else article.source.origin.span("coverage"),
        f"{read} of {in_all} sentences are cited or set aside, {_counted(len(unread))} not; {asked}.",
        "Cite each in a claim, or set it aside with a reason; below "
        + (f"stand the first {_SHOWN}, and {left} more are left." if left > 0 else "they stand."),
        [Related(_span(article, sentence), _unread(article, sentence)) for sentence in unread[:_SHOWN]],
    )


def _counted(number: int) -> str:
    return "1 is" if number == 1 else f"{number} are"


def _unread(article: Article, sentence: Sentence) -> str:
    """A sentence, whole, with what claims cite of it."""
    cited = _cited(article, sentence)
    words = " ".join(article.text[sentence.start : sentence.end].split())
    return f"“{words}”" + (f" {cited}." if cited else "")


def _span(article: Article, sentence: Sentence) -> Span:
    return span_in(article.text, article.file.path, sentence.start, sentence.end)
