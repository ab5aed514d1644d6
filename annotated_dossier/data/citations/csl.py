"""CSL-JSON, the data that citation processors and most reference managers read (CSL 1.0.2)."""

from __future__ import annotations

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.common import present, to_json


def write(reference: Reference) -> str:
    """A file with this one reference. A page of the dossier is an `entry` of it."""
    return to_json(
        [
            present(
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
        ]
    )
