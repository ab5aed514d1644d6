"""`init`: make the folder of a new dossier, which checks and builds at once."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_dossier.commands.common import FINE, PROBLEMS, check, show
from annotated_dossier.commands.given import texts_at
from annotated_dossier.environment import UsageError, installed_from, today
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.files.refused import doing
from annotated_dossier.files.write import write_file
from annotated_dossier.locks import anchors
from annotated_dossier.report.visible import visible

NEEDS_DOSSIER = False
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The folder, and what it is made of."""
    parser.add_argument("folder", metavar="FOLDER", help="a folder that is not there yet, or empty")
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="a text that is to be read: plain text in UTF-8")
    parser.add_argument("--title", help="the title of the dossier; else the name of the folder")
    parser.add_argument("--language", help="the language of your own words, as a tag (uk, de-CH); else en")
    parser.add_argument(
        "--example", action="store_true", help="a small dossier that is complete, on an invented bridge"
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Make the folder, or nothing. Raises `UsageError` for what it cannot be made of, `Refused` by the system."""
    from annotated_dossier.starting.folder import example

    target = _free(root, options.folder)
    if options.example:
        if options.texts or options.title is not None or options.language is not None:
            raise UsageError("The example has texts, a title and a language of its own: name nothing beside --example.")
        files = example(installed_from())
    else:
        files = _of_texts(options, root, target)
    if not _is_made(target, files):
        print(f"{visible(options.folder)} was not made: what was given is not fit for a dossier.", file=sys.stderr)
        return PROBLEMS
    shown = visible(options.folder)
    print(f"The dossier is in {shown}. What to do there stands in {shown}/README.md. To see its site:")
    print(f"    annotated-dossier serve --root {shlex.quote(options.folder)}")
    return FINE


def _is_made(target: Path, files: Mapping[str, str]) -> bool:
    """Make the folder beside its place, check it, and move it there; what is wrong with it is shown.

    Raises `Refused`.
    """
    beside = next(folder for folder in target.parents if folder.is_dir())
    with doing("made", target), TemporaryDirectory(prefix=f".{target.name}-", dir=beside) as scratch:
        made = Path(scratch, target.name)
        for path, text in files.items():
            write_file(made / path, text)
        (made / "seeds").mkdir(exist_ok=True)
        checked = check(made)
        if not checked.is_fit:
            show(checked, made, sys.stderr)
            return False
        write_file(made / LOCK_FILE, anchors.to_text(anchors.lock_of(checked.dossier)))
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            target.rmdir()
        made.rename(target)
        return True


def _free(root: Path, name: str) -> Path:
    """The place of the folder. Raises `UsageError` if anything stands there."""
    # Not `Path.resolve`: it follows a link that may stand there, which is to be refused.
    place = Path(os.path.normpath(root / name))
    if os.path.lexists(place) and (place.is_symlink() or not place.is_dir() or any(place.iterdir())):
        raise UsageError(f"{visible(name)} is not empty. Name a folder that is not there yet.")
    return place


def _of_texts(options: argparse.Namespace, root: Path, target: Path) -> dict[str, str]:
    """The files of a dossier of the texts that were named. Raises `UsageError`."""
    from annotated_dossier.starting.first_texts import read_texts
    from annotated_dossier.starting.folder import beginning

    language = options.language or "en"
    if not _LANGUAGE.fullmatch(language):
        raise UsageError(f"`{visible(language)}` is no tag of a language. English is `en`, Ukrainian `uk`.")
    title = " ".join((options.title if options.title is not None else target.name.replace("-", " ")).split())
    if not title:
        raise UsageError("The title is empty.")
    if options.title is None:
        title = title[0].upper() + title[1:]
    texts = read_texts(texts_at([root / name for name in options.texts]), language)
    return beginning(texts, title, options.title is not None, language, today(), installed_from())
