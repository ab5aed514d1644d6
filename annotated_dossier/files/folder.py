"""What stands below a folder, told apart: files, and links, which nothing follows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

# What Windows keeps for devices, whatever the ending.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_NOT_IN_NAMES = frozenset('<>:"|?*\\') | {chr(code) for code in range(32)}


def entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files and the links below `folder`, each in the order of their names, without anything hidden.

    No link is followed, so no loop of links matters. `folder` itself may be a link: it was named by whoever asks.
    """
    files = (Path(entry.path) for entry in _below(folder) if not leads_elsewhere(entry) and entry.is_file())
    return sorted(files), links(folder)


def links(folder: Path) -> list[Path]:
    """The links alone."""
    return sorted(Path(entry.path) for entry in _below(folder) if leads_elsewhere(entry))


def is_link(path: Path) -> bool:
    """Whether `path` leads elsewhere: a symbolic link, or a junction of Windows."""
    is_junction = getattr(os.path, "isjunction", None)  # from Python 3.12
    return path.is_symlink() or bool(is_junction and is_junction(path))


def leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    """The same of an entry of a folder."""
    is_junction = getattr(entry, "is_junction", None)  # from Python 3.12
    return entry.is_symlink() or bool(is_junction and is_junction())


def is_for_windows(name: str) -> bool:
    """Whether Windows allows a file or folder of this name."""
    is_device = name.partition(".")[0].rstrip().lower() in DEVICES
    return not (is_device or name.endswith((".", " ")) or _NOT_IN_NAMES & set(name))


def _below(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Everything below `folder` but folders and what is hidden; nothing if there is no such folder."""
    return _walk(os.fspath(folder)) if folder.is_dir() else iter(())


def _walk(folder: str) -> Iterator[os.DirEntry[str]]:
    # A folder that cannot be looked into is not passed over: the error is raised.
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith("."):
                continue
            if not leads_elsewhere(entry) and entry.is_dir():
                yield from _walk(entry.path)
            else:
                yield entry
