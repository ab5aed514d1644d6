"""What the YAML parser complains about, in words an editor can use."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

import yaml

from annotated_dossier.diagnostics import LINE_END
from annotated_dossier.yamlio.known import Explanation, KnownKeys, Place
from annotated_dossier.yamlio.slips import slip

# YAML 1.1 allows no others; it would count the three line ends of Unicode as lines, which editors do not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BLOCK = "Write `>-` and put the text on the next line, two spaces further in."
_UNCLOSED = "Close it, or write `>-` and put the text on the next line, two spaces further in."
_LONGEST_KEY = 1024


class Complaint(NamedTuple):
    """One problem of a text: from where to where (line and column from 0), what it is, and how it is mended."""

    start: Place
    end: Place
    message: str
    hint: str


def forbidden_character(text: str) -> Complaint | None:
    """The first character that a YAML file cannot hold."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    at = found.start()
    lines = LINE_END.split(text[:at])
    place = len(lines) - 1, len(lines[-1])
    name = unicodedata.name(text[at], "control character")
    return Complaint(
        place,
        (place[0], place[1] + 1),
        f"A file of records cannot hold the character U+{ord(text[at]):04X} ({name.lower()}).",
        "Remove it; it may have come with pasted text.",
    )


def too_deep(error: yaml.YAMLError) -> tuple[Place, Place] | None:
    """From where to where the parser itself found too much inside each other: since libyaml 0.2.6 it has a bound of its
    own, and it looks further ahead than what was read."""
    if "maximum nesting depth" not in str(getattr(error, "problem", None)):
        return None
    line, column = _place(getattr(error, "problem_mark", None))
    return (line, column), (line, column + 1)


def explained(error: yaml.YAMLError, text: str, known: KnownKeys) -> Complaint:
    """What is wrong at the place the parser stopped, or where the part began that has no end."""
    problem = getattr(error, "problem", None) or str(error)
    here = _place(getattr(error, "problem_mark", None))
    begin = _place(getattr(error, "context_mark", None))
    at, message, hint = slip(problem, here, begin, LINE_END.split(text), known) or _in_words(problem, here, begin, text)
    return Complaint(at, (at[0], at[1] + 1), message, hint)


def _in_words(problem: str, here: Place, begin: Place, text: str) -> Explanation:
    char = _char_at(text, here)
    if "cannot start any token" in problem:
        return here, f"Text cannot begin with “{char}” in YAML.", _BLOCK
    if "expected alphabetic or numeric" in problem:
        return begin, f"Text cannot begin with “{_char_at(text, begin)}” in YAML.", _BLOCK
    if "mapping values are not allowed" in problem:
        if here[1] > _LONGEST_KEY:
            return (
                (here[0], 0),
                f"A key is longer than {_LONGEST_KEY} characters.",
                "A key is a word before a colon; long text stands after it.",
            )
        return (
            here,
            "A colon where YAML expects none: it makes a key of the words before it.",
            "Text with a colon goes on the next line after `>-`.",
        )
    if "end of stream" in problem and _char_at(text, begin) in ("'", '"'):
        return begin, "The quotation mark that opens here is never closed.", _UNCLOSED
    if "expected ',' or" in problem:
        return (
            begin,
            f"The `{_char_at(text, begin)}` that opens here is not closed where it should be.",
            "Look for a missing comma or bracket. Words with `[`, `]`, `{`, `}` or `,` need quotation marks.",
        )
    if "unknown escape" in problem:
        return (
            here,
            "A backslash between double quotation marks begins a special character, and this is none.",
            "Write `>-` and put the text on the next line; there a backslash is a backslash.",
        )
    if "did not find expected key" in problem:
        return (
            here,
            "Here a field or the next record was expected.",
            "Look at the indentation, here and in the line above, and for words after a closing quotation mark.",
        )
    return here, f"This is not valid YAML: {problem}.", "Look at this line and the one above."


def _char_at(text: str, place: Place) -> str:
    line = LINE_END.split(text)[place[0] : place[0] + 1]
    return line[0][place[1] : place[1] + 1] if line else ""


def _place(mark: yaml.Mark | None) -> Place:
    return (mark.line, mark.column) if mark else (0, 0)
