"""The records editors write: typed, immutable, each with the place it was written at.

Terms follow the W3C Web Annotation model (exact, prefix, suffix), EDTF level 1 (dates), Darwin Core
(coordinateUncertaintyInMeters, here `uncertainty_m`) and the Admiralty scale (grades). The JSON Schema for editors is
generated from these classes, so every field is described here and nowhere else.
"""

from __future__ import annotations

from annotated_dossier.model.base import Model, Name, Named, Origin, PagedRecord, Record, Selector
from annotated_dossier.model.claims import Answer, Claim, Figure, Question, Quote, Relation
from annotated_dossier.model.dossier import DossierRecord, Limits
from annotated_dossier.model.entities import Organisation, Person, Place, Unit
from annotated_dossier.model.fields import SOURCE_VOICE, Refers
from annotated_dossier.model.kinds import KINDS, Kind, Kinds
from annotated_dossier.model.sources import Source

__all__ = [
    "KINDS",
    "SOURCE_VOICE",
    "Answer",
    "Claim",
    "DossierRecord",
    "Figure",
    "Kind",
    "Kinds",
    "Limits",
    "Model",
    "Name",
    "Named",
    "Organisation",
    "Origin",
    "PagedRecord",
    "Person",
    "Place",
    "Question",
    "Quote",
    "Record",
    "Refers",
    "Relation",
    "Selector",
    "Source",
    "Unit",
]
