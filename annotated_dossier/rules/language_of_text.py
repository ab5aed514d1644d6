"""A source is in the language it is said to be in, as far as that language is known."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.languages import Language, all_languages, language_of

LANGUAGE_NOT_OF_TEXT = Entry(
    "language-not-of-text",
    "A source seems to be in another language than it says",
    "Numbers, dates and sentences are read by the language of the source.",
    "Correct `language`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LANGUAGE_NOT_OF_TEXT,)

# Words at the beginning of a text that are looked at, fewer than which tell nothing, and the share of those that join
# others (of, and, the): in a text of the language nearly half, in one of another language next to none.
_WORDS, _LEAST = 400, 40
_MANY, _FEW = 0.25, 0.08


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source in whose text the joining words of its language are rare, or those of another one frequent."""
    for source in dossier.sources.values():
        article = dossier.articles.get(source.id)
        own = language_of(source.language)
        share = _share(article, own) if article else None
        if article is None or (share is not None and share >= _FEW):
            continue
        found = next((other for other in _others(own) if (_share(article, other) or 0) > _MANY), None)
        if found or share is not None:
            told = f"its words are `{found.tag}`" if found else "its words are not"
            yield LANGUAGE_NOT_OF_TEXT.at(
                source.origin.span("language"),
                f"The language is `{source.language}`, but {told}.",
                "Correct `language`.",
            )


def _others(own: Language) -> list[Language]:
    """The languages whose joining words are recorded, without one."""
    return [language for language in all_languages() if language.statements and language is not own]


def _share(article: Article, language: Language) -> float | None:
    """The share of words that join others in this language; `None` where none are recorded or words are too few."""
    words = article.text[: _WORDS * 10].lower().split()[:_WORDS]
    if language.statements is None or len(words) < _LEAST:
        return None
    joining = frozenset(language.statements.stop_words)
    return sum(word in joining for word in words) / len(words)
