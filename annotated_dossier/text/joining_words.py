"""The words that join others (of, and, the), by which a text tells its language."""

from __future__ import annotations

from annotated_dossier.text.languages import Language, all_languages, language_of

# Words at the beginning of a text that are looked at, fewer than which tell nothing, and the share of those that join
# others: in a text of the language nearly half, in one of another language next to none.
_WORDS, _LEAST = 400, 40
MANY, FEW = 0.25, 0.08


def share_of(text: str, language: Language) -> float | None:
    """The share of words that join others in this language; `None` where none are recorded or words are too few."""
    words = text[: _WORDS * 10].lower().split()[:_WORDS]
    if language.statements is None or len(words) < _LEAST:
        return None
    joining = frozenset(language.statements.stop_words)
    return sum(word in joining for word in words) / len(words)


def likely_language(text: str, unlikely: Language | None = None) -> Language | None:
    """The language whose joining words are frequent in a text, if there is one beside the `unlikely`."""
    known = (language for language in all_languages() if language.statements and language is not unlikely)
    return next((language for language in known if (share_of(text, language) or 0) > MANY), None)


def language_read(tag: str, text: str) -> Language:
    """The language to read a text by: that of its tag, unless next to none of its words join others in it, and those of
    another language are frequent. Then everything read by the tag would be misread, for that one cause."""
    own = language_of(tag)
    share = share_of(text, own)
    return own if share is not None and share >= FEW else likely_language(text, own) or own
