"""What the check was found to catch when the records were falsified, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotated_dossier.phrases import Phrases
from annotated_dossier.selftest import Measured, TriedKind, sum_of


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


def falsified(measured: Measured, say: Phrases) -> Falsified:
    """What was measured, for its table."""
    result = measured.result
    everything = [kind for kinds in result.falsified.values() for kind in kinds]
    columns = tuple(everything[0].caught) if everything else ()
    return Falsified(
        day=say.date_after(result.day),
        version=result.version,
        seed=result.seed,
        often=say.ngettext("%(num)s time", "%(num)s times", result.times),
        kinds=sum(kind.tried > 0 for kind in everything),
        columns=tuple(_begun(say.raw(column)) for column in columns),
        groups=tuple(_row(say.raw(group), kinds, columns, say) for group, kinds in result.falsified.items()),
        total=_row(say.gettext("All together"), everything, columns, say),
        harmless=_row(say.gettext("Harmless edits"), result.harmless, columns, say),
        is_current=measured.is_current,
    )


def _row(what: str, kinds: Iterable[TriedKind], columns: Iterable[str], say: Phrases) -> FalsifiedRow:
    listed = [kind for kind in kinds if kind.tried]
    total = sum_of(listed)
    shares = tuple(f"{round(total.percent(column))}%" for column in columns)
    never = tuple(say.raw(kind.kind) for kind in listed if not sum_of([kind]).by_rules)
    return FalsifiedRow(_begun(what), total.tried, total.by_rules, shares, never)


def _begun(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]
