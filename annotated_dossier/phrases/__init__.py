"""The words of the site in the reader's language: messages, dates, numbers and lists, as one value for each language.

Nobody asks for the language of a process or of a thread: whoever words something is handed the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from annotated_dossier.phrases import dates
from annotated_dossier.phrases.messages import N_, NN_, SOURCE_LANGUAGE, Messages, languages, translations_to

__all__ = ["IN_ENGLISH", "NN_", "N_", "Phrases", "has_catalogue", "languages", "phrases_of"]


class Phrases(Messages):
    """All that words are needed for, in one language."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[[str], Phrases], tuple[str]]:
        return _phrases, (self.language,)

    def date(self, date: str) -> str:
        """A valid EDTF text where nothing stands before it: `7 February 2025`."""
        return dates.in_words(date, self)

    def date_after(self, date: str) -> str:
        """The same after a word that the date depends on."""
        return dates.in_words(date, self, "after")

    def within(self, date: str) -> str:
        """When something happened: `on 7 February 2025`."""
        return dates.within(date, self)

    def by(self, date: str) -> str:
        """The last day on which something can have happened."""
        return dates.by(date, self)

    def listed(self, words: Iterable[str]) -> str:
        """`A`, `A and B`, `A, B and C`."""
        if (
            self.language == SOURCE_LANGUAGE
        ):  # as in Britain; without Babel, which takes longer to load than a check may
            *first, last = words
            return f"{', '.join(first)} and {last}" if first else last
        from babel.lists import format_list

        return format_list([*words], locale=self.language)

    def name_of(self, language: str) -> str | None:
        """What a language (BCP 47) is called, if it has a name."""
        from babel import Locale

        return Locale.parse(self.language).languages.get(language.replace("-", "_"))


def phrases_of(language: str) -> Phrases:
    """The words for readers of a language (BCP 47): English ones where there are none in it."""
    primary = _primary(language)
    return _phrases(primary if primary in languages() else SOURCE_LANGUAGE)


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(language, translations_to(language))


def _primary(language: str) -> str:
    return language.split("-")[0].lower()


def has_catalogue(language: str) -> bool:
    """Whether there are words for readers of a language (BCP 47)."""
    return _primary(language) in languages()


IN_ENGLISH = phrases_of(SOURCE_LANGUAGE)
