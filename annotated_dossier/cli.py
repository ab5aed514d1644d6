"""The command line. Exit codes: 0 fine (warnings included), 1 problems, 2 wrong use, 130 interrupted (`__main__`)."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from annotated_dossier import __version__
from annotated_dossier.commands import COMMANDS, DEFAULT, load
from annotated_dossier.commands.common import PROBLEMS, WRONG_USE
from annotated_dossier.environment import UsageError, is_checkout
from annotated_dossier.files.refused import Refused
from annotated_dossier.report.visible import visible


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. argparse itself ends the program with 2 on wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal has every letter
    options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    command = load(options.command or DEFAULT)
    root = Path(os.path.realpath(options.root))
    needed = ("dossier", "seeds") if getattr(command, "NEEDS_DOSSIER", True) else ()
    missing = [name for name in needed if not _is_folder(root / name)]
    if missing:
        where = visible(str(root))
        print(f"There is no folder `{missing[0]}` in {where}. Name the dossier's folder with --root.", file=sys.stderr)
        return WRONG_USE
    try:
        code: int = command.run(options, root)
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # whoever read the output has gone, as in `check | head`
        _give_up_output()
        return PROBLEMS
    except OSError as error:  # no room, no permission, a file where a folder is needed
        print(_in_words(error), file=sys.stderr)
        if error.filename is None and not isinstance(error, Refused):
            _give_up_output()
        return PROBLEMS
    return code


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what may not be looked into is taken for missing
        return False


def _in_words(error: OSError) -> str:
    if isinstance(error, Refused):
        return str(error)
    # Whatever else is written says which file it was.
    what = "The output cannot be written" if error.filename is None else f"{error.filename} cannot be used"
    return f"{what}: {error.strerror or error}."


def _give_up_output() -> None:
    """Let nothing more be written there, least of all when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the arguments; of commands that these do not name it knows no more than the names."""
    parser = argparse.ArgumentParser(
        prog="build.py" if is_checkout() else "annotated-dossier",
        description="Turn source articles and hand-written records into a cross-linked, searchable site. "
        f"Without a command: {DEFAULT}.",
    )
    parser.set_defaults(offline=False)
    parser.add_argument("--version", action="version", version=f"annotated-dossier {__version__}")
    _add_root(parser, Path())
    commands = parser.add_subparsers(title="commands", dest="command")
    for name, about in COMMANDS.items():
        command = commands.add_parser(name, help=about)
        _add_root(command, argparse.SUPPRESS)  # after a command it may be said, and unsaid changes nothing
        if name in arguments:
            load(name).add_options(command)
    return parser


def _add_root(parser: argparse.ArgumentParser, default: Path | str) -> None:
    parser.add_argument(
        "--root", type=Path, default=default, help="folder to work in; of a dossier, with dossier/ and seeds/"
    )
