"""`rename`: another id for a record, and wherever it is pointed to."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from annotated_dossier.commands.common import FINE
from annotated_dossier.commands.editing import REFUSED, edit, places
from annotated_dossier.diagnostics import LINE_END
from annotated_dossier.editing import rename
from annotated_dossier.editing.proof import Edited
from annotated_dossier.files.folder import entries
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, read_drafts
from annotated_dossier.files.write import generated
from annotated_dossier.report.visible import visible


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which record, and its new id."""
    parser.add_argument("old", help="the id that the record, or the term of the dossier record, has")
    parser.add_argument("new", help="the id that it is to have")


def run(options: argparse.Namespace, root: Path) -> int:
    """Rename, all or nothing, and say what else must be looked at."""
    old, new = options.old, options.new
    made = edit("rename", lambda records, files: rename.plan(records, files, old, new), root)
    if made is None:
        return REFUSED
    print(f"`{old}` is `{new}` now: {places(made)}.")
    for line in _left_over(made, old, root):
        print(visible(line))
    return FINE


def _left_over(made: Edited, old: str, root: Path) -> Iterator[str]:
    """What the edit leaves as it is, and somebody may have to look at."""
    lock, published = made.before.lock, made.before.dossier.published
    if old not in made.before.dossier.kind_of:
        yield "A term has no page of its own, so no address has changed."
    elif published and old in published.records:
        yield f"It was published: `formerly` lets the old address lead on, and {EDITION_FILE} stays as it is."
    if lock and f'"{old}' in lock.text:
        yield f"{LOCK_FILE} has the old id until the next build; commit the two together."
    mentions = [*_in_comments(made, old), *_in_drafts(old, root), *_by_hand(old, root)]
    if mentions:
        yield "The old id stands here still; look whether it should:"
        yield from (f"  {place}" for place in mentions)


def _in_comments(made: Edited, old: str) -> Iterator[str]:
    """Where the files that were edited have the id in a comment."""
    comment = re.compile(rf"(?:^|\s)#.*(?<![\w-]){re.escape(old)}(?![\w-])")
    for file in made.files:
        for number, line in enumerate(LINE_END.split(file.text), 1):
            if comment.search(line):
                yield f"{file.path}:{number}: {line.strip()}"


def _in_drafts(old: str, root: Path) -> Iterator[str]:
    """Where drafts have the id, which are nobody's address yet."""
    written = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    for file in read_drafts(root)[0]:
        for number, line in enumerate(LINE_END.split(file.text), 1):
            if written.search(line):
                yield f"{file.path}:{number}: {line.strip()}"


def _by_hand(old: str, root: Path) -> Iterator[str]:
    """Where pages written by hand, and the settings of the site, link to the old address."""
    address = re.compile(rf"[/#]{re.escape(old)}(?:-\d+)?(?:\.md|/|\b)(?!-)")
    docs = root / "docs"
    of_a_build = {docs / path for path in generated(docs)}
    pages = (path for path in entries(docs)[0] if path.suffix == ".md" and path not in of_a_build)
    for path in (*pages, root / "mkdocs.yml"):
        if path.is_file():
            for number, line in enumerate(LINE_END.split(path.read_text("utf-8", errors="replace")), 1):
                if address.search(line):
                    yield f"{path.relative_to(root).as_posix()}:{number}: {line.strip()}"
