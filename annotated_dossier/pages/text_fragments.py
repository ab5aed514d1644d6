"""Links that land on words of a page: URL Fragment Text Directives (WICG, `#:~:text=[prefix-,]start[,end][,-suffix]`).

The browser looks for the words itself. Where it finds none, or knows no such links, it shows the page from its top.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from annotated_dossier.text.word_index import WordIndex

# Longer passages are given by their first and last words: such a link survives a correction in between.
LONGEST_WHOLE = 12
WORDS_AT_AN_END = 4
MOST_AT_AN_END = 24
MOST_CONTEXT = 8

# How many words before and after, the fewest first; one side is enough in most places.
_CONTEXTS = [
    (0, 0),
    *(pair for count in range(1, MOST_CONTEXT + 1) for pair in ((count, 0), (0, count), (count, count))),
]
_WORD = re.compile(r"\S+")
_NEXT_WORD = re.compile(r" *\S+")


def link(url: str, directives: Iterable[str]) -> str:
    """The address `url` with the text directives that `Shown.directive` made. A fragment that it has already stays."""
    separator = ":~:" if "#" in url else "#:~:"
    return f"{url}{separator}{'&'.join(f'text={directive}' for directive in directives)}"


class Shown:
    """A text as readers see it, in which directives find words: its white space is one space, or a line feed.

    Made once for all the directives into it.
    """

    def __init__(self, text: str):
        self.text = text
        self._lowered = WordIndex(_lower(text))

    def directive(self, first: int, last: int) -> str:
        """Where `text[first:last]` stands, said so that no earlier place is meant.

        A directive finds its first match, whatever the case of the letters; words around the passage are added only
        where others would be found first.
        """
        start, end = _ends(self.text[first:last])
        beginnings = _beginnings_before(self.text, first)
        endings = _endings_after(self.text, last)
        for leading, following in _CONTEXTS:
            prefix = self.text[beginnings[min(leading, len(beginnings) - 1)] : first]
            suffix = "" if end else self.text[last : endings[min(following, len(endings) - 1)]]
            if self._lowered.find(_lower(prefix + start + suffix)) == first - len(prefix):
                break
        return ",".join(
            [
                *([f"{_encoded(prefix)}-"] if prefix.strip() else []),
                _encoded(start),
                *([_encoded(end)] if end else []),
                *([f"-{_encoded(suffix)}"] if suffix.strip() else []),
            ]
        )


def _lower(text: str) -> str:
    """Small letters, each in the place of its capital."""
    return text.lower() if text.isascii() else "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _ends(words: str) -> tuple[str, str | None]:
    """The whole passage, or its first and last words if it is long and its last ones do not occur earlier in it."""
    places = [word.span() for word in _WORD.finditer(words)]
    if len(places) <= LONGEST_WHOLE:
        return words, None
    start = words[: places[WORDS_AT_AN_END - 1][1]]
    lowered = _lower(words)
    for size in range(WORDS_AT_AN_END, min(MOST_AT_AN_END, len(places) - WORDS_AT_AN_END) + 1):
        at = places[-size][0]
        if lowered.find(lowered[at:], len(start)) == at:
            return start, words[at:]
    return words, None


def _beginnings_before(text: str, at: int) -> list[int]:
    """`at`, and where the words before it in its paragraph begin, the nearest first, as many as may be context."""
    found = [at]
    while len(found) <= MOST_CONTEXT:
        end = found[-1]
        while end and text[end - 1] == " ":
            end -= 1
        begin = end
        while begin and not text[begin - 1].isspace():
            begin -= 1
        if begin == end:
            break
        found.append(begin)
    return found


def _endings_after(text: str, at: int) -> list[int]:
    """`at`, and where the words after it end, in the same way."""
    found = [at]
    while len(found) <= MOST_CONTEXT:
        match = _NEXT_WORD.match(text, found[-1])
        if match is None:
            break
        found.append(match.end())
    return found


def _encoded(text: str) -> str:
    """`text` without white space around it; a hyphen, comma or ampersand of its own is no syntax."""
    return quote(text.strip(), safe="").replace("-", "%2D")
