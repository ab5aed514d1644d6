"""Whole tokens: where a quote may begin and end in a folded source.

A token is a run of letters, digits and their marks, joined by single hyphens or apostrophes
("pro-Russian", "can't"); digits are also joined by one of `. : /`, a dash and, where these part thousands, a space
("20,000", "2014–2022", "50 000"; but "2025 300" are two), or by a comma that parts no cells of a table. They take a
percent sign and a leading sign or decimal point with them. A word broken by a hyphen at the end of a line is not
guessed at, but not cut either.

Everything here looks at a few characters around one place.
In scripts that part no words (unspaced.py) each letter is a token.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial

from annotated_dossier.text.fold import DASHES, HYPHENS, LINE_END, Folded, is_mark
from annotated_dossier.text.unspaced import is_one_word
from annotated_dossier.text.word_index import WordIndex

_DIGIT_JOINERS = frozenset(".:/-")
_GROUP = 3
_PERCENT = frozenset("%‰")
_SIGNS = frozenset(HYPHENS + DASHES + ".") - frozenset("—―")
_BEFORE_A_SIGN = frozenset(" \n([\"'")
_LONGEST_TOKEN = 80


def cuts(folded: Folded, at: int) -> bool:
    """Whether a boundary before `folded.text[at]` would cut a token or a character."""
    text = folded.text
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    # Most places by far are one of these.
    if before.isalnum() and after.isalnum():
        return is_one_word(before, after)
    if before.isalpha() and after in " \n,.":
        return False
    if before in " \n" and after.isalpha():
        return _breaks_word(folded, at - 2)
    return (
        _joins(folded, at - 1)
        or _joins(folded, at)
        or halves_word(folded, at)
        or any(_breaks_word(folded, hyphen) for hyphen in (at - 2, at - 1, at))
        or _belongs_to_number(folded, at)
    )


def halves_word(folded: Folded, at: int) -> bool:
    """Whether a boundary before `folded.text[at]` would stand inside a character, or one of the words of a token.

    It does in "Rus|sians", and not in "pro-|Russian" and "Kyiv|'s", where a reader sees a word begin or end.
    """
    text = folded.text
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if folded.starts[at] == folded.starts[at - 1]:
        return True
    if before.isalnum() and after.isalnum():
        return is_one_word(before, after)
    if before.isascii() and after.isascii():
        return False
    return _is_mark(after) or (_is_word(folded, at - 1) and _is_word(folded, at))


def places(
    words: str,
    folded: Folded,
    first: int = 0,
    last: int | None = None,
    is_cut: Callable[[Folded, int], bool] = cuts,
    index: WordIndex | None = None,
) -> Iterator[tuple[int, int]]:
    """Where `words`, folded and not empty, stand between `first` and `last` of a folded text, on whole tokens.

    `is_cut` tells what a boundary may not cut, if it is not tokens; no word in any case. `index` is that of the text.
    """
    find = partial(index.find, is_whole=True) if index else folded.text.find
    at = find(words, first, last)
    while at >= 0:
        end = at + len(words)
        if is_cut(folded, at):
            while is_cut(folded, at):  # spares long words many vain comparisons
                at += 1
        else:
            if not is_cut(folded, end):
                yield at, end
            at += 1
        at = find(words, at, last)


def whole(folded: Folded, first: int, last: int) -> tuple[int, int]:
    """`first` and `last` moved outwards until they cut nothing, within reason."""
    furthest = first - _LONGEST_TOKEN, last + _LONGEST_TOKEN
    while first > furthest[0] and cuts(folded, first):
        first -= 1
    while last < furthest[1] and cuts(folded, last):
        last += 1
    return first, last


def _is_mark(char: str) -> bool:
    return not char.isascii() and is_mark(char)


def _is_word(folded: Folded, at: int) -> bool:
    """Whether a letter or digit stands at `at`, or a mark upon one."""
    if not 0 <= at < len(folded.text):
        return False
    char = folded.text[at]
    if _is_mark(char):
        char = folded.text[bisect_left(folded.starts, folded.starts[at])]
    return char.isalnum()


def _is_digit(folded: Folded, at: int) -> bool:
    return 0 <= at < len(folded.text) and folded.text[at].isdigit()


def _joins(folded: Folded, at: int) -> bool:
    """Whether the character at `at` makes one token of what stands on its two sides."""
    char = folded.text[at]
    if _is_digit(folded, at - 1) and _is_digit(folded, at + 1):
        if char in _DIGIT_JOINERS:
            return True
        if char == ",":
            return _parts_thousands(folded, at) or not _is_in_table(folded, at)
        if char == " ":
            return _parts_thousands(folded, at) and not _is_tab(folded, at)
    if char == " ":
        return _is_digit(folded, at - 1) and folded.text[at + 1] in _PERCENT
    joins_words = char == "'" or _is_hyphen(folded, at)
    return joins_words and _is_word(folded, at - 1) and _is_word(folded, at + 1)


def _parts_thousands(folded: Folded, at: int) -> bool:
    """Whether one to three digits stand before `at`, and three after it."""
    text = folded.text
    before, after = text[max(0, at - _GROUP - 1) : at], text[at + 1 : at + _GROUP + 2]
    digits_before = before[len(before.rstrip("0123456789")) :]
    return (
        0 < len(digits_before) <= _GROUP
        and len(after) >= _GROUP
        and after[:_GROUP].isdigit()
        and not after[3:].isdigit()
    )


def _is_in_table(folded: Folded, at: int) -> bool:
    """Whether a comma at `at` parts cells: others stand in the same run of digits and commas, or at its ends."""
    before = folded.text[max(0, at - _LONGEST_TOKEN) : at]
    after = folded.text[at + 1 : at + _LONGEST_TOKEN]
    row_before = before[len(before.rstrip("0123456789,")) :]
    row_after = after[: len(after) - len(after.lstrip("0123456789,"))]
    if row_after.endswith(",") and not after[len(row_after) : len(row_after) + 1].strip():
        row_after = row_after[:-1]
    return "," in row_before or "," in row_after


def _is_tab(folded: Folded, at: int) -> bool:
    start, end = folded.span(at, at + 1)
    return "\t" in folded.original[start:end]


def _is_hyphen(folded: Folded, at: int) -> bool:
    """Whether a hyphen stands at `at`; a dash, which folds to the same, joins no words."""
    return folded.text[at] == "-" and folded.original[folded.starts[at]] in HYPHENS


def _breaks_word(folded: Folded, at: int) -> bool:
    """Whether a hyphen at `at` ends a line between two halves of a word."""
    if not 0 < at < len(folded.text) - 2 or folded.text[at : at + 2] != "- ":
        return False
    if not (_is_hyphen(folded, at) and _is_word(folded, at - 1) and _is_word(folded, at + 2)):
        return False
    start, end = folded.span(at + 1, at + 2)
    return LINE_END.search(folded.original, start, end) is not None


def _belongs_to_number(folded: Folded, at: int) -> bool:
    """Whether `at` parts a number from its percent sign, its sign or its decimal point."""
    text = folded.text
    if text[at] in _PERCENT:
        before = at - 2 if text[at - 1] == " " else at - 1
        return _is_digit(folded, before)
    return (
        text[at].isdigit()
        and folded.original[folded.starts[at - 1]] in _SIGNS
        and (at == 1 or text[at - 2] in _BEFORE_A_SIGN)
    )
