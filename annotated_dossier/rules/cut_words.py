"""No quote is cut beside a word that turns its sense: a negation, a hedge, a condition, a "failed to", a denial."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.left_out import left_out
from annotated_dossier.text.turning_words import NEGATION, TurningWords

NEGATION_CUT_OFF = Entry(
    "negation-cut-off",
    "A quote leaves out a negation beside its words",
    "Without the “not” that stands beside them, the words say the opposite of what their source says.",
    "Take the word into the quote. If the words mean the same without it, say why in `cut_because` of the quote.",
)
SENSE_CUT_OFF = Entry(
    "sense-cut-off",
    "A quote leaves out a word beside it that turns its sense",
    "What could be, is hoped for, is true on a condition or is only claimed reads as a fact once that word is gone.",
    "Take the word into the quote. If the words mean the same without it, say why in `cut_because` of the quote.",
    Severity.WARNING,
)
CUT_OF_NOTHING = Entry(
    "cut-of-nothing",
    "A quote gives a reason for a cut that it does not make",
    "The quote or its source was another when the reason was written, or the reason belongs to another quote.",
    "Remove `cut_because`, or move it to the quote that it speaks of.",
    Severity.WARNING,
)
CODES = (NEGATION_CUT_OFF, SENSE_CUT_OFF, CUT_OF_NOTHING)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each word that a quote leaves out beside its words, or between them, and that turns their sense.

    A reason in `cut_because` ends it; without such a word the reason is one too many. What another quote of the claim
    holds is not left out.
    """
    for article in dossier.articles.values():
        for placed in article.quotes:
            origin, path = placed.claim.origin, ("quotes", placed.index)
            found = _left_out(article, placed, dossier)
            if placed.quote.cut_because is None:
                for where, words in found:
                    entry = NEGATION_CUT_OFF if words.kind == NEGATION else SENSE_CUT_OFF
                    yield entry.at(
                        origin.span(*path, "exact"),
                        f"{where} the source has “{article.searchable.display(words.start, words.end)}”, which the "
                        "quote leaves out.",
                        "Take it into the quote, or say in `cut_because:` why the words mean the same without it.",
                        (Related(span_in(article.text, article.file.path, words.start, words.end), "it stands here"),),
                    )
            elif not found:
                yield CUT_OF_NOTHING.at(
                    origin.span(*path, "cut_because"),
                    "There is a reason for a cut, but no word beside the quote turns its sense.",
                    "Remove `cut_because`, or move it to the quote that it speaks of.",
                )


def _left_out(article: Article, placed: PlacedQuote, dossier: Dossier) -> list[tuple[str, TurningWords]]:
    """Each such word with where it stands, as a message begins."""
    language = article.language
    found = list(left_out(article.text, article.sentences, placed.anchor.parts, language))
    if not found:
        return found
    held = [
        part
        for quote in dossier.quotes[placed.claim.id]
        if quote.quote.source == placed.quote.source
        for part in quote.anchor.parts
    ]
    unique = {words: where for where, words in reversed(found)}
    return [
        (where, words)
        for words, where in sorted(unique.items())
        if not any(start <= words.start and words.end <= end for start, end in held)
    ]
