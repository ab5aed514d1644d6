"""A source is in the language it is said to be in, as far as that language is known."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.joining_words import FEW, likely_language, share_of
from annotated_dossier.text.languages import language_of

LANGUAGE_NOT_OF_TEXT = Entry(
    "language-not-of-text",
    "A source seems to be in another language than it says",
    "Numbers, dates and sentences are read by the language of the source.",
    "Correct `language`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LANGUAGE_NOT_OF_TEXT,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source in whose text the joining words of its language are rare, or those of another one frequent."""
    for source in dossier.sources.values():
        article = dossier.articles.get(source.id)
        own = language_of(source.language)
        share = share_of(article.text, own) if article else None
        if article is None or (share is not None and share >= FEW):
            continue
        found = likely_language(article.text, own)
        if found or share is not None:
            told = f"its words are `{found.tag}`" if found else "its words are not"
            yield LANGUAGE_NOT_OF_TEXT.at(
                source.origin.span("language"),
                f"The language is `{source.language}`, but {told}.",
                "Correct `language`.",
            )
