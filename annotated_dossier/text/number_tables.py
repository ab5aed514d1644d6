"""The words of a language that numbers are made of, and a text cut into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from annotated_dossier.text import digits
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

# Scales below this one stand within each group of a number: "two hundred thousand".
GROUP = 1_000
# No number is written in a longer word; a longer one is not taken apart.
_LONGEST = 60
_WORD = r"(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)"
_PART = re.compile(rf"{digits.RUN.pattern}|{_WORD}")
_APOSTROPHES = str.maketrans("’ʼ", "''")


class Word(NamedTuple):
    """A word of a text in small letters, or digits with what they say."""

    start: int
    end: int
    word: str
    digits: digits.Digits | None = None


class Tables(NamedTuple):
    """The words of a language that numbers are made of, and the patterns made of them."""

    language: Language
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, Fraction]
    known: frozenset[str]
    letters: re.Pattern[str]
    compound: re.Pattern[str] | None
    atom: re.Pattern[str] | None
    added: re.Pattern[str]
    counted_and_added: re.Pattern[str]
    of_scale: re.Pattern[str]
    of_whole: re.Pattern[str]
    of_whole_scale: re.Pattern[str]


@cache
def tables(language: Language) -> Tables:
    """The tables of a language, made once."""
    words = language.numbers
    cardinals = {**words.ones, **words.tens, **words.hundreds}
    ordinals = {**words.ordinals, **words.ordinals_after_tens}
    known = {*cardinals, *ordinals, *words.scales, *words.mixed, *words.parts, *words.halves}
    units = (*language.units.times.values(), *language.units.lengths.values(), language.units.other_times)
    added = one_of(words.added_parts).replace(r"\s", r"[\s-]")
    run_together = words.is_run_together
    joined = {*known, *words.added_parts, *words.joints} if run_together else ()
    end_of_word = "" if run_together else r"(?!\w)"
    large = one_of(scale for scale, value in words.scales.items() if value >= GROUP)
    whole = rf"(?:\s{one_of(words.of_whole)})" if words.of_whole else r"(?!)"
    return Tables(
        language,
        cardinals,
        ordinals,
        {part.replace("-", " "): value for part, value in words.added_parts.items()},
        frozenset(known),
        _letters_of(known),
        re.compile(f"{one_of(joined)}{{2,}}") if run_together else None,
        re.compile(one_of(joined)) if run_together else None,
        re.compile(rf"[\s-]?(?P<part>{added}){end_of_word}", re.IGNORECASE),
        re.compile(rf"\s{one_of(name for names in units for name in names)}\s(?P<part>{added})\b", re.IGNORECASE),
        re.compile(rf"(?:{whole}\s|[\s-])(?P<scale>{one_of(words.scales)})\b", re.IGNORECASE),
        re.compile(whole, re.IGNORECASE),
        re.compile(rf"{whole}\s?(?P<scale>{large})\b"),
    )


def _letters_of(words: set[str]) -> re.Pattern[str]:
    """A run of letters, as far as these words need them: much faster to look for than any letters."""
    return re.compile(rf"[a-z'{''.join(sorted(filter(str.isalpha, set().union(*words))))}]+")


def has_words(text: str, table: Tables) -> bool:
    """Whether any word of numbers may stand in a text."""
    small = text.lower()
    if not small.isascii():
        small = small.translate(_APOSTROPHES)
    words = table.letters.findall(small)
    if not table.known.isdisjoint(words):
        return True
    if table.compound:
        return any(len(word) <= _LONGEST and table.compound.fullmatch(word) for word in words)
    return "'" in small and any(word.partition("'")[2] in table.known for word in words)


def cut(text: str, table: Tables) -> list[Word]:
    """The words and digits of a text, in its order; a word that is run together in its parts."""
    found: list[Word] = []
    at = 0
    while match := _PART.search(text, at):
        at = match.end()
        if match["word"] is None:
            read = digits.read(match, table.language)
            at = read.end
            found.append(Word(match.start(), at, "", read))
            continue
        word = match["word"].lower().translate(_APOSTROPHES)
        found += (
            Word(match.start() + start, match.start() + end, word[start:end]) for start, end in _split(word, table)
        )
    return found


def _split(word: str, table: Tables) -> Iterable[tuple[int, int]]:
    """Where the words stand that a language runs together: "dreiundzwanzig", "d'un"."""
    if word in table.known:
        return ((0, len(word)),)
    if table.compound and len(word) <= _LONGEST and table.compound.fullmatch(word):
        return _parts_of(word, table)
    elided = word.find("'") + 1
    return ((0, elided), (elided, len(word))) if elided and word[elided:] in table.known else ((0, len(word)),)


def _parts_of(word: str, table: Tables) -> Iterator[tuple[int, int]]:
    """Where the parts of a word that is run together stand: the longest first that leaves parts behind it."""
    atom, compound = table.atom, table.compound
    at = 0
    while at < len(word) and atom and compound:
        end = next(
            end
            for end in range(len(word), at, -1)
            if atom.fullmatch(word, at, end) and (end == len(word) or _is_made_of(word, end, table))
        )
        yield at, end
        at = end


def _is_made_of(word: str, at: int, table: Tables) -> bool:
    return bool(table.atom and re.fullmatch(f"(?:{table.atom.pattern})+", word[at:]))


def part_added(match: re.Match[str], table: Tables) -> Fraction:
    """What a match of one of the patterns for added parts adds: a half."""
    return table.parts[" ".join(match["part"].lower().translate(_APOSTROPHES).replace("-", " ").split())]
