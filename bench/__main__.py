"""How long everything takes: `python -m bench [--sizes 100,1000] [--runs 3] [--only check,cold] [--publish]`.

Makes a dossier of each size, then measures each step of `bench/steps.py` in turn, round by round, so that a slow minute
of the machine falls on all of them. The results go to bench/results/ as JSON and to the screen as tables; `--publish`
writes the tables into bench/README.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bench import hugo, made, steps, table
from bench.measure import PROJECT, CommandError
from bench.results import Results, machine
from bench.steps import STEPS, Step

SIZES = (100, 1_000, 5_000, 20_000)
LARGEST = 100_000
CHECKED = 10_000  # at this size the check alone has a target
RUNS = 3
FOLDER = PROJECT / "bench" / "results"
README = PROJECT / "bench" / "README.md"
BEGIN, END = "<!-- Tables written by `python -m bench --publish` -->", "<!-- End of the tables -->"


def main() -> int:
    """Measure, show and keep what was asked for; return 1 if a command failed or it was interrupted."""
    options = _options()
    results, code = Results(machine()), 0
    try:
        for size, chosen in _plan(options):
            _measure(size, chosen, options.runs, results)
    except (CommandError, KeyboardInterrupt) as error:  # what was measured before is not lost
        print(str(error) or "Interrupted.", file=sys.stderr)
        code = 1
    tables = table.markdown(results)
    print(tables)
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{datetime.now():%Y-%m-%d-%H%M}.json"
    path.write_text(json.dumps(results.as_json(), indent=1) + "\n", encoding="utf-8")
    print(f"All runs are in {path.relative_to(PROJECT)}.")
    if options.publish and code == 0:
        publish(tables)
    return code


def publish(tables: str, readme: Path = README) -> None:
    """Put the tables between the two marks of the documentation."""
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    readme.write_text(f"{before}{BEGIN}\n\n{tables}\n{END}{after}", encoding="utf-8")


def _options() -> argparse.Namespace:
    keys = [step.key for step in STEPS if step.measure]
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure how long everything takes.")
    parser.add_argument("--sizes", type=_sizes, help="numbers of claims, such as 100,1000 (multiples of 50)")
    parser.add_argument("--largest", action="store_true", help=f"measure {LARGEST:,} claims too")
    parser.add_argument("--runs", type=int, default=RUNS, help="rounds, of which the medians are shown")
    parser.add_argument("--only", type=lambda text: text.split(","), default=keys, help=", ".join(keys))
    parser.add_argument("--publish", action="store_true", help="write the tables into bench/README.md")
    options = parser.parse_args()
    if unknown := set(options.only) - set(keys):
        parser.error(f"There is no step {', '.join(sorted(unknown))}; there are {', '.join(keys)}.")
    return options


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",")]


def _plan(options: argparse.Namespace) -> Iterator[tuple[int, list[Step]]]:
    """The sizes, each with its steps; Hugo's only where it is installed."""
    chosen = [step for step in STEPS if step.key in options.only and (step.key != "hugo" or hugo.program())]
    sizes = options.sizes or [*SIZES, *([LARGEST] if options.largest else [])]
    yield from ((size, chosen) for size in sizes)
    if not options.sizes and "check" in options.only:
        yield CHECKED, [step for step in chosen if step.key == "check"]


def _measure(size: int, chosen: list[Step], runs: int, results: Results) -> None:
    """Make a dossier of so many claims, measure each step in each round, and remove everything."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = Path(folder)
        made.write(root, size)
        steps.frame(root)
        for number in range(1, runs + 1):
            for step in chosen:
                print(f"{size:,} claims, round {number} of {runs}: {step.title}", file=sys.stderr, flush=True)
                step.prepare(root)
                if step.measure:
                    results.add(size, step.key, step.measure(root))
        if (root / steps.BUNDLE).is_dir():
            results.counts[size] = steps.counts(root)


if __name__ == "__main__":
    sys.exit(main())
