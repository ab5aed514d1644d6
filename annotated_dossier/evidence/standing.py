"""Standing: how a claim stands among the others, derived from its relations and never typed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from annotated_dossier.evidence.dates import speak_of_different_times
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.model import Claim, Named, Record
from annotated_dossier.phrases import IN_ENGLISH, N_, Phrases


class Standing(StrEnum):
    """The standings; the first that applies counts."""

    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    SAID_INDEPENDENTLY = "also said independently"
    ALSO_SAID = "also said by others"
    SAID_WITHIN = "also said within one party"
    ALONE = "alone"


DEFINITIONS: Mapping[Standing, str] = {
    Standing.WITHDRAWN: N_(
        "An editor has withdrawn it, with day and reason. It stays readable, and counts neither for "
        "nor against any other statement."
    ),
    Standing.DISPUTED: N_(
        "At least one statement that is not withdrawn contradicts it. That another one says the same does not "
        "change it."
    ),
    Standing.SAID_INDEPENDENTLY: N_(
        "A speaker of another party says the same of the same time, and neither text comes "
        "from the agency or outlet of the other. It does not mean that it is so."
    ),
    Standing.ALSO_SAID: N_(
        "Another original speaker says the same of the same time, who belongs neither to the same "
        "party nor to the same body; but no party is recorded for one of the two, or one agency or outlet stands "
        "behind both texts."
    ),
    Standing.SAID_WITHIN: N_("Only speakers of the same party say the same."),
    Standing.ALONE: N_("No other original speaker in these sources says the same."),
}
_STRENGTH = (Standing.ALONE, Standing.SAID_WITHIN, Standing.ALSO_SAID, Standing.SAID_INDEPENDENTLY)


class Voice(NamedTuple):
    """Who a claim comes from in the first place: its speakers, or the agency or outlet that speaks for itself.

    `name` is what they are called together, `party` the one that all of them belong to.
    """

    records: tuple[Named, ...]
    name: str
    party: str | None

    @property
    def ids(self) -> frozenset[str]:
        """The ids of those who speak."""
        return frozenset(record.id for record in self.records)


class Stood(NamedTuple):
    """A claim's standing, and why: the ids of the claims that contradict it, and of those that say the same."""

    standing: Standing
    reasons: tuple[str, ...]
    rivals: tuple[str, ...] = ()
    agreeing: tuple[str, ...] = ()


