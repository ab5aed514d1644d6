"""Quotes in JSON: each object with words in `exact`; its `source` is its own, or that of the nearest object around it.

So W3C Web Annotations are read, whose `TextQuoteSelector` stands inside the target that names the source.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotated_dossier.verifying.quotes import Quote, Slip

_FIELDS = ("source", "exact", "prefix", "suffix")
# Of JSON that is right: its strings, and what gives them their places. Numbers and words are passed over.
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]')


@dataclass(slots=True)
class _Holder:
    """An object or array that is being read: the strings of its fields with their places, and what stands around it."""

    start: int
    outer: _Holder | None
    is_object: bool
    fields: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    twice: str | None = None
    key: str | None = None

    def take(self, token: re.Match[str]) -> None:
        """A string: the name of a field, or the value of the one whose name was taken before."""
        if not self.is_object:
            return
        if self.key is None:
            self.key = json.loads(token[0])
        elif self.key in _FIELDS:
            if self.key in self.fields:
                self.twice = self.key
            self.fields[self.key] = (json.loads(token[0]), *token.span())


def quotes(text: str) -> Iterator[Quote | Slip]:
    """The quotes of a JSON text, in order; one slip if it is no JSON."""
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        hint = "Look just before it for a comma or colon too many or too few, or a mark that nothing closes."
        yield Slip(error.pos, min(error.pos + 1, len(text)), "From here on this is no JSON.", hint)
        return
    except RecursionError:
        yield Slip(
            0, len(text), "This JSON is nested too deep to be read.", "Quotes stand in an object of a list or two."
        )
        return
    for holder in _objects(text):
        if "exact" in holder.fields or holder.twice:
            yield _quote(holder)


def _objects(text: str) -> list[_Holder]:
    """Every object of a text that is right, in the order in which they begin."""
    found: list[_Holder] = []
    current: _Holder | None = None
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{" | "[":
                current = _Holder(token.start(), current, token[0] == "{")
                found.append(current)
            case "}" | "]":
                current = current.outer if current else None
            case ",":
                if current:
                    current.key = None
            case ":":
                pass
            case _:
                if current:
                    current.take(token)
    return [holder for holder in found if holder.is_object]


def _quote(holder: _Holder) -> Quote | Slip:
    if holder.twice:
        _, start, end = holder.fields[holder.twice]
        return Slip(start, end, f"The object has `{holder.twice}` twice.", "Keep one of the two.")
    exact, start, end = holder.fields["exact"]
    around: _Holder | None = holder
    while around and "source" not in around.fields:
        around = around.outer
    if around is None:
        hint = "Name its file in `source`, beside `exact` or in an object around it."
        return Slip(start, end, "This quote names no source.", hint)
    prefix, suffix = (holder.fields[name][0] if name in holder.fields else None for name in ("prefix", "suffix"))
    return Quote(around.fields["source"][0], exact, start, end, prefix, suffix)
