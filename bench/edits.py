"""What an editor changes between two builds. An edit made again is undone, so that it always changes something."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.things import Thing

CLAIMS_FILE = "dossier/source-0.yaml"
_VERBS = (" wrote that ", " has written that ")
_PLACE = Thing("place", 1)


def edit_claim(root: Path) -> None:
    """Another verb in the statement of one claim."""
    _toggle(root / CLAIMS_FILE, *_VERBS)


def edited_claim(records: Mapping[str, Any]) -> tuple[str, str]:
    """The id and the statement of the claim that `edit_claim` edits, by the records of its file."""
    statements = {claim: record["statement"] for claim, record in records["claims"].items()}
    verb = _VERBS[1] if any(_VERBS[1] in statement for statement in statements.values()) else _VERBS[0]
    return next((claim, statement) for claim, statement in statements.items() if verb in statement)


def rename_place(root: Path) -> None:
    """Another label for one place, whose old one stays among its names."""
    before = f"  {_PLACE.id}:\n    name: {_PLACE.label}\n    names:\n"
    renamed = before.replace(_PLACE.label, f"Greater {_PLACE.label}")
    after = f"{renamed}      - name: {_PLACE.label}\n        lang: en\n"
    _toggle(root / "dossier" / "things-0.yaml", before, after)


def change_source(root: Path) -> None:
    """A line wrap in the text of one source, whose quotes all stand; `accept` takes it before it is built."""
    _toggle(root / "seeds" / "source-0.txt", "Pictures of", "Pictures\nof")


def _toggle(path: Path, before: str, after: str) -> None:
    """Put `after` in the place of the first `before`, or the other way round."""
    text = path.read_text(encoding="utf-8")
    old, new = (after, before) if after in text else (before, after)
    if old not in text:
        raise ValueError(f"{path} holds neither of the two texts that are exchanged.")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
