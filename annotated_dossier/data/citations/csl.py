"""CSL-JSON, the data that citation processors and most reference managers read (CSL 1.0.2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.common import present, to_json


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return to_json([_item(reference) for reference in references])


def _item(reference: Reference) -> dict[str, Any]:
    """One reference. A page of the dossier is an `entry` of it."""
    return present(
        **{
            "id": reference.id,
            "type": "entry",
            "title": reference.title,
            "container-title": reference.container_title,
            "edition": reference.edition,
            "language": reference.language,
            "URL": reference.url,
            "note": reference.note,
        }
    )
