"""The names of what a claim concerns, for the rules that read its statement."""

from __future__ import annotations

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim, Named


def names_concerned(claim: Claim, dossier: Dossier) -> dict[str, list[str]]:
    """All names of the records the claim concerns by their ids, those that are not looked for in sources too."""
    concerned = {*claim.about, *claim.via, claim.speaker} - {SOURCE_VOICE}
    if claim.quotes[0].source in dossier.sources:
        concerned.add(dossier.source_of(claim).publisher)
    records = [dossier.find(record) for record in sorted(concerned) if record in dossier.kind_of]
    named = [record for record in records if isinstance(record, Named)]
    return {record.id: [record.name, *(name.name for name in record.names)] for record in named}
