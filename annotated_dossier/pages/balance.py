"""How evenly the parties are heard: counts to look at, without a score and without a ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.evidence.balance import LossFigures, hearings, loss_figures
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.pages.page import make_page
from annotated_dossier.pages.phrases import counted, listed
from annotated_dossier.pages.wording import wording

KIND = "balance"


class PartyLosses(NamedTuple):
    """What a party says of losses, in a sentence, and the claims it rests on."""

    party: str
    sentence: str
    claims: tuple[Claim, ...]


def pages(dossier: Dossier) -> Iterator[Output]:
    """The one page."""
    losses = loss_figures(dossier)
    graded = [record for record in (*dossier.sources.values(), *dossier.claims.values()) if record.grade]
    yield make_page(
        dossier,
        urls.index_address(KIND),
        "balance.md.jinja",
        "How evenly the parties are heard",
        "How many claims, quotes and words of each party the dossier holds, and the verbs that introduce them.",
        kind=KIND,
        hearings=[(wording(dossier).party_name(heard.party), heard) for heard in hearings(dossier)],
        verbs=_verbs,
        counted_as_losses=[measure.name for measure in dossier.record.measures.values() if measure.counts_losses],
        losses=[_losses(given, dossier) for given in losses],
        uncounted=[dossier.record.parties[given.party] for given in losses if given.of_others and not given.is_counted],
        graded=graded,
        ungraded=_ungraded(dossier, graded),
    )


def _verbs(verbs: Mapping[str | None, int]) -> str:
    """`said 18, denied 1`; statements without a verb of saying last."""
    named = [f"“{verb}” {count}" for verb, count in verbs.items() if verb]
    return ", ".join([*named, *([f"none of these {verbs[None]}"] if None in verbs else [])])


def _losses(given: LossFigures, dossier: Dossier) -> PartyLosses:
    party = dossier.record.parties[given.party].name
    if not given.of_others and not given.of_own:
        return PartyLosses(party, "No figure of losses, its own or others’.", ())
    others = listed(dossier.record.parties[other].name for other in given.others) if given.others else "others"
    of_others = counted(len(given.of_others), "claim") if given.of_others else "No claim"
    of_own = counted(len(given.of_own), "claim") if given.of_own else "none"
    return PartyLosses(
        party,
        f"{of_others} with figures for losses of {others}, {of_own} for its own.",
        (*given.of_others, *given.of_own),
    )


def _ungraded(dossier: Dossier, graded: list[Record]) -> str:
    sources = sum(dossier.kind_of[record.id] == "sources" for record in graded)
    left = (
        counted(len(dossier.sources) - sources, "source"),
        counted(len(dossier.claims) - len(graded) + sources, "claim"),
    )
    return f"{listed(left)} without a grade."
