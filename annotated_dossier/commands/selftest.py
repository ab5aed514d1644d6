"""`selftest`: falsify the dossier in all kinds of ways, one at a time, and say what the check catches."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from annotated_dossier import __version__
from annotated_dossier.commands.common import FINE, PROBLEMS, check, progress_shown, show
from annotated_dossier.environment import UsageError, is_ci, today
from annotated_dossier.files.read import SELFTEST_FILE, read
from annotated_dossier.files.write import write_file
from annotated_dossier.selftest import SelfTest, hash_of, to_text


def add_options(parser: argparse.ArgumentParser) -> None:
    """What is tried."""
    parser.add_argument("--seed", type=int, default=1, help="a number; the same makes the same changes (%(default)s)")
    parser.add_argument("--times", type=_times, default=10, help="how often each kind is tried (%(default)s)")


def _times(text: str) -> int:
    """How often. Raises `ArgumentTypeError`."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError("write a whole number from 1 on")
    return int(text)


def run(options: argparse.Namespace, root: Path) -> int:
    """Falsify, print what was caught, and keep it, unless the check finds an error to begin with.

    Raises `UsageError` in continuous integration, where nothing is written.
    """
    from annotated_dossier.falsifying import HARMLESS, KINDS
    from annotated_dossier.falsifying.told import told
    from annotated_dossier.falsifying.trial import attempts, summed_up

    if is_ci():
        raise UsageError(f"With CI set, `selftest` writes no {SELFTEST_FILE}. Run it where the records are edited.")
    checked = check(root)
    if not checked.is_fit:
        show(checked, root, sys.stderr)
        print("What has errors is not falsified: mend them first.", file=sys.stderr)
        return PROBLEMS
    inputs, _ = read(root)
    kinds = [kind for group in (*KINDS.values(), HARMLESS) for kind in group]
    gc.freeze()  # what is there stays: only what each trial makes is looked through
    with progress_shown() as progress:
        tried = list(attempts(inputs, checked.dossier, kinds, options.seed, options.times, progress))
    falsified = {group: summed_up(tried, kinds) for group, kinds in KINDS.items()}
    result = SelfTest(
        day=today(),
        version=__version__,
        seed=options.seed,
        times=options.times,
        records=hash_of(inputs),
        falsified=falsified,
        harmless=summed_up(tried, HARMLESS),
    )
    sys.stdout.write(checked.withheld.covered(told(result, tried)))
    write_file(root / SELFTEST_FILE, to_text(result))
    print(f"\nThis is kept in {SELFTEST_FILE}.")
    return FINE
