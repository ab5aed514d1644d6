"""Records that name what is not there: what rules would find in them would only follow from that."""

from __future__ import annotations

from annotated_dossier.model import Claim
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.kinds import meant
from annotated_dossier.records.gathered import LeftOut, Records, records_of


def incomplete(records: Records) -> frozenset[str]:
    """The ids of records of which something named is missing or could not be used, and of claims that quote such."""
    there = {kind: group.keys() for kind, group in records.by_kind.items()}
    for vocabulary in VOCABULARIES if records.dossier else ():
        there[vocabulary] = getattr(records.dossier, vocabulary).keys()
    words = {*VOCABULARIES} - there.keys()  # of a vocabulary that could not be read every term may be there

    def is_there(target: str, kinds: tuple[str, ...]) -> bool:
        return any(target == kind or kind in words or target in there.get(kind, ()) for kind in kinds)

    found = {
        record.id
        for record, reference in records.references
        if not isinstance(record, LeftOut) and not is_there(reference.target, meant(reference.refers, records.kinds))
    }
    claims = records_of(Claim, records).values()
    quoting = (claim.id for claim in claims if any(quote.source in found for quote in claim.quotes))
    return frozenset([*found, *quoting])
