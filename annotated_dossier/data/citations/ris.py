"""RIS, which every reference manager reads (Research Information Systems, specification of 2001)."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.data.citations.reference import Reference

_END_OF_LINE = "\r\n"


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return _END_OF_LINE.join(map(_entry, references))


def _entry(reference: Reference) -> str:
    """One reference. A value ends with its line, so none holds a line break."""
    tags = [
        ("TY", "ELEC"),
        ("ID", reference.id),
        ("TI", reference.title),
        ("T2", reference.container_title),
        ("ET", reference.edition),
        ("LA", reference.language),
        ("UR", reference.url),
        ("N1", reference.note),
        ("ER", ""),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value is not None]
    return _END_OF_LINE.join([*lines, ""])
