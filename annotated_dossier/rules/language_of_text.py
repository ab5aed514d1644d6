"""A source, and the dossier, are in the language they are said to be in, as far as that language is known."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.joining_words import FEW, share_of
from annotated_dossier.text.languages import language_of

LANGUAGE_NOT_OF_TEXT = Entry(
    "language-not-of-text",
    "A source, or the dossier, seems to be in another language than it says",
    "Numbers, dates and sentences are read by the language of the source, statements by that of the dossier. Where the "
    "words are plainly those of another language, they are read by that one, and this is the one message.",
    "Correct `language`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LANGUAGE_NOT_OF_TEXT,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source in whose text the joining words of its language are rare, or those of another one frequent.

    The dossier is told of where its statements are read by another language than its own.
    """
    record = dossier.record
    if dossier.language is not language_of(record.language):
        yield LANGUAGE_NOT_OF_TEXT.at(
            record.origin.span("language"),
            f"The language is `{record.language}`, but the statements are `{dossier.language.tag}`.",
            "Correct `language`.",
        )
    for article in dossier.articles.values():
        source, own = article.source, language_of(article.source.language)
        share = share_of(article.text, own)
        is_other = article.language is not own
        if is_other or (share is not None and share < FEW):
            told = f"its words are `{article.language.tag}`" if is_other else "its words are not"
            yield LANGUAGE_NOT_OF_TEXT.at(
                source.origin.span("language"),
                f"The language is `{source.language}`, but {told}.",
                "Correct `language`.",
            )