def stand(claim: Claim, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Stood:
    """The standing of a claim, with one reason for each voice that counts or does not count towards it."""
    if claim.withdrawn:
        return Stood(Standing.WITHDRAWN, (claim.withdrawn.because,))
    corroboration = _corroboration(claim, dossier, say)
    rivals = dossier.rivals(claim)
    if not rivals:
        return corroboration
    names = ", ".join(dict.fromkeys(dossier.speaker_name(rival) for rival in rivals))
    also = corroboration.reasons if corroboration.agreeing else ()
    return Stood(
        Standing.DISPUTED,
        (say.gettext("Contradicted by %(speakers)s.", speakers=names), *also),
        tuple(rival.id for rival in rivals),
        corroboration.agreeing,
    )


def voice(claim: Claim, dossier: Dossier) -> Voice:
    """The original speakers. Two outlets that carry one agency's text in their own voice are one: the agency."""
    agency = dossier.agency(claim)
    records = (agency,) if agency else dossier.speakers(claim)
    return Voice(records, dossier.together(records), _one_party(records, dossier))


def party_of(record: Record, dossier: Dossier) -> str | None:
    """The id of a record's own party, or else of the one party of all bodies it has a role in or belongs to."""
    own = _own_party(record)
    if own:
        return own
    parties = {party for body in _around(record, dossier) if (party := _own_party(dossier.find(body)))}
    return parties.pop() if len(parties) == 1 else None


def party_of_speaker(claim: Claim, dossier: Dossier) -> str | None:
    """The id of the party a claim counts for, wherever claims are counted or found by party; `None` if none is known.

    It is that of the speaker the claim is shown with, so that a reader sees there why it counts so. What an article
    says in its own voice counts for the outlet, also where an agency wrote it; only agreement is judged by the agency
    (`voice`).
    """
    return _one_party(dossier.speakers(claim), dossier)


def _one_party(records: Iterable[Record], dossier: Dossier) -> str | None:
    """The id of the party that all of these belong to; what several sides say together counts for none of them."""
    parties = {party_of(record, dossier) for record in records}
    return parties.pop() if len(parties) == 1 else None


def _corroboration(claim: Claim, dossier: Dossier, say: Phrases) -> Stood:
    agreeing = [link.other for link in dossier.links.get(claim.id, ()) if _says_the_same(claim, link)]
    counted = _strongest_by_voice(claim, agreeing, dossier, say)
    if not counted:
        return Stood(Standing.ALONE, (say.gettext("Nobody else in these sources says the same."),))
    return Stood(
        max((standing for standing, _ in counted), key=_STRENGTH.index),
        tuple(reason for _, reason in counted),
        agreeing=tuple(claim.id for claim in agreeing),
    )


def _says_the_same(claim: Claim, link: Link) -> bool:
    return bool(
        link.relation.type == "corroborates"
        and not link.other.withdrawn
        and (link.relation.same_time_because or not speak_of_different_times(claim, link.other))
    )


def _strongest_by_voice(
    claim: Claim, agreeing: Iterable[Claim], dossier: Dossier, say: Phrases
) -> list[tuple[Standing, str]]:
    """What each voice counts towards, and why; of several claims of one voice, the one that counts most."""
    by_voice: dict[frozenset[str], list[tuple[Standing, str]]] = {}
    for other in agreeing:
        by_voice.setdefault(voice(other, dossier).ids, []).append(_count(claim, other, dossier, say))
    return [max(counts, key=lambda count: _STRENGTH.index(count[0])) for counts in by_voice.values()]


def _count(claim: Claim, agreeing: Claim, dossier: Dossier, say: Phrases) -> tuple[Standing, str]:
    own, other = voice(claim, dossier), voice(agreeing, dossier)
    name = other.name
    if own.ids & other.ids:
        reason = N_("The same is said by %(speaker)s, which is the same original speaker and does not count.")
        return Standing.ALONE, say.gettext(reason, speaker=name)
    if own.party is not None and own.party == other.party:
        party = dossier.record.parties[own.party].name
        reason = N_("The same is said by %(speaker)s, of the same party (%(party)s).")
        return Standing.SAID_WITHIN, say.gettext(reason, speaker=name, party=party)
    if shared := _bodies(own, dossier) & _bodies(other, dossier):
        body = dossier.named_record(min(shared)).name
        reason = N_("The same is said by %(speaker)s, which belongs to the same body (%(body)s) and does not count.")
        return Standing.ALONE, say.gettext(reason, speaker=name, body=body)
    if not dossier.record.parties:
        return Standing.ALSO_SAID, say.gettext("The same is said by %(speaker)s.", speaker=name)
    if own.party is None or other.party is None:
        without = own.name if own.party is None else name
        reason = N_("The same is said by %(speaker)s; no party is recorded for %(without)s.")
        return Standing.ALSO_SAID, say.gettext(reason, speaker=name, without=without)
    if behind := _behind(claim, own, dossier) & _behind(agreeing, other, dossier):
        common = dossier.named_record(min(behind)).name
        reason = N_("The same is said by %(speaker)s, of another party; %(common)s stands behind both texts.")
        return Standing.ALSO_SAID, say.gettext(reason, speaker=name, common=common)
    reason = N_("The same is said by %(speaker)s, of another party, in a text from elsewhere.")
    return Standing.SAID_INDEPENDENTLY, say.gettext(reason, speaker=name)


def _behind(claim: Claim, voice: Voice, dossier: Dossier) -> set[str]:
    """The agency or else the outlet whose text a claim stands in, and the bodies of its speaker."""
    source = dossier.source_of(claim)
    return {*((source.wire,) if source.wire else source.voices), *_bodies(voice, dossier)}


def _own_party(record: Record) -> str | None:
    party: str | None = getattr(record, "party", None)
    return party


def _bodies(voice: Voice, dossier: Dossier) -> set[str]:
    """The speakers, the bodies they have a role in, and the formations around them."""
    return set().union(*(_around(record, dossier) for record in voice.records))


def _around(record: Record, dossier: Dossier) -> set[str]:
    """A record, the bodies it has a role in, and the formations around them."""
    found: set[str] = set()
    left = [record.id]
    while left:
        body = left.pop()
        if body in found:
            continue
        found.add(body)
        known = dossier.find(body)
        left += [role.of for role in getattr(known, "roles", ())]
        parent: str | None = getattr(known, "parent", None)
        left += [parent] if parent else []
    return found
