"""Slips of the hand that break a YAML file: indentation, look-alike characters, marks that are missing or left over.

The parser stops at the first line that fits no more, which is often the one after the slip. Here the lines around that
place are looked at as an editor would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from annotated_dossier.yamlio.known import Explanation, KnownKeys, Place

_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})( |$)")
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_LONE_WORD = re.compile(r" *(?:- +)?[\w-]+ *$")
_FIELD = re.compile(r"(?P<indentation> *)(?P<item>- +)?(?P<name>[a-z0-9][a-z0-9_-]{0,79}):(?= |$)")
_LIST_BEGINS = re.compile(r" *(?P<key>[\w-]+): *(?:#.*)?$")
_QUOTED_BEGINNING = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?P<at>[\"'])")
_BEFORE_FIELD = re.compile(r" *(?:- +(?=[\w-]+:))?")
_TEXT_BEGINS = re.compile(r"[:-] +[|>][-+0-9]*(?: +#.*)?$")
_SAME_COLUMN = (
    "Begin what belongs together in the same column. If the line goes on with the text above, put all of that "
    "text on lines of its own after `>-`."
)

# What the parser complains of when the order of lines is disturbed.
_COLON_UNEXPECTED = "mapping values are not allowed"
_COLON_EXPECTED = "could not find expected ':'"
_KEY_EXPECTED = "did not find expected key"
_COMMA_EXPECTED = "did not find expected ',' or"

# What a line shows when another character was typed, or none; `at` is the place of the slip.
_MISTYPED = (
    (
        re.compile(rf" *(?P<at>[{_SPACES}])"),
        "{character} stands where a common space is needed; the two look alike.",
        "Delete the white space at the beginning of the line and type it anew; it may have come with pasted text.",
    ),
    (
        re.compile(rf" *(?:- +)?[\w-]+:(?P<at>[{_SPACES}])"),
        "{character} stands after the colon where a common space is needed; the two look alike.",
        "Delete it and type a space; it may have come with pasted text.",
    ),
    (
        re.compile(r" *(?P<at>[\u2010-\u2015\u2022\u2212])"),
        "{character} stands where the hyphen of a list is needed.",
        "Write `- ` with the hyphen (minus) of the keyboard.",
    ),
    (
        re.compile(r" *(?:- +)?(?P<name>[\w-]{1,80}) *(?P<at>[\uff1a\ufe55\u2236\ua789])"),
        "{character} stands where a common colon is needed.",
        "Write `{name}: ` with the colon of the keyboard and a space.",
    ),
    (
        re.compile(r" *(?:- +)?(?P<name>[a-z_]{1,80}):(?P<at>(?!//)\S)"),
        "A space is missing after the colon.",
        "Write `{name}: ` with a space.",
    ),
    (
        re.compile(r" *-(?=(?P<name>[a-z_]{1,80}):)(?P<at>.)"),
        "A space is missing after the hyphen.",
        "Write `- {name}:` with a space.",
    ),
)


class _Stop(NamedTuple):
    """Where the parser stopped, where the part began that it was reading, and what it complained of.

    `text_rows` are the lines of text that began with `>-` or `|`, which may look like anything.
    """

    problem: str
    here: Place
    begin: Place
    lines: list[str]
    text_rows: set[int]
    known: KnownKeys


def slip(problem: str, here: Place, begin: Place, lines: list[str], known: KnownKeys) -> Explanation | None:
    """The slip that made the parser stop at `here`, in the part that began at `begin`, if it is a common one."""
    # The parser may stop after the last line.
    stop = _Stop(problem, here, begin, [*lines, ""], _text_rows(lines), known)
    return next(filter(None, (find(stop) for find in _FINDERS)), None)


def _conflict(stop: _Stop) -> Explanation | None:
    for row, line in enumerate(stop.lines):
        mark = _CONFLICT.match(line)
        if mark:
            return (
                (row, 0),
                f"The mark of a merge conflict (`{mark[1]}`) was left in the file.",
                "Of the lines between `<<<<<<<`, `=======` and `>>>>>>>` keep what is right, and remove the marks.",
            )
    return None


def _tab(stop: _Stop) -> Explanation | None:
    line = stop.lines[stop.here[0]]
    is_tab = "cannot start any token" in stop.problem and line[stop.here[1] :].startswith("\t")
    if not is_tab and "tab character" not in stop.problem:
        return None
    return stop.here, "A tab stands where spaces are needed.", "Indent with spaces, two for each level."


def _mistyped(stop: _Stop) -> Explanation | None:
    if not any(words in stop.problem for words in (_COLON_UNEXPECTED, _COLON_EXPECTED, _KEY_EXPECTED)):
        return None
    suspects = [stop.here[0], *islice(_above(stop), 1), *([stop.begin[0]] if _COLON_EXPECTED in stop.problem else [])]
    return next(filter(None, (_mistyped_in(stop, row) for row in suspects)), None)


def _mistyped_in(stop: _Stop, row: int) -> Explanation | None:
    for pattern, message, hint in _MISTYPED:
        match = pattern.match(stop.lines[row])
        if match and row not in stop.text_rows:
            return (
                (row, match.start("at")),
                message.format(character=_named(match["at"])),
                hint.format(**match.groupdict()),
            )
    return None


def _outside(stop: _Stop) -> Explanation | None:
    """A line in the first column, where only kinds of records stand: what follows it fits no more."""
    if _KEY_EXPECTED not in stop.problem or stop.begin[1]:
        return None
    kinds = stop.known.of_a_file
    for row, line in enumerate(stop.lines[: stop.here[0]]):
        name = line.split(":")[0].strip("\"' ")
        if line.strip() and line[0] not in " #" and line != "---" and name not in kinds:
            return _mistyped_in(stop, row) or (
                (row, 0),
                "This line begins in the first column, where only kinds of records stand.",
                f"Indent it: an id by two spaces, a field by four. The kinds are {', '.join(kinds)}.",
            )
    return None


def _quotation(stop: _Stop) -> Explanation | None:
    line = stop.lines[stop.here[0]]
    opening = _QUOTED_BEGINNING.match(line)
    if _KEY_EXPECTED not in stop.problem or not opening or stop.here[1] <= opening.end():
        return None
    return (
        (stop.here[0], opening.start("at")),
        "The text begins with a quotation mark, and the next such mark ends it before its last word.",
        "Put the whole text, quotation marks and all, on the next line after `>-`, two spaces further in.",
    )


def _quotation_in_brackets(stop: _Stop) -> Explanation | None:
    row, column = stop.here
    before = stop.lines[row][:column].rstrip()
    following = stop.lines[row][column : column + 1]
    if _COMMA_EXPECTED not in stop.problem or not before.endswith(("'", '"')) or not following.isalnum():
        return None
    return (
        (row, len(before) - 1),
        "This quotation mark ends the text, and more words follow it.",
        "Put each field on a line of its own, without `{` and `}`, and the text on the next line after `>-`.",
    )


def _hyphenless(stop: _Stop) -> Explanation | None:
    """The first field of a list's first item, written without the hyphen of the item."""
    first, before = islice(chain(_above(stop), (None, None)), 2)
    if _COLON_UNEXPECTED not in stop.problem or first is None or before is None:
        return None
    opened = _LIST_BEGINS.match(stop.lines[before])
    if not opened or opened["key"] not in stop.known.of_lists:
        return None
    field = _FIELD.match(stop.lines[first])
    if not field or field["item"]:
        return None
    return (
        (first, field.start("name")),
        f"`{field['name']}` belongs to an item of `{opened['key']}`.",
        (
            f"Begin the item with a hyphen and a space, `- {field['name']}:`; its other fields stand below "
            f"`{field['name']}`."
        ),
    )


