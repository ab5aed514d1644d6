"""The words by which a reader's query is read, as data of a language; the search's scripts hold none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module

from annotated_dossier.text.languages.base import Language

Words = tuple[str, ...]


def alike(words: str) -> tuple[Words, ...]:
    """Groups of words between semicolons; what joins the words of a phrase is `_`."""
    return tuple(tuple(word.replace("_", " ") for word in group.split()) for group in words.split(";"))


def replaced(pairs: str) -> dict[str, str]:
    """Endings with what takes their place, between slashes; pairs stand between blanks."""
    return {ending: other for ending, _, other in (pair.partition("/") for pair in pairs.split())}


# One sound as two alphabets and the transliterations of several languages write it, and one spelling of it; the first
# are replaced first.
_SOUNDS = """
а/a б/b в/v г/h ґ/h д/d е/e є/e ж/zh з/z и/y і/y к/k л/l м/m н/n о/o п/p р/r с/s т/t у/u ф/f х/h ц/z ч/ch ш/sh щ/sh ъ/
ы/y ь/ э/e ю/yu я/ya
schtsch/sh shch/sh tsch/ch tch/ch cz/ch dsch/dzh dj/dzh sch/sh kh/h ph/f ou/u oo/u w/v j/y ye/e ie/e ij/y iy/y i/y yy/y
ts/z tz/z g/h
"""
SOUNDS = tuple((one, other) for one, _, other in (pair.partition("/") for pair in _SOUNDS.split()))


@dataclass(frozen=True)
class SearchWords:
    """What of a query counts, and which words of a page it means. Words are written in small letters."""

    # Words that ask. They tell one question from another and are sought nowhere else.
    asking: Words
    # Those of them that a name alone may answer.
    naming: Words
    # Words that ask where they come first.
    opening: Words
    # What else a query may hold without seeking it, beside the stop words of statements.
    passed_over: Words
    # Of a word the longest of these endings that leaves three letters gives way to another, mostly none.
    endings: Mapping[str, str]
    # Groups of words of which a reader may type one and mean another.
    synonyms: tuple[Words, ...] = field(default=())


def search_words_of(language: Language) -> SearchWords | None:
    """The words by which queries in a language are read, if they are recorded. They are loaded only here."""
    if not language.is_known:
        return None
    module = import_module(f"annotated_dossier.text.languages.{language.tag.partition('-')[0]}_search")
    words: SearchWords = module.SEARCH
    return words
