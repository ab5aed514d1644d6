"""Texts that a new dossier is made of: plain text in UTF-8, each under a name that every system can have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotated_dossier.environment import UsageError
from annotated_dossier.files.folder import is_for_windows
from annotated_dossier.files.read import MAX_BYTES, read_text
from annotated_dossier.report.visible import visible

_BYTES_TO_GUESS_BY = 100_000


def texts_at(places: Iterable[Path]) -> list[tuple[str, str]]:
    """The name and the text of each file. Raises `UsageError`, which tells of every one that cannot be taken."""
    found: dict[str, tuple[str, str]] = {}
    refused = []
    for place in places:
        # One folder will hold them all, and some systems take capitals and small letters for the same.
        key = place.name.lower()
        why = "Two texts have this name. Rename one of them." if key in found else _why_not(place)
        if why:
            refused.append(f"{visible(str(place))}: {why}")
            continue
        file, problems = read_text(place.parent, place)
        if file:
            found[key] = (place.name, file.text)
        refused += (f"{visible(str(place))}: {problem.message} {_hint(place, problem.hint)}" for problem in problems)
    if refused:
        raise UsageError("\n".join(refused))
    return list(found.values())


def _why_not(place: Path) -> str | None:
    if place.name.startswith(".") or not is_for_windows(place.name):
        return "Not every system can have a file of this name, or shows it. Rename it."
    return None if place.is_file() else "There is no such file."


def _hint(place: Path, hint: str) -> str:
    """How to mend a file that cannot be read as it is, with the encoding that its bytes look like."""
    from charset_normalizer import from_bytes

    if not place.is_file() or place.stat().st_size > MAX_BYTES:
        return hint
    likely = from_bytes(place.read_bytes()[:_BYTES_TO_GUESS_BY]).best()
    if likely is None:
        return hint
    return (
        f"It may be in {likely.encoding}. Open it in an editor with that encoding, see that every letter is right, and "
        "save it as UTF-8."
    )
