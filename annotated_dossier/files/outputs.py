"""What the build makes: pages and data files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file below `docs/`: its path with forward slashes, and what makes its text, or its bytes where it is none."""

    path: str
    make: Callable[[], str | bytes]

    @property
    def text(self) -> str | bytes:
        """The text, or the bytes, made at each call."""
        return self.make()

    @property
    def content(self) -> bytes:
        """What the file holds, made at each call."""
        made = self.make()
        return made if isinstance(made, bytes) else made.encode("utf-8")


def ready(path: str, content: str | bytes) -> Output:
    """A file whose content has been made already."""
    return Output(path, lambda: content)


@dataclass(frozen=True, slots=True)
class KeptOutput:
    """A file of which no more is known than that it stands in `docs/` as it would be made."""

    path: str
