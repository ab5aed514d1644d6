"""A claim that is no longer upheld: it stays, with the day and the reason."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.editing.edits import NotEdited, Plan
from annotated_dossier.editing.rename import find
from annotated_dossier.editing.writing import last_fields
from annotated_dossier.files.read import TextFile
from annotated_dossier.records.gathered import Records
from annotated_dossier.rules.finding_changed import FINDING_CHANGED

_FIELD = "withdrawn"


def plan(records: Records, files: Iterable[TextFile], claim: str, because: str, on: str) -> Plan:
    """Mark a claim as withdrawn on a day. Raises `NotEdited` for what cannot be withdrawn, or is so already."""
    kind, record, _ = find(records, claim)
    if _FIELD not in type(record).model_fields:
        raise NotEdited(f"`{claim}` is one of the {kind}: only claims are withdrawn.")
    if getattr(record, _FIELD):
        raise NotEdited(f"`{claim}` is withdrawn already.")
    file = next(file for file in files if file.path == record.origin.file)
    written = (("on", on, False), ("because", " ".join(because.split()), True))
    # That the claim stands as withdrawn is meant.
    return Plan(
        (last_fields(file, record.origin.node, _FIELD, written),),
        changed=frozenset({(claim, _FIELD)}),
        expected=frozenset({FINDING_CHANGED.code}),
    )
