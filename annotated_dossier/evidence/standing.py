"""Standing: how a claim stands among the others, derived from its relations and never typed by hand.

| Standing | Meaning |
|---|---|
| withdrawn | An editor has withdrawn it, with day and reason. It stays readable. |
| disputed | At least one claim contradicts it. |
| corroborated independently | A different original speaker, of another party or of none recorded, says the same. |
| corroborated within one party | Only speakers of the same party say the same. |
| alone | No other original speaker in these sources says the same. |
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from annotated_dossier.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim, Record


class Standing(StrEnum):
    """The standings, the first that applies counts."""

    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated independently"
    CORROBORATED_WITHIN = "corroborated within one party"
    ALONE = "alone"


class Voice(NamedTuple):
    """Who a claim comes from in the first place: a speaker, or the agency or outlet that speaks for itself."""

    record: Record
    party: str | None


class Stood(NamedTuple):
    """A claim's standing, and why it is so."""

    standing: Standing
    reasons: tuple[str, ...]


def stand(claim: Claim, dossier: Dossier) -> Stood:
    """The standing of a claim, with one reason for each claim that counts or does not count towards it."""
    if claim.withdrawn:
        return Stood(Standing.WITHDRAWN, (claim.withdrawn.because,))
    rivals = dossier.rivals(claim)
    if rivals:
        names = dict.fromkeys(dossier.speaker(rival).name for rival in rivals)
        return Stood(Standing.DISPUTED, (f"Contradicted by {', '.join(names)}.",))
    own = voice(claim, dossier)
    others = [voice(link.other, dossier) for link in dossier.links.get(claim.id, ())
              if link.relation.type == "corroborates" and not link.other.withdrawn]
    distinct = {other.record.id: other for other in others}
    counted = [_count(own, other, dossier) for other in distinct.values()]
    reasons = tuple(reason for _, reason in counted) or ("No other claim in these sources says the same.",)
    return Stood(max((standing for standing, _ in counted), key=_STRENGTH.index, default=Standing.ALONE), reasons)


_STRENGTH = [Standing.ALONE, Standing.CORROBORATED_WITHIN, Standing.CORROBORATED]


def voice(claim: Claim, dossier: Dossier) -> Voice:
    """The original speaker. Two outlets that carry one agency's text in their own voice are one: the agency."""
    if claim.speaker != SOURCE_VOICE:
        record = dossier.find(claim.speaker)
    else:
        source = dossier.source_of(claim)
        record = dossier.organisations[source.wire or source.publisher]
    return Voice(record, getattr(record, "party", None))


def _count(own: Voice, other: Voice, dossier: Dossier) -> tuple[Standing, str]:
    name = other.record.name
    if own.record.id == other.record.id:
        return Standing.ALONE, f"{name} is the same original speaker and does not count."
    if own.party is not None and own.party == other.party:
        party = dossier.record.parties[own.party].name
        return Standing.CORROBORATED_WITHIN, f"The same is said by {name}, of the same party ({party})."
    if own.party is None or other.party is None:
        without = own.record.name if own.party is None else name
        return Standing.CORROBORATED, f"The same is said by {name}; no party is recorded for {without}."
    return Standing.CORROBORATED, f"The same is said by {name}, of another party."