def _colonless(stop: _Stop) -> Explanation | None:
    """The line that should be a field: where the parser began, or a lone word above."""
    row = stop.begin[0] if _COLON_EXPECTED in stop.problem else None
    if _COLON_UNEXPECTED in stop.problem:
        above = next(_above(stop), stop.here[0])
        if _LONE_WORD.match(stop.lines[above]) and _indentation(stop.lines[above]) <= _indentation(
            stop.lines[stop.here[0]]
        ):
            row = above
    if row is None:
        return None
    return (
        (row, _indentation(stop.lines[row])),
        "This line has no colon: it is neither a field nor part of the text above.",
        "Write `field: value`, or indent the line if it belongs to the text above.",
    )


def _misindented(stop: _Stop) -> Explanation | None:
    row, column = stop.here
    field = _FIELD.match(stop.lines[row])
    own = _indentation(stop.lines[row])
    if not field or column not in (own, field.end() - 1):
        return None
    above = [_FIELD.match(stop.lines[each]) for each in _above(stop)]
    others = [
        other.end("indentation") if field["item"] else other.start("name")
        for other in above
        if other and (other["item"] or not field["item"])
    ]
    if _COLON_UNEXPECTED in stop.problem:
        others = others[:1]
    # Of two equally near ones the further in: there are more fields than ids.
    near = min(others, key=lambda other: (abs(other - own), -other), default=own)
    if near == own:
        return None
    return (row, own), f"This line is indented by {_spaces(own)}, its neighbours by {near}.", _SAME_COLUMN


def _above(stop: _Stop) -> Iterator[int]:
    """The lines above, the nearest first, as far up as the part reaches that the parser was reading."""
    return (
        row
        for row in range(stop.here[0] - 1, stop.begin[0] - 1, -1)
        if stop.lines[row].strip() and not stop.lines[row].lstrip().startswith("#") and row not in stop.text_rows
    )


def _text_rows(lines: list[str]) -> set[int]:
    rows = set()
    column = None
    for row, line in enumerate(lines):
        if column is not None and _indentation(line) > column:
            rows.add(row)
        elif line.strip():
            before = _BEFORE_FIELD.match(line)
            column = before.end() if before and _TEXT_BEGINS.search(line) else None
    return rows


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _named(character: str) -> str:
    return f"The character U+{ord(character):04X} ({unicodedata.name(character, 'without a name').lower()})"


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces"


# The surest first.
_FINDERS: tuple[Callable[[_Stop], Explanation | None], ...] = (
    _conflict,
    _tab,
    _mistyped,
    _outside,
    _quotation,
    _quotation_in_brackets,
    _hyphenless,
    _colonless,
    _misindented,
)
