"""Which stretches of a text were read already, so that nothing is read from the same characters twice."""

from __future__ import annotations


class Free:
    """What of a text nothing was read from yet."""

    def __init__(self, text: str):
        self._taken = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Take `text[start:end]`, if all of it is free; otherwise take nothing, and say so."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
