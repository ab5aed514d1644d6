"""What the build makes: pages and data files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file below `docs/`: its path with forward slashes, and its text."""

    path: str
    text: str
