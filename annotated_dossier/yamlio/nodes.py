"""Where the values of a YAML file stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotated_dossier.diagnostics import Span
from annotated_dossier.yamlio.known import Place


@dataclass(frozen=True, slots=True)
class Node:
    """The place of a value, and of all that is in it.

    `start` and `end` are counted from 0, the end exclusive. `fields` are those of a mapping by their keys, `items`
    those of a list; a scalar has neither. `style` is the scalar's: `""` plain, `'`, `"`, `|` or `>`.
    """

    start: Place
    end: Place
    fields: Mapping[str, FieldNode] = field(default_factory=dict)
    items: Sequence[Node] = ()
    style: str = ""
    is_scalar: bool = False

    def step(self, step: str | int) -> Node | None:
        """The value under a key, or at an index of a list; `None` where there is none."""
        if isinstance(step, int):
            return self.items[step] if step < len(self.items) else None
        found = self.fields.get(step)
        return found.node if found else None


class FieldNode(NamedTuple):
    """The place of a key, and of its value."""

    start: Place
    end: Place
    node: Node


def span_at(file: str, start: Place, end: Place) -> Span:
    """A span from two places counted from 0."""
    return Span(file, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)
