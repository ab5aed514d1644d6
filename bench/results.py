"""What was measured, as values that become JSON: for each size and step every run, and of what the machine is."""

from __future__ import annotations

import math
import os
import platform
import statistics
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from bench.measure import Measured

_VERSIONS = ("mkdocs", "mkdocs-material", "pagefind", "pydantic", "hugo")


@dataclass(slots=True)
class Results:
    """All runs, by size and step, and what each size's site holds."""

    machine: dict[str, str]
    runs: dict[int, dict[str, list[Measured]]] = field(default_factory=dict)
    counts: dict[int, dict[str, int]] = field(default_factory=dict)

    def add(self, size: int, step: str, measured: Measured) -> None:
        self.runs.setdefault(size, {}).setdefault(step, []).append(measured)

    def seconds(self, size: int, step: str) -> float | None:
        """The median of a step's runs; `None` if there are none."""
        runs = self.runs.get(size, {}).get(step)
        return statistics.median(run.seconds for run in runs) if runs else None

    def cpu_seconds(self, size: int, step: str) -> float | None:
        """The median of the processor time of a step's runs."""
        runs = self.runs.get(size, {}).get(step)
        return statistics.median(run.cpu_seconds for run in runs) if runs else None

    def peak_mb(self, size: int, step: str) -> float | None:
        """The greatest peak of memory of a step's runs."""
        runs = self.runs.get(size, {}).get(step)
        return max(run.peak_mb for run in runs) if runs else None

    def ratio(self, size: int, step: str, other: str) -> float | None:
        """How many times as long a step took as another one."""
        one, two = self.seconds(size, step), self.seconds(size, other)
        return one / two if one and two else None

    def exponent(self, step: str, small: int, large: int) -> float | None:
        """The power of the number of claims with which a step's time grew between two sizes."""
        one, two = self.seconds(small, step), self.seconds(large, step)
        return math.log(two / one) / math.log(large / small) if one and two else None

    def as_json(self) -> dict[str, Any]:
        return {
            "machine": self.machine,
            "counts": {str(size): counts for size, counts in self.counts.items()},
            "runs": {
                str(size): {step: [asdict(run) for run in runs] for step, runs in steps.items()}
                for size, steps in self.runs.items()
            },
        }


def from_json(read: Mapping[str, Any]) -> Results:
    """The results that `as_json` gave."""
    return Results(
        dict(read["machine"]),
        {
            int(size): {step: [Measured(**run) for run in runs] for step, runs in steps.items()}
            for size, steps in read["runs"].items()
        },
        {int(size): dict(counts) for size, counts in read["counts"].items()},
    )


def machine() -> dict[str, str]:
    """What the numbers depend on beside the program: processor, cores, system, Python, versions, the day."""
    return {
        "day": date.today().isoformat(),
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": platform.system(),
        "Python": platform.python_version(),
        **{name: found for name in _VERSIONS if (found := _version(name))},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
