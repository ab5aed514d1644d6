"""How long a check takes: `python -m bench.check [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise), every one with a statement, a quote, a figure and a
relation, in articles of 400 sentences. Counts the seconds the processor spends in each stage of its first check, and of
the check after one claim was changed, each in a process of its own. Then times `build.py check`, from start to exit, on
the dossier beside this folder: the middle of five runs, with nothing kept and with everything kept.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotated_dossier import cli, pipeline, rules
from annotated_dossier.files.cache import Cache

PROJECT = Path(__file__).resolve().parents[1]
CLAIMS_PER_SOURCE = 400
RUNS = 5

SHARED = """\
dossier:
  title: A measured dossier
  summary: Made to be measured.
  language: en
  covers: 2025-02
  edition: "1"
  topics: {losses: {name: Losses}}
  measures: {soldiers: {name: Soldiers, unit: soldiers, definition: Soldiers said to be lost.}}
organisations:
  outlet: {name: The Outlet, type: newspaper}
  ministry: {name: The Ministry, type: state body}
places:
"""
PLACE = "  town-{n}: {{name: {name}, type: town}}\n"
SOURCE = """\
sources:
  article-{n}:
    file: article-{n}.txt
    label: Article {n}
    publisher: outlet
    published: 2025-02-07
    published_basis: Made up.
    publish: full
"""
CLAIM = """\
  claim-{n}:
    statement: The Ministry said that {n} soldiers had been lost at {name}.
    topic: losses
    speaker: ministry
    about: [town-{town}]
    asserted: 2025-02-07
    asserted_basis: The day of publication.
    concerns: 2025-02
    quotes:
      - exact: >-
          At {name} {n} soldiers had been lost, the Ministry said
    figures:
      - {{measure: soldiers, says: "{n} soldiers", value: {n}, area: town-{town}, as_of: 2025-02}}
    relations:
      - {{type: not_comparable, claim: claim-{other}, because: They speak of different towns.}}
"""
# Sentences that all began alike would slow every search in a way no article does.
SENTENCE = "At {name} {n} soldiers had been lost,\nthe Ministry said, after days of fighting in the streets."


def name(number: int) -> str:
    """A name of letters only, for a town of this number."""
    return "Town" + "".join("abcdefghij"[int(digit)] for digit in str(number))


def write_dossier(root: Path, claims: int) -> None:
    """A dossier of `claims` claims below `root`, without problems."""
    for folder in ("dossier", "seeds"):
        (root / folder).mkdir()
    towns = max(1, claims // 20)
    places = "".join(PLACE.format(n=n, name=name(n)) for n in range(1, towns + 1))
    (root / "dossier" / "dossier.yaml").write_text(SHARED + places)
    for source, first in enumerate(range(1, claims + 1, CLAIMS_PER_SOURCE), start=1):
        numbers = range(first, min(first + CLAIMS_PER_SOURCE, claims + 1))
        paragraphs = [SENTENCE.format(n=n, name=name(n % towns + 1)) for n in numbers]
        (root / "seeds" / f"article-{source}.txt").write_text("\n\n".join(paragraphs))
        records = [
            CLAIM.format(n=n, town=n % towns + 1, name=name(n % towns + 1), other=n % claims + 1) for n in numbers
        ]
        (root / "dossier" / f"article-{source}.yaml").write_text(
            f"defaults: {{source: article-{source}}}\n{SOURCE.format(n=source)}claims:\n{''.join(records)}"
        )


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
        write_dossier(root, claims)
        first = in_a_new_process(root)
        change_a_claim(root)
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
    cache = Cache(root / cli.CACHE)
    start = time.process_time()
    checked = cli.check(root, cache=cache)
    cache.write()
    watch.seconds["all"] = time.process_time() - start
    if checked.problems:
        sys.exit(f"There is a problem in what should have none: {checked.problems[0]}")
    return watch.seconds


def change_a_claim(root: Path) -> None:
    """Change a number in its statement, figure and quote, and in the article."""
    for path in (root / "dossier" / "article-1.yaml", root / "seeds" / "article-1.txt"):
        path.write_text(
            re.sub(r"\b7 soldiers|value: 7\b", lambda found: found[0].replace("7", "7000007"), path.read_text())
        )


def measure_start_to_exit() -> None:
    environment = {**os.environ, "CI": ""}  # there nothing is kept
    print(f"\nbuild.py check, start to exit, middle of {RUNS} (and best):")
    for name, is_kept in (("nothing kept", False), ("everything kept", True)):
        seconds = []
        for _ in range(RUNS + 1):
            if not is_kept:
                shutil.rmtree(PROJECT / cli.CACHE, ignore_errors=True)
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
