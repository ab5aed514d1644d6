"""The texts of a dossier that are ours, of all records."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.marks import Path, own_texts


class OurText(NamedTuple):
    """A sentence or label of ours at `path` of a record."""

    record: Record
    path: Path
    text: str


# Kept, since they are most of the words of a dossier and looked through for more than one thing.
@lru_cache(maxsize=1)
def our_texts(dossier: Dossier) -> tuple[OurText, ...]:
    """Every such text, in the order of the records and their fields."""
    return tuple(
        [OurText(record, path, text) for record in dossier.all_records() for path, text, _ in own_texts(record)]
    )
