"""`anchors.lock`: which text each source had, where each quote stood in it, and what was found about each claim, when
somebody last looked.

The lock makes a changed source visible in review: its quotes are compared with their old places, and nothing is built
from the new text until an editor accepts it. In the same way it tells when a claim stands differently than before, or
when a check comes out differently or starts from other values.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from pydantic import Field, TypeAdapter

from annotated_dossier.evidence.computed import ComputedCheck, compute
from annotated_dossier.evidence.standing import stand
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.fields import ID

Parts = Annotated[tuple[tuple[int, int], ...], Field(min_length=1)]
FindingKey = Annotated[str, Field(pattern=f"^{ID.pattern}( [1-9][0-9]*)?$")]
FINGERPRINT_LENGTH = 8
_FINGERPRINT = re.compile(rf" \(inputs [0-9a-f]{{{FINGERPRINT_LENGTH}}}\)$")

_LAST_ZEROS = re.compile(r"(\.[0-9]*[1-9])?(?(1)|\.)0+(?![0-9])")


@dataclass(frozen=True, slots=True)
class LockedSource:
    """A source's text by its SHA-256, and the parts of its quotes (code points) by their address in its page.

    `findings` hold, for each claim whose first quote is from the source, its standing by the claim's id, and what each
    of its checks found by the id, a space and the number of the check.
    """

    sha256: str
    quotes: Mapping[str, Parts]
    findings: Mapping[FindingKey, str]


Lock = Mapping[str, LockedSource]


def lock_of(dossier: Dossier) -> dict[str, LockedSource]:
    """The lock that a dossier without dangling ids would have."""
    findings: dict[str, dict[str, str]] = {source: {} for source in dossier.articles}
    for claim in dossier.claims.values():
        findings[claim.quotes[0].source] |= findings_of(claim, dossier)
    return {
        source: LockedSource(
            article.file.sha256, {quote.fragment: quote.anchor.parts for quote in article.quotes}, findings[source]
        )
        for source, article in dossier.articles.items()
    }


def findings_of(claim: Claim, dossier: Dossier) -> dict[str, str]:
    """How a claim stands and what its checks found, each in one line, by its key in the lock."""
    stood = stand(claim, dossier)
    rivals = f" by {', '.join(sorted(stood.rivals))}" if stood.rivals else ""
    agreeing = f"; the same in {', '.join(sorted(stood.agreeing))}" if stood.agreeing else ""
    return {claim.id: f"{stood.standing}{rivals}{agreeing}"} | {
        f"{claim.id} {number}": _in_a_line(computed) for number, computed in enumerate(compute(claim, dossier), 1)
    }


def in_words(finding: str) -> str:
    """A finding of the lock without the fingerprint of its inputs."""
    return _FINGERPRINT.sub("", finding)


# Kept, since several rules look at the same lock.
@lru_cache(maxsize=2)
def parse(text: str) -> Lock:
    """The lock in the text of its file. Raises `ValueError` for a text that is no lock."""
    return TypeAdapter(dict[str, LockedSource]).validate_json(text)


def to_text(lock: Lock) -> str:
    """JSON, one quote or finding a line and in a fixed order, so that a review shows what moved."""
    blocks = (
        f" {json.dumps(source)}: {{\n" + ",\n".join(_block(locked)) + "\n }" for source, locked in sorted(lock.items())
    )
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def _block(locked: LockedSource) -> Iterator[str]:
    yield f'  "sha256": {json.dumps(locked.sha256)}'
    for name, entries in (("quotes", locked.quotes), ("findings", locked.findings)):
        lines = (
            f"\n   {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in sorted(entries.items())
        )
        yield f'  "{name}": {{{",".join(lines)}\n  }}'


def _in_a_line(computed: ComputedCheck) -> str:
    check, finding = computed
    found = f"{check.type}, {finding.outcome}: {finding.missing or finding.result}"
    # What a record leaves out and could not say before changes no fingerprint.
    left_out = {"says", "because"} if getattr(check, "calendar", None) else {"says", "because", "calendar"}
    declared = check.model_dump_json(exclude=left_out)
    # Ids and values alone: another wording starts from nothing else, nor does another spelling of a number.
    inputs = repr((declared, *((entry.claim, _LAST_ZEROS.sub(r"\1", entry.value)) for entry in finding.inputs)))
    return f"{found} (inputs {hashlib.sha256(inputs.encode()).hexdigest()[:FINGERPRINT_LENGTH]})"
