"""It is clear whose losses a figure counts, and a side's figures for others do not stand without one for its own."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.evidence.balance import LossFigures, counts_losses, loss_figures, parties_counted
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim

LOSSES_OF_WHOM = Entry(
    "losses-of-whom",
    "It is not clear whose losses a figure counts",
    "The page says beside the number which side gives it about which; that must be known.",
    "Add `of` to the figure, with the id of the unit or organisation whose losses it counts, and list it in `about`.",
)
LOSSES_ONE_SIDED = Entry(
    "losses-one-sided",
    "A party's figures for the losses of others stand without any for its own",
    "Losses that are counted on one side only make it look as if there were none on the other.",
    "Add a figure that the sources give for its own losses. If they give none, say so as `uncounted` of the party.",
    Severity.WARNING,
)
CODES = (LOSSES_OF_WHOM, LOSSES_ONE_SIDED)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure that may count the losses of several parties, and each party whose own losses nobody counts."""
    for claim in dossier.claims.values():
        yield from _of_whom(claim, dossier)
    for given in loss_figures(dossier):
        yield from _one_sided(given, dossier)


def _of_whom(claim: Claim, dossier: Dossier) -> Iterator[Diagnostic]:
    for index, figure in enumerate(claim.figures):
        if figure.of and figure.of not in claim.about:
            yield LOSSES_OF_WHOM.at(
                claim.origin.span("figures", index, "of"),
                f"The figure is of `{figure.of}`, which the claim is not about.",
                "Correct `of`, or list the id under `about`.",
                (Related(claim.origin.span("about"), "what the claim is about"),),
            )
        parties = parties_counted(claim, figure, dossier) if counts_losses(figure, dossier) else ()
        if len(parties) > 1:
            names = " and ".join(dossier.record.parties[party].name for party in parties)
            yield LOSSES_OF_WHOM.at(
                claim.origin.span("figures", index, "says"),
                f"The claim is about {names}; the figure may count the losses of either.",
                "Add `of:` with the id of the unit or organisation whose losses it counts.",
                (Related(claim.origin.span("about"), "what the claim is about"),),
            )


def _one_sided(given: LossFigures, dossier: Dossier) -> Iterator[Diagnostic]:
    party = dossier.record.parties[given.party]
    if party.uncounted and given.is_counted:
        yield LOSSES_ONE_SIDED.at(
            dossier.record.origin.key_span("parties", given.party, "uncounted"),
            f"A claim gives a figure for losses of {party.name}.",
            "Remove `uncounted`, or look for the claim whose figure is of another party.",
        )
    elif given.of_others and not given.is_counted and not party.uncounted:
        yield LOSSES_ONE_SIDED.at(
            dossier.record.origin.span("parties", given.party),
            f"{party.name} gives figures for the losses of others, and nobody gives one for its own.",
            "Add one that the sources give. If there is none, add `uncounted:` with what they lack.",
            tuple(Related(claim.origin.span(), "figures for the losses of others") for claim in given.of_others),
        )
