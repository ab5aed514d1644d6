"""`verify`: find the quotes of any Markdown, CSV or JSON files in the sources that they name."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotated_dossier.commands.common import FINE, PROBLEMS, count, show_problems
from annotated_dossier.diagnostics import has_errors
from annotated_dossier.environment import UsageError
from annotated_dossier.files.folder import entries
from annotated_dossier.report.formats import FORMATS
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible
from annotated_dossier.verifying.forms import FORMS, STATED
from annotated_dossier.verifying.verify import verify

NEEDS_DOSSIER = False


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which files, how problems are shown, and the forms of quotes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = STATED
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file with quotes, or a folder of such files")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are shown")


def run(options: argparse.Namespace, root: Path) -> int:
    """Verify the files; write nothing."""
    paths = [path for name in options.files for path in _below(root, name)]
    verified = verify(root, paths)
    if options.format == "text":
        quotes = f"{count(verified.quotes, 'quote')} in {count(len(set(paths)), 'file')}"
        show_problems(verified.problems, quotes, Lines(root), sys.stdout)
        if not verified.quotes:
            print("Nothing stands there in a form in which quotes are read; `verify --help` states them.")
    else:
        sys.stdout.write(FORMATS[options.format](verified.problems, Lines(root)))
    return PROBLEMS if has_errors(verified.problems) else FINE


def _below(root: Path, name: str) -> Iterator[str]:
    """The path from the root of what was named; of a folder the paths of its files whose endings are known.

    Raises UsageError for what stands elsewhere, is not there, or ends otherwise.
    """
    # Not `Path.resolve`: it follows the file itself if it is a link.
    whole = Path(os.path.normpath(Path(name).absolute()))
    # A file may be a link, which is told as a problem; the folders before it are what whoever calls says they are.
    place = Path(os.path.realpath(whole.parent), whole.name)
    if not place.is_relative_to(root):
        raise UsageError(f"{visible(name)} lies outside {visible(str(root))}. Name a folder that holds it with --root.")
    if place.is_dir():
        return _paths(root, (path for path in entries(place)[0] if path.suffix.lower() in FORMS))
    if not os.path.lexists(place):
        raise UsageError(f"There is no file {visible(name)}.")
    if place.suffix.lower() not in FORMS:
        raise UsageError(f"{visible(name)} cannot be read: files with quotes end in {', '.join(FORMS)}.")
    return _paths(root, [place])


def _paths(root: Path, places: Iterator[Path] | Sequence[Path]) -> Iterator[str]:
    return (place.relative_to(root).as_posix() for place in places)
