"""What was read out of a text, kept for the next check by the hash of that text: so only changed files are read again.

`check` alone uses it, and not in continuous integration. What is published is always read from the texts themselves.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from annotated_dossier.write import write_file

_PROGRAM = Path(__file__).parent


class Cache:
    """Results of functions of a text, in a folder of a file each. One that is damaged, or made by another version, is none."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._used: set[str] = set()

    def around(self, function: Callable[[str], Any], library: str) -> Callable[[str], Any]:
        """`function`, whose results are kept. They are data as JSON has it, made with the named library alone."""
        maker = "\n".join((_program(), sys.version, version(library), function.__qualname__, ""))

        def kept(text: str) -> Any:
            name = _hash(maker + text)
            self._used.add(name)
            try:
                return _content(self._folder / name)
            except (OSError, ValueError):  # not there, or damaged
                result = function(text)
                self._keep(name, json.dumps(result))
                return result

        return kept

    def _keep(self, name: str, content: str) -> None:
        with suppress(OSError):  # a check must be possible where nothing may be written
            write_file(self._folder / ".gitignore", "*\n")
            write_file(self._folder / name, f"{_hash(content)}\n{content}")

    def forget_unused(self) -> None:
        """Remove what was not asked for since this cache was made."""
        with suppress(OSError):
            for path in self._folder.glob("[!.]*"):
                if path.name not in self._used:
                    path.unlink()


def _content(path: Path) -> Any:
    """Raises `OSError` if there is no such file, `ValueError` if it is not as it was written."""
    digest, _, content = path.read_text("utf-8").partition("\n")
    if digest != _hash(content):
        raise ValueError
    return json.loads(content)


def _program() -> str:
    """What tells this version of the program from another, as far as Python itself does: sizes and times of its files."""
    files = ((path.name, path.stat()) for path in sorted(_PROGRAM.glob("*.py")))
    return " ".join(f"{name} {of.st_size} {of.st_mtime_ns}" for name, of in files)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
