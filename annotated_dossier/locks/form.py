"""The form of every lock: JSON that bears the number of its format, and has one entry a line in a fixed order.

So a review shows what moved, branches merge line by line, and no version reads what another one meant otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

FORMAT = "format"
# Locks had no number before they had a second format.
_UNNUMBERED = 1
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)

Held = TypeVar("Held")


class UnreadableLock(ValueError):
    """A lock that cannot be read: in which line, what is wrong there, and how to mend it."""

    def __init__(self, message: str, hint: str, line: int = 1):
        super().__init__(message)
        self.message, self.hint, self.line = message, hint, line


class OtherFormat(UnreadableLock):
    """A lock of another format than this version reads."""


@dataclass(frozen=True, slots=True)
class Form(Generic[Held]):
    """What a lock looks like.

    `number` is its format; `holds` reads the whole file, its `format` included; `levels` says how deep entries have a
    line each; `mend` says what to do with a damaged one, `merge` with one that holds both sides of a merge.
    """

    file: str
    number: int
    holds: TypeAdapter[Held]
    levels: int
    mend: str
    merge: str

    def parse(self, text: str) -> Held:
        """What a lock holds. Raises `UnreadableLock`."""
        try:
            return self.holds.validate_json(text)
        except ValidationError as error:
            raise self._fault(text, error) from None

    def to_text(self, entries: Mapping[str, Any]) -> str:
        """The text of a lock with these entries, in their order."""
        return _laid_out({FORMAT: self.number, **entries}, self.levels, "") + "\n"

    def _fault(self, text: str, error: ValidationError) -> UnreadableLock:
        if mark := _CONFLICT.search(text):
            line = text.count("\n", 0, mark.start()) + 1
            return UnreadableLock(f"`{self.file}` holds the marks of a merge conflict.", self.merge, line)
        try:
            data = json.loads(text)
        except json.JSONDecodeError as broken:
            return UnreadableLock(f"`{self.file}` is damaged: {broken.msg}.", self.mend, broken.lineno)
        except (RecursionError, ValueError):
            return UnreadableLock(f"`{self.file}` is damaged.", self.mend)
        found = format_of(data)
        if found is not None and found != self.number:
            return self._other(found)
        where = " → ".join(map(str, error.errors()[0]["loc"])) or "its beginning"
        return UnreadableLock(f"`{self.file}` is damaged, at {where}.", self.mend)

    def _other(self, found: int) -> OtherFormat:
        if found < self.number:
            return OtherFormat(
                f"`{self.file}` is of format {found}, and this version writes format {self.number}.",
                "Run `python build.py upgrade`: it lists what differs, and accepts no changed source.",
            )
        return OtherFormat(
            f"`{self.file}` is of format {found}; this version knows formats up to {self.number}.",
            "Use the version of the program that wrote it, or a later one.",
        )


def format_of(data: Any) -> int | None:
    """The number of a lock's format; `None` for data that are no lock."""
    found = data.get(FORMAT, _UNNUMBERED) if isinstance(data, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _laid_out(value: Any, levels: int, indent: str) -> str:
    if not (levels and isinstance(value, Mapping) and value):
        return json.dumps(value, ensure_ascii=False)
    inner = indent + " "
    lines = (
        f"{inner}{json.dumps(key, ensure_ascii=False)}: {_laid_out(item, levels - 1, inner)}"
        for key, item in value.items()
    )
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
