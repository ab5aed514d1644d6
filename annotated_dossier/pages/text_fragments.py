"""Links that land on words of a page: URL Fragment Text Directives (WICG, `#:~:text=[prefix-,]start[,end][,-suffix]`).

The browser looks for the words itself. Where it finds none, or knows no such links, it shows the page from its top.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

# Longer passages are given by their first and last words: such a link survives a correction in between.
LONGEST_WHOLE = 12
WORDS_AT_AN_END = 4
MOST_CONTEXT = 8

# How many words before and after, the fewest first; one side is enough in most places.
_CONTEXTS = [
    (0, 0),
    *(pair for count in range(1, MOST_CONTEXT + 1) for pair in ((count, 0), (0, count), (count, count))),
]
_WORD = re.compile(r"\S+")


def link(url: str, directives: Iterable[str]) -> str:
    """The address `url` with the text directives that `directive` made. A fragment that it has already stays."""
    separator = ":~:" if "#" in url else "#:~:"
    return f"{url}{separator}{'&'.join(f'text={directive}' for directive in directives)}"


def directive(before: str, words: str, after: str) -> str:
    """Where `words` stand in the text `before + words + after`, said so that no earlier place is meant.

    White space is one space, and a line feed between paragraphs. A directive finds its first match, whatever the case
    of the letters; words around the passage are added only where others would be found first.
    """
    start, end = _ends(words)
    text, place = (before + words + after).lower(), len(before.lower())
    for leading, following in _CONTEXTS:
        prefix = _last_words(before.rpartition("\n")[2], leading)
        suffix = "" if end else _first_words(after.partition("\n")[0], following)
        if text.find((prefix + start + suffix).lower()) == place - len(prefix.lower()):
            break
    return ",".join(
        [
            *([f"{_encoded(prefix)}-"] if prefix.strip() else []),
            _encoded(start),
            *([_encoded(end)] if end else []),
            *([f"-{_encoded(suffix)}"] if suffix.strip() else []),
        ]
    )


def _ends(words: str) -> tuple[str, str | None]:
    """The whole passage, or its first and last words if it is long and its last ones do not occur earlier in it."""
    count = len(_WORD.findall(words))
    if count <= LONGEST_WHOLE:
        return words, None
    start = _first_words(words, WORDS_AT_AN_END)
    for size in range(WORDS_AT_AN_END, count - WORDS_AT_AN_END + 1):
        end = _last_words(words, size)
        if words.lower().find(end.lower(), len(start)) == len(words) - len(end):
            return start, end
    return words, None


def _first_words(text: str, count: int) -> str:
    places = [word.end() for word in _WORD.finditer(text)]
    return text[: places[min(count, len(places)) - 1]] if count and places else ""


def _last_words(text: str, count: int) -> str:
    places = [word.start() for word in _WORD.finditer(text)]
    return text[places[-min(count, len(places))] :] if count and places else ""


def _encoded(text: str) -> str:
    """`text` without white space around it; a hyphen, comma or ampersand of its own is no syntax."""
    return quote(text.strip(), safe="").replace("-", "%2D")
