"""What the build makes: pages and data files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file below `docs/`: its path with forward slashes, and its text, or its bytes where it is none."""

    path: str
    text: str | bytes

    @property
    def content(self) -> bytes:
        """What the file holds."""
        return self.text if isinstance(self.text, bytes) else self.text.encode("utf-8")
