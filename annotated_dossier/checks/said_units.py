"""The unit of a figure or a check is one its words name, where they name any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.checks._texts import Path
from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.units import unit_of_length
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.read import Inputs

CODES = {
    "unit-not-in-words": Entry(
        "A unit differs from the one its words name",
        "The words say “six weeks” and the page would say “6 months”: the number is right, and the statement another.",
        "Write the unit of the words, or choose the measure that is counted in it. A converted value needs its formula as "
        "`derived`."),
}

# A unit, and the words that name it. Units of other kinds (soldiers, houses) have too many words.
_NAMED = {unit: re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W_])", re.IGNORECASE) for unit, words in {
    "km": "km|kilomet(?:er|re)s?",
    "m": "m|met(?:er|re)s?",
    "mi": "mi|miles?",
    "hours": "hours?",
    "days": "days?",
    "weeks": "weeks?",
    "months": "months?",
    "years": "years?",
    "percent": r"per\s?cent|(?<=%)",
}.items()}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each unit that the words of a figure or a check do not name although they name another."""
    for claim in dossier.claims.values():
        for path, says, unit in _stated(claim, dossier):
            symbol = unit and (unit_of_length(unit) or unit)
            if symbol not in _NAMED or _NAMED[symbol].search(says):
                continue
            named = [other for other, words in _NAMED.items() if words.search(says)]
            if named:
                yield Diagnostic("unit-not-in-words", claim.origin.span(*path),
                                 f"The unit is {unit}; the words “{says}” name {' and '.join(named)}.",
                                 "Write the unit of the words." if path[0] == "checks" else
                                 "Write the unit of the words, or another measure. A converted value needs its formula as "
                                 "`derived`.")


def _stated(claim: Claim, dossier: Dossier) -> Iterator[tuple[Path, str, str | None]]:
    """The units of the figures that are not derived, and of the checks: each with its path and its words."""
    for index, figure in enumerate(claim.figures):
        measure = dossier.record.measures.get(figure.measure)
        if not figure.derived and (figure.unit or measure):
            yield ("figures", index, "unit" if figure.unit else "measure"), figure.says, figure.unit or measure.unit
    for index, item in enumerate(claim.checks):
        for field in ("unit", "to_unit"):
            yield ("checks", index, field), item.says, getattr(item, field, None)
