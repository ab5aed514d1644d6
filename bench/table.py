"""The results as Markdown: the machine, what each step took, what a page costs, and how far the targets are met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.results import Results
from bench.steps import STEPS

NOT_MEASURED = "not measured"
_SMALL, _LARGE, _LARGEST, _CHECKED = 1_000, 20_000, 100_000, 10_000
# Others grow as they do.
_NOT_OURS = {"mkdocs", "hugo"}


@dataclass(frozen=True, slots=True)
class Target:
    """A number that is wanted: at least `least` and, better, `aim`; above them where `is_more_better`."""

    title: str
    unit: str
    least: float
    aim: float
    found: Callable[[Results], float | None]
    is_more_better: bool = False

    def verdict(self, results: Results) -> str:
        found = self.found(results)
        if found is None:
            return NOT_MEASURED
        sign = -1 if self.is_more_better else 1
        met = "aim met" if sign * found <= sign * self.aim else "met" if sign * found <= sign * self.least else "missed"
        return f"{_number(found)}{self.unit}: {met}"


TARGETS = (
    Target("1,000 claims cold, with the index, against Hugo", "×", 3.5, 2.5, lambda r: r.ratio(_SMALL, "cold", "hugo")),
    Target("the same without the index", "×", 2.2, 1.4, lambda r: r.ratio(_SMALL, "unindexed", "hugo")),
    Target(
        "without the index, against `mkdocs build`", "×", 1 / 3, 1 / 6, lambda r: r.ratio(_SMALL, "unindexed", "mkdocs")
    ),
    Target("nothing changed, 1,000", " s", 0.8, 0.4, lambda r: r.seconds(_SMALL, "same")),
    Target("one claim edited, without the index, 1,000", " s", 1.2, 0.7, lambda r: r.seconds(_SMALL, "claim")),
    Target("the same inside `serve`", " s", 0.5, 0.15, lambda r: r.seconds(_SMALL, "serve")),
    Target("one claim edited, with the index, 1,000", " s", 3, 1.5, lambda r: r.seconds(_SMALL, "claim-indexed")),
    Target("one claim edited, without the index, 20,000", " s", 6, 3, lambda r: r.seconds(_LARGE, "claim")),
    Target("the same inside `serve`", " s", 1.5, 0.5, lambda r: r.seconds(_LARGE, "serve")),
    Target("greatest exponent of growth, 1,000 to 20,000", "", 1.08, 1.02, lambda r: greatest_growth(r)),
    Target("100,000 claims cold", " s", 900, 480, lambda r: r.seconds(_LARGEST, "cold")),
    Target("memory for it", " MB", 3_000, 2_000, lambda r: r.peak_mb(_LARGEST, "cold")),
    Target("100,000 claims, one edit inside `serve`", " s", 8, 3, lambda r: r.seconds(_LARGEST, "serve")),
    Target("first check of 10,000", " claims/s", 4_000, 6_000, lambda r: checked_a_second(r), is_more_better=True),
)


def markdown(results: Results) -> str:
    """The tables, ready for a page."""
    parts = (_machine(results), "\n".join(_steps(results)), "\n".join(_sites(results)), "\n".join(_targets(results)))
    return "\n\n".join(parts) + "\n"


def _machine(results: Results) -> str:
    runs = max((len(runs) for steps in results.runs.values() for runs in steps.values()), default=0)
    named = ", ".join(f"{name} {value}" for name, value in results.machine.items() if name != "day")
    return (
        f"Measured on {results.machine['day']}: {named}. Seconds from start to exit, the median of {runs} "
        f"run{'' if runs == 1 else 's'} in turn; growth is the exponent from the smallest to the largest number of "
        "claims, processor the seconds of all processes and cores together, memory the peak of the largest process."
    )


def _steps(results: Results) -> Iterator[str]:
    sizes = sorted(results.runs)
    first, last = (sizes[0], sizes[-1]) if sizes else (0, 0)
    yield from _head("Claims", *(f"{size:,}" for size in sizes), "growth", f"processor at {last:,}", f"MB at {last:,}")
    for step in STEPS:
        if step.measure and not any(step.key in results.runs[size] for size in sizes):
            continue  # left out by --only
        cells = [_cell(results.seconds(size, step.key), step.measure is not None) for size in sizes]
        growth = results.exponent(step.key, first, last) if first != last else None
        used = results.cpu_seconds(last, step.key), results.peak_mb(last, step.key)
        yield _row(step.title, *cells, _cell(growth), *map(_cell, used))


def _sites(results: Results) -> Iterator[str]:
    sizes = sorted(results.counts)
    yield from _head("Site of", *(f"{size:,}" for size in sizes))
    counts = [results.counts[size] for size in sizes]
    yield _row("pages", *(f"{count['pages']:,}" for count in counts))
    yield _row("files a page, the index apart", *(f"{count['files'] / count['pages']:.2f}" for count in counts))
    yield _row("bytes a page, the index apart", *(f"{count['bytes'] / count['pages']:,.0f}" for count in counts))
    yield _row(
        "bytes a page of the index", *(f"{count['bytes of the index'] / count['pages']:,.0f}" for count in counts)
    )
    for one, other in (("cold", "hugo"), ("unindexed", "hugo"), ("unindexed", "mkdocs")):
        ratios = [_cell(results.ratio(size, one, other)) for size in sizes]
        yield _row(f"{_title(one)}, against {other}", *ratios)


def _targets(results: Results) -> Iterator[str]:
    yield from _head("Target", "at least", "aim", "found")
    for target in TARGETS:
        least, aim = (f"{_number(number)}{target.unit}" for number in (target.least, target.aim))
        yield _row(target.title, least, aim, target.verdict(results))


def greatest_growth(results: Results) -> float | None:
    found = [results.exponent(step.key, _SMALL, _LARGE) for step in STEPS if step.key not in _NOT_OURS]
    return max((exponent for exponent in found if exponent is not None), default=None)


def checked_a_second(results: Results) -> float | None:
    seconds = results.seconds(_CHECKED, "check")
    return _CHECKED / seconds if seconds else None


def _title(key: str) -> str:
    return next(step.title for step in STEPS if step.key == key)


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield _row("---", *("---:" for _ in cells[1:]))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(number: float | None, is_measurable: bool = True) -> str:
    if number is None:
        return "" if is_measurable else NOT_MEASURED
    return _number(number)


def _number(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.2f}"
