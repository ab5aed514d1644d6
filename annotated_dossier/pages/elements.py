"""Blocks of HTML as trees, so that one that is too large for a page can be split between the elements it holds.

Only what the templates write is read: every element is closed, and no attribute holds a `>`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^>]*>")
_VOID = {"br", "hr", "img", "input", "wbr"}
# Never split: words that belong together, and what works as one.
_WHOLE = {"a", "blockquote", "code", "figure", "form", "ins", "mark", "pre", "q", "span", "sup"}
# What stands above or before all rows is repeated with each piece.
_REPEATED = {"table": "thead", "tr": "th", "details": "summary"}
_BY_COLUMNS = 'class="ds-sides-by-day"'
_ID = re.compile(r'\sid="([^"]*)"')
_EMPTY_LINES = re.compile(r"\n\s*\n")

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its opening tag, what it holds, its closing tag."""

    tag: str
    opening: str
    children: tuple[Element | str, ...]
    closing: str

    def __str__(self) -> str:
        return "".join([self.opening, *map(str, self.children), self.closing])


def ids(html: str) -> list[str]:
    """The ids of the elements in a text, in its order."""
    return _ID.findall(html)


def is_balanced(html: str) -> bool:
    """Whether every element that is opened is closed."""
    ends = [tag[1] for tag in _TAG.finditer(html) if tag[2] not in _VOID]
    return ends.count("") == ends.count("/")


def split(html: str, room: int, measure: Measure) -> list[str]:
    """A block as blocks of at most `room`, as far as the elements it holds allow that; together they hold the same."""
    if measure(html) <= room:
        return [html]
    return [_EMPTY_LINES.sub("\n", piece.strip()) for piece in _pack(_parse(html), room, measure)]


def _parse(html: str) -> tuple[Element | str, ...]:
    opened: list[tuple[str, str, list[Element | str]]] = [("", "", [])]
    at = 0
    for tag in _TAG.finditer(html):
        opened[-1][2].extend(filter(None, [html[at : tag.start()]]))
        at = tag.end()
        if tag[1]:
            name, opening, children = opened.pop()
            opened[-1][2].append(Element(name, opening, tuple(children), tag[0]))
        elif tag[2] in _VOID:
            opened[-1][2].append(tag[0])
        else:
            opened.append((tag[2], tag[0], []))
    opened[0][2].extend(filter(None, [html[at:]]))
    return tuple(opened[0][2])


def _pack(nodes: Iterable[Element | str], room: int, measure: Measure) -> Iterator[str]:
    """The nodes together as long as there is room; what is too large by itself in pieces."""
    held, left = "", room
    for node in nodes:
        text = str(node)
        size = measure(text)
        if size > left and held.strip():
            yield held
            held, left = "", room
        if size > room and isinstance(node, Element):
            *pieces, text = _split(node, room, measure)
            yield from pieces
            size = measure(text)
        held += text
        left -= size
    if held.strip():
        yield held


def _split(element: Element, room: int, measure: Measure) -> Iterator[str]:
    if element.tag in _WHOLE:
        yield str(element)
        return
    tables = list(_by_columns(element, room, measure)) if _BY_COLUMNS in element.opening else []
    if len(tables) > 1:
        for table in tables:
            yield from _split(table, room, measure) if measure(str(table)) > room else [str(table)]
        return
    lead, repeated, rest = _parted(element)
    opening, taken = element.opening, measure(element.opening + lead + element.closing)
    for piece in _pack(rest, max(room - taken, 1), measure):
        yield f"{opening}{lead}{piece}{element.closing}"
        opening, lead = _ID.sub("", element.opening), repeated


def _parted(element: Element) -> tuple[str, str, tuple[Element | str, ...]]:
    """What the first piece begins with, what every other one does, and what is split."""
    repeated = [
        place
        for place, child in enumerate(element.children)
        if isinstance(child, Element) and child.tag == _REPEATED.get(element.tag)
    ]
    end = repeated[-1] + 1 if repeated else 0
    return (
        "".join(map(str, element.children[:end])),
        "".join(str(_unsought(element.children[place])) for place in repeated),
        element.children[end:],
    )


def _by_columns(table: Element, room: int, measure: Measure) -> Iterator[Element]:
    """A table of days as tables of fewer days, each with the first column."""
    rows = [row for part in table.children if isinstance(part, Element) for row in _elements(part) if row.tag == "tr"]
    columns = zip(*map(_elements, rows), strict=False)
    widths = [sum(measure(str(cell)) for cell in column) for column in columns]
    first, taken = 1, widths[0]
    for place in range(1, len(widths)):
        if taken + widths[place] > room and place > first:
            yield _columns(table, first, place)
            first, taken = place, widths[0]
        taken += widths[place]
    yield _columns(table, first, len(widths))


def _columns(table: Element, first: int, end: int) -> Element:
    if table.tag == "tr":
        cells = _elements(table)
        return replace(table, children=(cells[0] if first == 1 else _unsought(cells[0]), *cells[first:end]))
    within = [
        _columns(child, first, end) if isinstance(child, Element) and child.tag in ("thead", "tbody", "tr") else child
        for child in table.children
        if first == 1 or not (isinstance(child, Element) and child.tag == "caption")
    ]
    return replace(table, children=tuple(within))


def _unsought(repeated: Element | str) -> Element | str:
    """What is repeated, so that the search finds it where it stands first alone."""
    return _parse(str(repeated).replace(" data-pagefind-body", ""))[0]


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]
