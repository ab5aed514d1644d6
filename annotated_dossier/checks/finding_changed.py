"""A claim stands as it stood, and its checks find what they found, or somebody is told."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier import lock
from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.link import Dossier
from annotated_dossier.lock import Lock
from annotated_dossier.model import Claim
from annotated_dossier.read import Inputs

CODES = {
    "finding-changed": Entry(
        "A claim stands differently than before, or a check finds something else",
        "A changed coordinate, date or relation changes what readers are told about a claim, perhaps far from where it "
        "was edited. The lock holds what was found before.",
        "If the change is meant, build: the new finding is written to the lock. Otherwise look for what was changed.",
        Severity.WARNING),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each standing and each finding that the lock has otherwise; claims that are new there are passed over."""
    if inputs.lock is None:
        return
    try:
        locked = lock.parse(inputs.lock.text)
    except ValueError:  # reported by `source_changed`
        return
    for claim_id, before in _by_claim(locked).items():
        claim = dossier.claims.get(claim_id)
        if claim:
            now = lock.findings_of(claim, dossier)
            for key in sorted({*now, *before}, key=_number):
                if now.get(key) != before.get(key):
                    yield _changed(claim, key, before.get(key), now.get(key))


def _by_claim(locked: Lock) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for source in locked.values():
        for key, finding in source.findings.items():
            found.setdefault(key.partition(" ")[0], {})[key] = finding
    return found


def _changed(claim: Claim, key: str, before: str | None, now: str | None) -> Diagnostic:
    number = _number(key)
    what = f"Check {number}" if number else "The standing"
    was, is_now = (lock.in_words(finding) if finding else "not there" for finding in (before, now))
    message = (f"{what} of `{claim.id}` still comes out as “{is_now}”, but starts from other values." if was == is_now else
               f"{what} of `{claim.id}` was “{was}”, and is now “{is_now}”.")
    return Diagnostic("finding-changed", _place(claim, number), message,
                      "Build if this is meant; otherwise look for what was changed.")


def _number(key: str) -> int:
    return int(key.partition(" ")[2] or 0)


def _place(claim: Claim, number: int) -> Span:
    if number and number <= len(claim.checks):
        return claim.origin.span("checks", number - 1, "says")
    return claim.origin.span()
