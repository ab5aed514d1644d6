"""How long a check takes: `python -m bench.check [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise; see `bench/made.py`). Counts the seconds that the
processor spends in each stage of its first check, and of the check after one claim was changed, each in a process of
its own. Then times `build.py check`, from start to exit, on the dossier beside this folder: the middle of five runs,
with nothing kept and with everything kept.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotated_dossier import pipeline, rules
from annotated_dossier.commands import common
from annotated_dossier.files.cache import Cache
from bench import made
from bench.edits import edit_claim

PROJECT = Path(__file__).resolve().parents[1]
RUNS = 5


class Stopwatch:
    """Seconds spent in each of the functions it was put around."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def around(self, module: Any, name: str, stage: str) -> None:
        """Measure `module.name` from now on, under the name of its stage."""
        function = getattr(module, name)

        def timed(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            result = function(*arguments, **named)
            if isinstance(result, Iterator):
                result = list(result)  # a generator has done nothing yet
            self.seconds[stage] = self.seconds.get(stage, 0) + time.process_time() - start
            return result

        setattr(module, name, timed)


def measure_stages(claims: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        made.write(root, claims)
        first = in_a_new_process(root)
        edit_claim(root)
        later = in_a_new_process(root)
    print(f"{claims:,} claims\n")
    print(f"{'':8}{'first check':>22}{'after a change':>22}")
    print(f"{'stage':8}" + f"{'seconds':>10}{'claims/s':>12}" * 2)
    for stage in first:
        print(f"{stage:8}" + "".join(f"{run[stage]:10.2f}{claims / run[stage]:12,.0f}" for run in (first, later)))


def in_a_new_process(root: Path) -> dict[str, float]:
    """Seconds by stage of a check by a process that has nothing in its memory yet."""
    with multiprocessing.get_context("spawn").Pool(1) as processes:
        return processes.apply(seconds_by_stage, [root])


def seconds_by_stage(root: Path) -> dict[str, float]:
    watch = Stopwatch()
    for name, stage in (
        ("read", "read"),
        ("parse", "parse"),
        ("read_articles", "anchor"),
        ("check_references", "link"),
        ("link", "link"),
    ):
        watch.around(pipeline, name, stage)
    watch.around(rules, "run", "check")
    cache = Cache(root / common.CACHE)
    start = time.process_time()
    checked = common.check(root, cache=cache)
    cache.write()
    watch.seconds["all"] = time.process_time() - start
    if checked.problems:
        sys.exit(f"There is a problem in what should have none: {checked.problems[0]}")
    return watch.seconds


def measure_start_to_exit() -> None:
    environment = {**os.environ, "CI": ""}  # there nothing is kept
    print(f"\nbuild.py check, start to exit, middle of {RUNS} (and best):")
    for name, is_kept in (("nothing kept", False), ("everything kept", True)):
        seconds = []
        for _ in range(RUNS + 1):
            if not is_kept:
                shutil.rmtree(PROJECT / common.CACHE, ignore_errors=True)
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "build.py", "check"],
                cwd=PROJECT,
                env=environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )
            seconds.append(time.perf_counter() - start)
        del seconds[0]  # the first may have compiled the program
        print(f"{name:16}{statistics.median(seconds):6.2f} s ({min(seconds):.2f} s)")


if __name__ == "__main__":
    measure_stages(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    measure_start_to_exit()
