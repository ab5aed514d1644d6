"""A source is in the language it is said to be in, as far as that language is known."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import is_read_as
from annotated_dossier.text.languages import LANGUAGES, Language

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
        if article is None:
            continue
        for language in LANGUAGES.values():
            share = _share(article, language)
            is_said = is_read_as(source.language, language)
            if share is not None and (share < _FEW if is_said else share > _MANY):
                told = "its words are not" if is_said else f"its words are `{language.tag}`"
                yield LANGUAGE_NOT_OF_TEXT.at(
                    source.origin.span("language"),
                    f"The language is `{source.language}`, but {told}.",
                    "Correct `language`.",
                )


def _share(article: Article, language: Language) -> float | None:
    """The share of words that join others in this language; `None` of a text too short to tell."""
    words = article.text[: _WORDS * 10].lower().split()[:_WORDS]
    joining = frozenset(language.statements.stop_words)
    return sum(word in joining for word in words) / len(words) if len(words) >= _LEAST else None
