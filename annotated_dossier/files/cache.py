"""What was read out of a text, kept for the next check by the hash of that text: only changed texts are parsed again.

`check` alone uses it, and not in continuous integration. What is published is always read from the texts themselves.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from annotated_dossier.files.write import write_file

_FILE, _IGNORED = "kept", ".gitignore"
# The rooms that hold what is kept, and everything it is made with.
_ROOMS = tuple(Path(__file__).parents[1] / room for room in ("text", "yamlio"))


class Cache:
    """Results of functions of a text, in one file of a folder. One that is damaged, made elsewhere, or from another
    version, is not used.

    A result is data as JSON has it. Results that were not asked for again are forgotten when the cache is written.
    """

    def __init__(self, folder: Path):
        self._folder = folder
        # A link leads to what is not ours.
        self._before = {} if folder.is_symlink() else _entries(folder)
        self._now: dict[str, str] = {}

    def keeping(self, function: Callable[..., Any], library: str) -> Callable[..., Any]:
        """`function` of a text, with its results kept. It is made of this program and the named library alone.

        Whatever else it takes is told apart by `str`.
        """
        try:
            made_by = "\n".join((_program(), sys.version, version(library), function.__qualname__))
        except PackageNotFoundError:  # nobody can tell one version of it from another
            return function

        def kept(text: str, *others: Any) -> Any:
            key = _hash("\n".join((made_by, *map(str, others), text)))
            if key in self._before:
                with suppress(ValueError, RecursionError):  # what stands there may be no JSON
                    result = json.loads(self._before[key])
                    self._now[key] = self._before[key]
                    return result
            result = function(text, *others)
            self._now[key] = json.dumps(result, ensure_ascii=False)
            return result

        return kept

    def forget(self) -> None:
        """Keep nothing of what was found or asked for until now."""
        self._before, self._now = {}, {}

    def write(self) -> None:
        """Keep what was asked for since this cache was made. Where nothing can be written, nothing is kept."""
        if self._folder.is_symlink():
            return
        content = "".join(f"{key} {result}\n" for key, result in self._now.items())
        with suppress(OSError, UnicodeEncodeError):  # half of a pair of surrogates is no text
            if not (self._folder / _IGNORED).exists():
                write_file(self._folder / _IGNORED, "*\n")
            write_file(self._folder / _FILE, f"{seal(self._folder, content)}\n{content}")


def _entries(folder: Path) -> dict[str, str]:
    """Results by their keys; none if there is no such file, or if it is not as it was written there."""
    try:
        sealed, _, content = (folder / _FILE).read_text("utf-8").partition("\n")
        lines = content.split("\n")[:-1] if sealed == seal(folder, content) else []
    except (OSError, UnicodeDecodeError):
        return {}
    return {key: result for key, _, result in (line.partition(" ") for line in lines)}


@cache
def _program() -> str:
    """What tells this version of the program from another: the hash of the modules whose results are kept."""
    return _hash("".join(path.read_text("utf-8") for room in _ROOMS for path in sorted(room.rglob("*.py"))))


def seal(folder: Path, content: str) -> str:
    """The hash of what is kept in this very folder: one that came in a copy or a commit was made by somebody else."""
    place = folder.stat()
    return _hash(f"{place.st_dev} {place.st_ino}\n{content}")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
