"""The lines of the files that problems point to, read when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotated_dossier.diagnostics import BYTE_ORDER_MARK, LINE_END
from annotated_dossier.files.folder import is_link


class Lines:
    """Lines of files below a root, each file read once and shown as `covered` gives its text, letter by letter."""

    def __init__(self, root: Path, covered: Callable[[str], str] = str):
        self._root = root
        self._covered = covered
        self._files: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str | None:
        """Line `number` (from 1) of `file` without its line end, or `None` if it cannot be shown."""
        lines = self.all(file)
        return lines[number - 1] if 1 <= number <= len(lines) else None

    def all(self, file: str) -> list[str]:
        """Every line of `file` without its line end; one empty line if it cannot be shown."""
        if file not in self._files:
            self._files[file] = LINE_END.split(self._covered(_text(self._root / file)))
        return self._files[file]


def _text(path: Path) -> str:
    try:
        # What a link leads to may be nobody's business.
        return "" if is_link(path) else path.read_bytes().decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except (OSError, UnicodeDecodeError):
        return ""
