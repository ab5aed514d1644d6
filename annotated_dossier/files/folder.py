"""What stands below a folder, told apart: files, and links, which nothing follows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

# What Windows keeps for devices, whatever the ending.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_NOT_IN_NAMES = frozenset('<>:"|?*\\') | {chr(code) for code in range(32)}


def entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files and the links below `folder`, each in the order of their names, without anything hidden.

    No link is followed, so no loop of links matters. `folder` itself may be a link: it was named by whoever asks.
    """
    found = list(_walk(folder))
    files = sorted(path for path in found if not is_link(path) and path.is_file())
    return files, sorted(filter(is_link, found))


def is_link(path: Path) -> bool:
    """Whether `path` leads elsewhere: a symbolic link, or a junction of Windows."""
    is_junction = getattr(os.path, "isjunction", None)  # from Python 3.12
    return path.is_symlink() or bool(is_junction and is_junction(path))


def is_for_windows(name: str) -> bool:
    """Whether Windows allows a file or folder of this name."""
    is_device = name.partition(".")[0].rstrip().lower() in DEVICES
    return not (is_device or name.endswith((".", " ")) or _NOT_IN_NAMES & set(name))


def _walk(folder: Path) -> Iterator[Path]:
    """Everything below `folder` but folders and what is hidden."""
    if not folder.is_dir():
        return
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(place, name) for name in (*folders, *files) if not name.startswith(".")]
        folders[:] = [path.name for path in paths[: len(folders)] if not is_link(path)]
        yield from (path for path in paths if is_link(path) or not path.is_dir())


def _refuse(error: OSError) -> NoReturn:
    """A folder that cannot be looked into is not passed over."""
    raise error
