"""What a trial found, as lines for whoever ran it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotated_dossier.falsifying.trial import Tried
from annotated_dossier.report.visible import visible
from annotated_dossier.selftest import SelfTest, TriedKind, sum_of

_CODES_SHOWN = 3
_IN_ALL, _HARMLESS = "in all", "harmless edits, which should raise nothing"


def told(result: SelfTest, tried: Sequence[Tried]) -> str:
    """How many of each group were caught, and by what; then what was not, each kind with an example."""
    parts = (
        list(_table(result, tried)),
        ["Never caught by rules:", *_missed(result, tried, is_partly=False)],
        ["Not always caught by rules:", *_missed(result, tried, is_partly=True)],
        ["Harmless, and something is said:", *_false_alarms(result, tried)],
        ["Not tried, since the dossier has nothing of the sort:", *_not_tried(result)],
    )
    return "\n\n".join("\n".join(lines) for lines in parts if len(lines) > 1) + "\n"


def _table(result: SelfTest, tried: Sequence[Tried]) -> Iterator[str]:
    everything = [kind for kinds in result.falsified.values() for kind in kinds]
    rows: Mapping[str, Sequence[TriedKind]] = {**result.falsified, _IN_ALL: everything, _HARMLESS: result.harmless}
    columns = tuple(everything[0].caught)
    width = max(map(len, rows))
    yield "  ".join(("".ljust(width), "tried", *columns, "most often by"))
    for name, kinds in rows.items():
        total = sum_of(kinds)
        shares = (f"{total.percent(column):.1f} %".rjust(len(column)) for column in columns)
        yield "  ".join(
            (name.ljust(width), f"{total.tried:5}", *shares, _codes({kind.kind for kind in kinds}, tried))
        ).rstrip()


def _codes(names: set[str], tried: Iterable[Tried]) -> str:
    by = Counter(code for one in tried if one.kind.name in names for code in one.by_rules)
    return ", ".join(code for code, _ in by.most_common(_CODES_SHOWN))


def _missed(result: SelfTest, tried: Sequence[Tried], is_partly: bool) -> Iterator[str]:
    """The kinds that were never caught, or only sometimes, under their groups."""
    examples = {one.kind.name: one.what for one in reversed(tried) if not one.by_rules}
    for group, kinds in result.falsified.items():
        caught = {kind.kind: sum_of([kind]).by_rules for kind in kinds}
        missed = [kind for kind in kinds if caught[kind.kind] < kind.tried and bool(caught[kind.kind]) is is_partly]
        if missed:
            yield f"  {group}"
        for kind in missed:
            how_many = f" ({caught[kind.kind]} of {kind.tried})" if is_partly else ""
            yield f"    {kind.kind}{how_many}\n        {visible(examples[kind.kind])}"


def _false_alarms(result: SelfTest, tried: Iterable[Tried]) -> Iterator[str]:
    names = {kind.kind for kind in result.harmless}
    for one in tried:
        if one.kind.name in names and one.by_rules:
            yield f"  {one.kind.name}: {', '.join(one.by_rules)}\n    {visible(one.what)}"


def _not_tried(result: SelfTest) -> Iterator[str]:
    for kind in [kind for kinds in (*result.falsified.values(), result.harmless) for kind in kinds]:
        if not kind.tried:
            yield f"  {kind.kind}"
