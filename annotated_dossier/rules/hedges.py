"""How the words limit a number is kept: "about", "more than", "nearly"."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.model.computations import ArithmeticCheck, DistanceCheck, DurationCheck, SumCheck
from annotated_dossier.model.marks import Path
from annotated_dossier.text.hedges import hedges

HEDGE_DIFFERS = Entry(
    "hedge-differs",
    "A hedge is not the one of the words",
    "“About”, “more than” and nothing at all say different things about a number.",
    "Write the hedge the words have, or let `says` take in the words that hedge.",
    Severity.WARNING,
)
HEDGE_MISSING = Entry(
    "hedge-missing",
    "Words that limit a number are left out of its data",
    "Without the hedge the number is stated more firmly than the speaker stated it.",
    "Add the `hedge` the message names.",
    Severity.WARNING,
)
CODES = (HEDGE_DIFFERS, HEDGE_MISSING)

_HedgedCheck = DistanceCheck | DurationCheck | ArithmeticCheck | SumCheck


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure or check whose hedge and words differ; derived figures have a hedge of their own."""
    for claim in dossier.claims.values():
        language = dossier.language_of(claim.quotes[0])
        for path, item in _hedged(claim) if language.is_known else ():
            said = hedges(item.says, language)
            if said and item.hedge is None:
                hedge, words = next(iter(said.items()))
                yield HEDGE_MISSING.at(
                    claim.origin.span(*path, "says"),
                    f"The words say “{words}”, but there is no hedge.",
                    f"Add `hedge: {hedge}`. If the words mean something else here, let `says` leave them out.",
                )
            elif item.hedge and item.hedge not in said:
                saying = ", ".join(f"“{words}”" for words in said.values()) or "nothing of the kind"
                yield HEDGE_DIFFERS.at(
                    claim.origin.span(*path, "hedge"),
                    f"The hedge is `{item.hedge}`, but the words say {saying}.",
                    f"Write `hedge: {next(iter(said))}`."
                    if said
                    else "Let `says` take in the words that limit the number, or remove the hedge.",
                )


def _hedged(claim: Claim) -> Iterator[tuple[Path, Figure | _HedgedCheck]]:
    """What the words of a claim may limit, each with its path."""
    yield from ((("figures", index), figure) for index, figure in enumerate(claim.figures) if not figure.derived)
    yield from ((("checks", index), item) for index, item in enumerate(claim.checks) if isinstance(item, _HedgedCheck))
