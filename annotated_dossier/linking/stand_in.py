"""A dossier record in the place of one that is missing."""

from __future__ import annotations

from annotated_dossier.model import DossierRecord, Limits, Origin
from annotated_dossier.yamlio.places import Places

# Stands in where the dossier record is missing or malformed, which is reported, so that the rest can be checked.
STAND_IN = DossierRecord.model_construct(
    id="dossier",
    origin=Origin(Places("", ""), ()),
    title="",
    summary="",
    language="en",
    covers="0001/..",
    edition="",
    topics={},
    limits=Limits(),
)
