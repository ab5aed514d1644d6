"""Why a signature has lapsed: what the record says otherwise itself, and what it names or rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotated_dossier.evidence.sayings import NAMES, Sayings
from annotated_dossier.locks.reviews import Version
from annotated_dossier.model import Record


def changed_fields(before: Version, record: Record, said: Sayings) -> list[str]:
    """The fields that say something else themselves, by name. To name what has another name now is to say the same."""
    now = said.values(record)
    keys = sorted(before.says.keys() | now.keys())
    return [key for key in keys if not _says_the_same(before.says.get(key), now.get(key), said)]


def changed_beside(before: Version, record: Record, said: Sayings) -> list[str]:
    """What a version named or rested on that says something else now, is gone or is new, in words."""
    now = said.supports(record)
    found: dict[str, str] = {}
    for support in before.rests_on:
        if support not in now:
            is_there = any(support.label == other.label for other in now)
            found[support.label] = "has changed" if is_there else "is gone or reads otherwise"
    for support in now:
        if all(support.label != other.label for other in before.rests_on):
            found[support.label] = "is new"
    for name in _named(before.says):
        if name not in said.names:
            found[name] = "is gone or reads otherwise"
    return [f"“{label}” {what}" for label, what in found.items()]


def _says_the_same(before: Any, now: Any, said: Sayings) -> bool:
    if isinstance(before, Mapping) and isinstance(now, Mapping):
        if before.keys() == now.keys() == {NAMES}:
            return bool(before == now or before[NAMES] not in said.names)
        return before.keys() == now.keys() and all(_says_the_same(before[key], now[key], said) for key in before)
    if isinstance(before, list) and isinstance(now, list):
        return len(before) == len(now) and all(_says_the_same(*pair, said) for pair in zip(before, now, strict=True))
    return bool(before == now)


def _named(values: Any) -> Iterator[str]:
    """All that a version named."""
    if isinstance(values, Mapping) and values.keys() == {NAMES}:
        yield str(values[NAMES])
    elif isinstance(values, Mapping | list):
        for item in values.values() if isinstance(values, Mapping) else values:
            yield from _named(item)
