"""How the words limit a number is kept: "about", "more than", "nearly"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.numbers import amounts

CODES = {
    "hedge-differs": Entry(
        "A hedge is not the one of the words",
        "“About”, “more than” and nothing at all say different things about a number.",
        "Write the hedge the words have, or let `says` take in the words that hedge.",
        Severity.WARNING,
    ),
    "hedge-missing": Entry(
        "Words that limit a number are left out of its data",
        "Without the hedge the number is stated more firmly than the speaker stated it.",
        "Add the `hedge` the message names.",
        Severity.WARNING,
    ),
}

_BEFORE = {
    "at-least": r"at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of",
    "at-most": r"at most|up to|no more than|not more than|a maximum of",
    "more-than": r"more than|over|above|upwards of|in excess of|exceeding",
    "less-than": r"(?:less|fewer) than|under|below",
    "nearly": r"nearly|almost|close to|just under|not quite",
    "about": r"about|around|approximately|approx\.?|roughly|some|circa|an estimated|estimated|~",
}
_AFTER = {"at-least": r"or more|and more|\+", "at-most": r"or (?:fewer|less)", "about": r"or so|or thereabouts"}
_LEADING = {
    hedge: re.compile(rf"(?<!\w)(?P<words>{words})\s*(?:the\s|a\s|an\s|[$€£₽₴])?$", re.IGNORECASE)
    for hedge, words in _BEFORE.items()
}
_TRAILING = {
    hedge: re.compile(rf"(?:\s[\w-]+)?\s*(?P<words>{words})(?!\w)", re.IGNORECASE) for hedge, words in _AFTER.items()
}
# As many characters before a number as the words that hedge it may take.
_REACH = 80
# Parts and wholes that are no numbers: "almost half the town".
_WORD = re.compile(r"\b(?:an?|half|the)\b(?=\s\w)", re.IGNORECASE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure or check whose hedge and words differ; derived figures have a hedge of their own."""
    for claim in dossier.claims.values():
        items = [(("figures", index), figure) for index, figure in enumerate(claim.figures) if not figure.derived]
        items += [(("checks", index), item) for index, item in enumerate(claim.checks) if hasattr(item, "hedge")]
        for path, item in items:
            said = _hedges(item.says)
            if said and item.hedge is None:
                hedge, words = next(iter(said.items()))
                yield Diagnostic(
                    "hedge-missing",
                    claim.origin.span(*path, "says"),
                    f"The words say “{words}”, but there is no hedge.",
                    f"Add `hedge: {hedge}`. If the words mean something else here, let `says` leave them out.",
                )
            elif item.hedge and item.hedge not in said:
                saying = ", ".join(f"“{words}”" for words in said.values()) or "nothing of the kind"
                yield Diagnostic(
                    "hedge-differs",
                    claim.origin.span(*path, "hedge"),
                    f"The hedge is `{item.hedge}`, but the words say {saying}.",
                    f"Write `hedge: {next(iter(said))}`."
                    if said
                    else "Let `says` take in the words that limit the number, or remove the hedge.",
                )


def _hedges(says: str) -> dict[str, str]:
    """The hedges beside the numbers of a text, each with its words."""
    spans = [(number.start, number.end) for number in amounts(says)] or [match.span() for match in _WORD.finditer(says)]
    found: dict[str, str] = {}
    for start, end in spans:
        before = says[max(0, start - _REACH) : start]
        # In the order of the table the longer words come first: "no more than" is not "more than".
        beside = [(hedge, match) for hedge, pattern in _LEADING.items() if (match := pattern.search(before))]
        beside += [(hedge, match) for hedge, pattern in _TRAILING.items() if (match := pattern.match(says, end))]
        for hedge, match in beside[:1]:
            found.setdefault(hedge, match["words"])
    return found
