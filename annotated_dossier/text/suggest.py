"""Nearest known words, for hints only: nothing is ever accepted because it is near."""

from __future__ import annotations

from collections.abc import Iterable

# `lable` is as like `label` as 80; `title` is as like `file` as 67.
LEAST_LIKENESS = 75


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or `None` if none is like it."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=LEAST_LIKENESS
    )
    return best[0] if best else None
