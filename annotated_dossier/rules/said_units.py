"""The unit of a figure or a check is one its words name, where they name any."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.units import unit_named, units_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.marks import Path

UNIT_NOT_IN_WORDS = Entry(
    "unit-not-in-words",
    "A unit differs from the one its words name",
    "The words say “six weeks” and the page would say “6 months”: the number is right, and the statement another.",
    "Write the unit of the words, or choose the measure that is counted in it. A converted value needs its formula as "
    "`derived`.",
)
CODES = (UNIT_NOT_IN_WORDS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each unit that the words of a figure or a check do not name although they name another."""
    for claim in dossier.claims.values():
        for path, says, unit in _stated(claim, dossier):
            # Units of other kinds (soldiers, houses) have too many words.
            meant = unit_named(unit, dossier.language) if unit else None
            named = units_in(says, dossier.language_of(claim.quotes[0])) if meant else []
            if named and meant not in named:
                yield UNIT_NOT_IN_WORDS.at(
                    claim.origin.span(*path),
                    f"The unit is {unit}; the words “{says}” name {' and '.join(named)}.",
                    "Write the unit of the words."
                    if path[0] == "checks"
                    else "Write the unit of the words, or another measure. A converted value needs its formula as "
                    "`derived`.",
                )


def _stated(claim: Claim, dossier: Dossier) -> Iterator[tuple[Path, str, str | None]]:
    """The units of the figures that are not derived, and of the checks: each with its path and its words."""
    for index, figure in enumerate(claim.figures):
        measure = dossier.record.measures.get(figure.measure)
        if not figure.derived:
            unit = figure.unit or (measure.unit if measure else None)
            yield ("figures", index, "unit" if figure.unit else "measure"), figure.says, unit
    for index, item in enumerate(claim.checks):
        for field in ("unit", "to_unit"):
            yield ("checks", index, field), item.says, getattr(item, field, None)
