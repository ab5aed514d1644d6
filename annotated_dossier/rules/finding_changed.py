"""A claim stands as it stood, and its checks find what they found, or somebody is told."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.evidence.computed import compute
from annotated_dossier.evidence.finding import Finding, Outcome
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import anchors
from annotated_dossier.locks.anchors import Lock
from annotated_dossier.locks.form import UnreadableLock
from annotated_dossier.model import Claim

FINDING_CHANGED = Entry(
    "finding-changed",
    "A claim stands differently than before, or a check finds something else",
    "A changed coordinate, date or relation changes what readers are told about a claim, perhaps far from where it "
    "was edited. The lock holds what was found before.",
    "If the change is meant, build: the new finding is written to the lock. Otherwise look for what was changed.",
    Severity.WARNING,
)
FINDING_DISAGREES = Entry(
    "finding-disagrees",
    "A new check comes out otherwise than the words",
    "Readers are told when a check does not agree with the words. In a new check a swapped place or a wrong unit is "
    "likelier than that.",
    "Look at the places, values and units of the check. If they are as meant, build: the finding is then written to "
    "the lock.",
    Severity.WARNING,
)
CODES = (FINDING_CHANGED, FINDING_DISAGREES)

_WORD = re.compile(r"[\w-]+")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each standing and finding that the lock has otherwise, and each check that is new and does not agree."""
    if inputs.lock is None:
        return
    try:
        locked = anchors.parse(inputs.lock.text)
    except UnreadableLock:  # reported by `locks_readable`
        return
    known = _by_claim(locked)
    for claim in dossier.claims.values():
        before = _before(claim, known)
        now = anchors.findings_of(claim, dossier) if before else {}
        for key in sorted(before, key=_number):
            if now.get(key) != before[key] and not _is_renamed(claim, key, before[key], now.get(key), dossier):
                yield _changed(claim, key, before[key], now.get(key))
        for number, finding in _new_findings(claim, before, dossier):
            if finding.outcome is Outcome.DIFFERS:
                yield _disagrees(claim, number, finding)


def _before(claim: Claim, known: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """What the lock holds of a claim, under whichever of its ids, with the present one in the keys."""
    had = next((each for each in (claim.id, *claim.formerly) if each in known), claim.id)
    return {f"{claim.id}{key.removeprefix(had)}": finding for key, finding in known.get(had, {}).items()}


def _is_renamed(claim: Claim, key: str, before: str, now: str | None, dossier: Dossier) -> bool:
    """Whether two findings differ only in ids, which are others now, and so perhaps in the order of ids."""
    formerly = dossier.formerly
    if not formerly or now is None:
        return False
    if sorted(formerly.get(word, word) for word in _WORD.findall(before)) == sorted(_WORD.findall(now)):
        return True
    return any(found.get(key) == before for found in anchors.under_former_ids(claim, dossier))


def _by_claim(locked: Lock) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for source in locked.values():
        for key, finding in source.findings.items():
            found.setdefault(key.partition(" ")[0], {})[key] = finding
    return found


def _new_findings(claim: Claim, before: Container[str], dossier: Dossier) -> Iterator[tuple[int, Finding]]:
    """What the checks found that the lock does not hold, with their numbers."""
    new = [number for number in range(1, len(claim.checks) + 1) if f"{claim.id} {number}" not in before]
    computed = compute(claim, dossier) if new else ()
    yield from ((number, computed[number - 1].finding) for number in new)


def _changed(claim: Claim, key: str, before: str, now: str | None) -> Diagnostic:
    number = _number(key)
    what = f"Check {number}" if number else "The standing"
    was, is_now = anchors.in_words(before), anchors.in_words(now) if now else "not there"
    message = (
        f"{what} of `{claim.id}` still comes out as “{is_now}”, but starts from other values."
        if was == is_now
        else f"{what} of `{claim.id}` was “{was}”, and is now “{is_now}”."
    )
    return FINDING_CHANGED.at(
        _place(claim, number), message, "Build if this is meant; otherwise look for what was changed."
    )


def _disagrees(claim: Claim, number: int, finding: Finding) -> Diagnostic:
    return FINDING_DISAGREES.at(
        _place(claim, number),
        f"Check {number} of `{claim.id}` is new and does not agree: stated {finding.stated}, computed "
        f"{finding.result}.",
        "Look at its places, values and units. Build if they are as meant.",
    )


def _number(key: str) -> int:
    return int(key.partition(" ")[2] or 0)


def _place(claim: Claim, number: int) -> Span:
    if number and number <= len(claim.checks):
        return claim.origin.span("checks", number - 1, "says")
    return claim.origin.span()
