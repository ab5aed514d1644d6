"""`explain`: what a code means, an example that goes wrong, and how it is mended."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from annotated_dossier.commands.common import FINE, WRONG_USE
from annotated_dossier.report.visible import visible

NEEDS_DOSSIER = False
_WIDTH = 100
_NEAREST = 3


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which code."""
    parser.add_argument("code", help="the code of a problem, as the check prints it between brackets")


def run(options: argparse.Namespace, root: Path) -> int:
    """Print what the handbook says of the code."""
    from annotated_dossier.catalogue import CATALOGUE
    from annotated_dossier.diagnostics import Severity
    from annotated_dossier.handbook.examples import PAGE, example_of

    code = options.code.strip("[] ")
    entry = CATALOGUE.get(code)
    if entry is None:
        near = ", ".join(f"`{each}`" for each in _nearest(code, CATALOGUE))
        print(f"No problem has the code `{visible(code)}`. The nearest: {near}.", file=sys.stderr)
        return WRONG_USE
    severity = "an error" if entry.severity is Severity.ERROR else "a warning"
    allowed = "; it may be let stand with `allow` and a reason" if entry.may_be_allowed else ""
    print(f"{entry.title} [{code}]: {severity}{allowed}.\n")
    print(fill(entry.why, _WIDTH))
    print(f"\n{fill(f'To mend it: {entry.mend}', _WIDTH)}")
    example = example_of(code, PAGE.read_text("utf-8"))
    if example:
        print(f"\nAn example, from a small made-up dossier:\n\n{example}")
    return FINE


def _nearest(code: str, codes: Iterable[str]) -> list[str]:
    """The codes most like what was typed."""
    from rapidfuzz import fuzz, process, utils

    found = process.extract(code, list(codes), scorer=fuzz.WRatio, processor=utils.default_process, limit=_NEAREST)
    return [each for each, *_ in found]
