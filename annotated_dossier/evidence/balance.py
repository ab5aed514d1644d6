"""Balance: how much each party is heard, and through which verbs. Counts to look at, not a score."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotated_dossier.evidence.standing import voice
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim

# Verbs that may bring in what somebody said; the neutral ones of the editorial rules come first.
_VERBS = ("said", "says", "wrote", "according to", "denied", "asked", "announced", "welcomed", "admitted", "claimed",
          "confirmed", "insisted", "revealed", "warned", "boasted", "stated", "declared", "reported")
_VERB = re.compile(rf"\b({'|'.join(_VERBS)})\b", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
NO_PARTY = "none recorded"


@dataclass(frozen=True, slots=True)
class Hearing:
    """How much a party is heard: its claims, the quotes and words they rest on, the verbs in our statements."""

    party: str
    claims: int
    quotes: int
    words: int
    verbs: Mapping[str, int]


def hearings(dossier: Dossier) -> list[Hearing]:
    """One hearing for each party in the order of the dossier record, last the speakers without one."""
    claims: dict[str | None, list[Claim]] = {}
    for claim in dossier.claims.values():
        claims.setdefault(voice(claim, dossier).party, []).append(claim)
    parties = [(party.name, claims.get(key, [])) for key, party in dossier.record.parties.items()]
    return [_hearing(name, heard, dossier) for name, heard in [*parties, (NO_PARTY, claims.get(None, []))] if heard]


def _hearing(party: str, claims: list[Claim], dossier: Dossier) -> Hearing:
    quotes = [quote for claim in claims for quote in dossier.quotes.get(claim.id, ())]
    words = sum(len(_WORD.findall(dossier.articles[quote.quote.source].text[start:end]))
                for quote in quotes for start, end in quote.anchor.parts)
    verbs = Counter(found for claim in claims if (found := introducing_verb(claim.statement)))
    return Hearing(party, len(claims), len(quotes), words, dict(verbs.most_common()))


def introducing_verb(statement: str) -> str | None:
    """The first verb of a statement that brings in what somebody said, in small letters."""
    found = _VERB.search(statement)
    return found[0].lower() if found else None


def one_sided_losses(dossier: Dossier) -> list[str]:
    """Ids of the parties that give figures of losses for others, but none for their own side."""
    of_others, of_own = set(), set()
    for claim in dossier.claims.values():
        speaker = voice(claim, dossier).party
        if speaker is None or not any(dossier.record.measures[figure.measure].counts_losses for figure in claim.figures):
            continue
        concerned = {getattr(dossier.find(target), "party", None) for target in claim.about} - {None}
        (of_own if speaker in concerned else of_others).add(speaker)
    return [party for party in dossier.record.parties if party in of_others - of_own]
