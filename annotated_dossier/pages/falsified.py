"""What the check was found to catch when the records were falsified, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotated_dossier.pages.phrases import counted
from annotated_dossier.selftest import Measured, TriedKind, sum_of
from annotated_dossier.text import edtf


@dataclass(frozen=True, slots=True)
class FalsifiedRow:
    """A group of kinds: how many falsifications were tried, and the share that was caught by what is counted.

    `by_rules` are those that the rules alone caught, `never` the kinds of which these caught none.
    """

    what: str
    tried: int
    by_rules: int
    shares: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Falsified:
    """A row for each group and one for all; the harmless edits; when, how, and whether it still holds."""

    day: str
    version: str
    seed: int
    often: str
    kinds: int
    columns: tuple[str, ...]
    groups: tuple[FalsifiedRow, ...]
    total: FalsifiedRow
    harmless: FalsifiedRow
    is_current: bool


def falsified(measured: Measured) -> Falsified:
    """What was measured, for its table."""
    result = measured.result
    everything = [kind for kinds in result.falsified.values() for kind in kinds]
    columns = tuple(everything[0].caught) if everything else ()
    return Falsified(
        day=edtf.in_words(result.day),
        version=result.version,
        seed=result.seed,
        often=counted(result.times, "time"),
        kinds=sum(kind.tried > 0 for kind in everything),
        columns=tuple(column[:1].upper() + column[1:] for column in columns),
        groups=tuple(_row(group, kinds, columns) for group, kinds in result.falsified.items()),
        total=_row("All together", everything, columns),
        harmless=_row("Harmless edits", result.harmless, columns),
        is_current=measured.is_current,
    )


def _row(what: str, kinds: Iterable[TriedKind], columns: Iterable[str]) -> FalsifiedRow:
    listed = [kind for kind in kinds if kind.tried]
    total = sum_of(listed)
    shares = tuple(f"{round(total.percent(column))}%" for column in columns)
    never = tuple(kind.kind for kind in listed if not sum_of([kind]).by_rules)
    return FalsifiedRow(what[:1].upper() + what[1:], total.tried, total.by_rules, shares, never)
