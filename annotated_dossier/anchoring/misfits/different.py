"""Words that differ from the nearest passage of a source: how, word by word."""

import re
import unicodedata

from annotated_dossier.anchoring.misfits import Misfit, Passage, cited
from annotated_dossier.anchoring.nearest import Difference, Nearest
from annotated_dossier.anchoring.passing import NOTE_MARK, is_marked
from annotated_dossier.anchoring.problems import (
    QUOTE_CASE_DIFFERS,
    QUOTE_NOT_FOUND,
    QUOTE_NUMBER_DIFFERS,
    QUOTE_PUNCTUATION_DIFFERS,
)
from annotated_dossier.anchoring.searchable import Searchable
from annotated_dossier.diagnostics import Entry
from annotated_dossier.text.characters import hidden_differences, in_alphabets, named
from annotated_dossier.text.fold import LINE_END

_SHOWN = 3
_MOST_LETTERS = 1000
_NUMBER = re.compile(r"\d(?:[\d.,:/ -]*\d)?")

_MESSAGES = {
    QUOTE_NUMBER_DIFFERS: "{subject} have another number than the source.",
    QUOTE_CASE_DIFFERS: "{subject} differ from the source in capital letters.",
    QUOTE_PUNCTUATION_DIFFERS: "{subject} differ from the source in punctuation.",
    QUOTE_NOT_FOUND: "{subject} are not in the source: {words}.",
}


def different(source: Searchable, words: str, subject: str, near: Nearest | None) -> Misfit:
    """What the source says and what the record says, where `near` is the nearest passage."""
    if near is None:
        return Misfit(
            QUOTE_NOT_FOUND,
            _MESSAGES[QUOTE_NOT_FOUND].format(subject=subject, words=cited(words)),
            "Nothing in this source is like it; copy the words from the source itself.",
        )
    passage = source.repaired.span(near.first, near.last)
    differences = near.differences or (Difference(near.first, near.last, words),)
    pairs = [(_printed(source, d), d.record) for d in differences]
    kinds = {_kind(source.repaired.text[d.first : d.last], d.record) for d in differences}
    entry = kinds.pop() if len(kinds) == 1 else QUOTE_NOT_FOUND
    return Misfit(
        entry,
        _MESSAGES[entry].format(subject=subject, words=cited(words)),
        _broken_word(source, differences) or _compared(pairs) + _note_mark(pairs),
        (Passage(*passage, f"nearest passage: {cited(source.display(*passage))}"),),
    )


def _note_mark(pairs: list[tuple[str, str]]) -> str:
    """What to do where marks of notes make all the difference."""
    return f" {NOTE_MARK}" if all(is_marked(*pair) for pair in pairs) else ""


def respaced(source: Searchable, words: str, subject: str) -> Misfit | None:
    """Words that differ from the source in white space alone: its damage has to be declared."""
    letters = words.replace(" ", "")
    if len(letters) > _MOST_LETTERS:
        return None
    match = re.search(" ?".join(map(re.escape, letters)), source.repaired.text)
    if not match:
        return None
    there, here = _apart(match[0].split(" "), words.split(" "))
    start, end = source.repaired.span(*match.span())
    if LINE_END.search(source.text, start, end) and "- " in there:
        hint = f"The source breaks a word at the end of a line: quote it as printed, {cited(there)}."
    elif any(repair.start < end and start < repair.end for repair in source.repairs):
        hint = f"With its repairs made the source reads {cited(there)}: write all of the words so."
    else:
        hint = (
            f"The source prints {cited(there)} where the quote has {cited(here)}: quote it as printed, or, where a "
            "dossier shows its spaces mended, declare a repair of the source."
        )
    return Misfit(
        QUOTE_NOT_FOUND,
        _MESSAGES[QUOTE_NOT_FOUND].format(subject=subject, words=cited(words)),
        hint,
        (Passage(start, end, "the same letters, other spaces"),),
    )


def _apart(there: list[str], here: list[str]) -> tuple[str, str]:
    """The words of both without those they begin and end with alike."""
    while there[0] == here[0]:
        there, here = there[1:], here[1:]
    while there[-1] == here[-1]:
        there, here = there[:-1], here[:-1]
    return " ".join(there), " ".join(here)


def _kind(there: str, here: str) -> Entry:
    """The entry that fits one difference between the source and the record."""
    if there.lower() == here.lower():
        return QUOTE_CASE_DIFFERS
    if _NUMBER.search(there) and _NUMBER.sub("0", there) == _NUMBER.sub("0", here):
        return QUOTE_NUMBER_DIFFERS
    if _unpointed(there) == _unpointed(here):
        return QUOTE_PUNCTUATION_DIFFERS
    return QUOTE_NOT_FOUND


def _unpointed(words: str) -> str:
    """`words` without white space and punctuation (category P)."""
    return "".join(c for c in words if c != " " and unicodedata.category(c)[0] != "P")


def _compared(pairs: list[tuple[str, str]]) -> str:
    """The differences side by side; where nobody sees one, the alphabets or the characters."""
    told = [f"{there} where the quote has {here}" for there, here in (_told_apart(*pair) for pair in pairs[:_SHOWN])]
    more = len(pairs) - _SHOWN
    rest = f"; {more} more differences follow" if more > 0 else ""
    return f"The source has {'; '.join(told)}{rest}."


def _told_apart(there: str, here: str) -> tuple[str, str]:
    """The words of the source and of the record, such that a reader sees how they differ."""
    alphabets = _alphabet(there), _alphabet(here)
    if all(alphabets) and alphabets[0] != alphabets[1]:
        return f"{cited(there)} in {alphabets[0]} letters", f"{cited(here)} in {alphabets[1]}"
    hidden = hidden_differences(there, here)
    if not any(hidden):
        return cited(there) if there else "nothing", cited(here) if here else "nothing"
    one, other = (
        f"{cited(words)}{' with ' if chars else ''}{' and '.join(map(named, chars))}"
        for words, chars in zip((there, here), hidden, strict=True)
    )
    return one, other


def _alphabet(words: str) -> str | None:
    """The one alphabet of `words`, if they have one of those that look alike."""
    alphabets = in_alphabets(words)
    return next(iter(alphabets)).capitalize() if len(alphabets) == 1 else None


def _printed(source: Searchable, difference: Difference) -> str:
    if difference.first == difference.last:
        return ""
    return source.display(*source.repaired.span(difference.first, difference.last))


def _broken_word(source: Searchable, differences: tuple[Difference, ...]) -> str | None:
    """A word that the source breaks with a hyphen at the end of a line."""
    for difference in differences:
        there = source.repaired.text[difference.first : difference.last]
        if "- " not in there or _unpointed(there) != _unpointed(difference.record):
            continue
        start, end = source.repaired.span(difference.first, difference.last)
        if LINE_END.search(source.text, start, end):
            return (
                f"The source breaks a word at the end of a line: quote it as printed, "
                f"{cited(_printed(source, difference))}."
            )
    return None
