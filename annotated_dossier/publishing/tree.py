"""A folder put together from what was made and from the files of another that stay as they are, which are linked.

Nothing is ever written into a file that may stand in two folders: a new one takes its place.
"""

from __future__ import annotations

import os
import posixpath
import shutil
import stat
from collections.abc import Collection, Iterator
from filecmp import cmp
from pathlib import Path

from annotated_dossier.files.folder import leads_elsewhere


def files_of(folder: Path) -> dict[str, os.stat_result]:
    """All that stands below `folder` but folders, hidden or not, by paths with forward slashes. No link is followed."""
    return dict(_walk(os.fspath(folder), "")) if folder.is_dir() else {}


def put_together(made: Path, before: Path, same: Collection[str], target: Path) -> None:
    """Let `target` hold the files of `made`, which go there, and of `before` those at the paths `same`.

    A file of `made` that is as it was in `before` is that file, its time included. What else is at `target` goes; what
    is there already is not linked again.
    """
    old, fresh, there = files_of(before), files_of(made), files_of(target)
    same = set(same) | {path for path in fresh if path in old and cmp(before / path, made / path, shallow=False)}
    if not same and not os.path.lexists(target):
        made.replace(target)
        return
    linked = {path for path in same if path not in there or not _is_one(there[path], old[path])}
    replaced = fresh.keys() - same
    gone = there.keys() - (same - linked)
    for path in gone:
        (target / path).unlink()
    for folder in {posixpath.dirname(path) for path in gone - linked - replaced}:
        _remove_empty_folders(target / folder, target)
    for path in sorted(linked):
        link(before / path, _place(target, path))
    for path in sorted(replaced):
        (made / path).replace(_place(target, path))


def _walk(folder: str, beneath: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{beneath}{entry.name}"
            if entry.is_dir() and not leads_elsewhere(entry):
                yield from _walk(entry.path, f"{path}/")
            else:
                yield path, entry.stat(follow_symlinks=False)


def _is_one(one: os.stat_result, other: os.stat_result) -> bool:
    """Whether two paths lead to one and the same file."""
    return (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino) and stat.S_ISREG(one.st_mode)


def _place(target: Path, path: str) -> Path:
    place = target / path
    if not place.parent.is_dir():
        place.parent.mkdir(parents=True)
    return place


def link(file: Path, place: Path) -> None:
    """Let a file stand at another place too, where nothing may stand."""
    try:
        os.link(file, place)
    except OSError:  # a file system without hard links, or a file with too many
        shutil.copy2(file, place)


def _remove_empty_folders(folder: Path, top: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
