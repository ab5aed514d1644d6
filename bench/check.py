"""How long a check takes: `python -m bench.check [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise), every one with a statement, a quote, a figure and a
relation, in articles of 400 sentences, and counts the seconds the processor spends in each stage of the check. Then
times `build.py check`, from start to exit, on the dossier beside this folder: the middle of five runs.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotated_dossier import checks, cli, pipeline

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
          The Ministry said that {n} soldiers had been lost at {name}
    figures:
      - {{measure: soldiers, says: "{n} soldiers", value: {n}, area: town-{town}, as_of: 2025-02}}
    relations:
      - {{type: not_comparable, claim: claim-{other}, because: They speak of different towns.}}
"""
SENTENCE = "The Ministry said that {n} soldiers had been lost\nat {name}, after days of fighting in the streets."


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
            f"defaults: {{source: article-{source}}}\n{SOURCE.format(n=source)}claims:\n{''.join(records)}")


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
    watch = Stopwatch()
    for name, stage in (("read", "read"), ("parse", "parse"), ("read_articles", "anchor"),
                        ("check_references", "link"), ("link", "link")):
        watch.around(pipeline, name, stage)
    watch.around(checks, "run", "check")
    with tempfile.TemporaryDirectory() as folder:
        write_dossier(Path(folder), claims)
        start = time.process_time()
        checked = cli.check(Path(folder))
        watch.seconds["all"] = time.process_time() - start
    print(f"{len(checked.dossier.claims):,} claims from {len(checked.dossier.sources)} sources, "
          f"{len(checked.problems)} problems\n")
    print(f"{'stage':8}{'seconds':>10}{'claims/s':>12}")
    for stage, seconds in watch.seconds.items():
        print(f"{stage:8}{seconds:10.2f}{claims / seconds:12,.0f}")


def measure_start_to_exit() -> None:
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "build.py", "check"], cwd=PROJECT, stdout=subprocess.DEVNULL, check=False)
        seconds.append(time.perf_counter() - start)
    middle, best = statistics.median(seconds), min(seconds)
    print(f"\nbuild.py check, start to exit: {middle:.2f} s (middle of {RUNS}, best {best:.2f} s)")


if __name__ == "__main__":
    measure_stages(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    measure_start_to_exit()
