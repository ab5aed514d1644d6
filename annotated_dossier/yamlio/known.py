"""What those who explain a broken file share: places, explanations, and the keys that records have."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

Place = tuple[int, int]
# Where (line and column from 0), what is wrong, how it is mended.
Explanation = tuple[Place, str, str]


class KnownKeys(NamedTuple):
    """The keys that may stand in a file's first column, in order, and those of lists whose items have fields."""

    of_a_file: tuple[str, ...] = ()
    of_lists: Collection[str] = ()


NO_KEYS = KnownKeys()
