"""What the check was found to catch when the records were falsified, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotated_dossier.pages.phrases import counted
from annotated_dossier.selftest import Measured, TriedKind
from annotated_dossier.text import edtf


@dataclass(frozen=True, slots=True)
class FalsifiedRow:
    """A group of kinds: how many of its falsifications were tried and caught. `never` are the kinds never caught."""

    what: str
    tried: int
    caught: int
    share: str
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Falsified:
    """A row for each group and one for all; the harmless edits; when, how, and whether it still holds."""

    day: str
    version: str
    seed: int
    often: str
    kinds: int
    groups: tuple[FalsifiedRow, ...]
    total: FalsifiedRow
    harmless: FalsifiedRow
    is_current: bool


def falsified(measured: Measured) -> Falsified:
    """What was measured, for its table."""
    result = measured.result
    everything = [kind for kinds in result.falsified.values() for kind in kinds]
    return Falsified(
        day=edtf.in_words(result.day),
        version=result.version,
        seed=result.seed,
        often=counted(result.times, "time"),
        kinds=sum(kind.tried > 0 for kind in everything),
        groups=tuple(_row(group, kinds) for group, kinds in result.falsified.items()),
        total=_row("All together", everything),
        harmless=_row("Harmless edits", result.harmless),
        is_current=measured.is_current,
    )


def _row(what: str, kinds: Iterable[TriedKind]) -> FalsifiedRow:
    listed = [kind for kind in kinds if kind.tried]
    tried, caught = sum(kind.tried for kind in listed), sum(kind.caught for kind in listed)
    never = tuple(kind.kind for kind in listed if not kind.caught)
    share = f"{round(100 * caught / tried)}%" if tried else ""
    return FalsifiedRow(what[:1].upper() + what[1:], tried, caught, share, never)
