"""`anchors.lock`: which text each source had, where each quote stood in it and in which sentences, and what was found
about each claim, when somebody last looked.

The lock makes a changed source visible: each of its quotes is compared with the sentences it stood in and between, and
nothing is built from the new text until an editor has accepted each that stands in others now. In the same way it tells
when a claim stands differently than before, or when a check comes out differently or starts from other values.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, product
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from annotated_dossier.evidence.computed import ComputedCheck, compute
from annotated_dossier.evidence.standing import stand
from annotated_dossier.evidence.surroundings import sentences_around
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks.form import Form
from annotated_dossier.model import Claim
from annotated_dossier.model.fields import ID
from annotated_dossier.text.fold import fold

Parts = Annotated[tuple[tuple[int, int], ...], Field(min_length=1)]
FindingKey = Annotated[str, Field(pattern=f"^{ID.pattern}( [1-9][0-9]*)?$")]
FINGERPRINT_LENGTH = 8
_SENTENCE_KEY_LENGTH = 12
_FINGERPRINT = re.compile(rf" \(inputs [0-9a-f]{{{FINGERPRINT_LENGTH}}}\)$")

_ID_IN_JSON = re.compile(rf'(?<="){ID.pattern}(?=")')
# Of ways to name what was renamed more than once: nobody renames so much between two builds.
_MOST_CHOICES = 100
_LAST_ZEROS = re.compile(r"(\.[0-9]*[1-9])?(?(1)|\.)0+(?![0-9])")


@dataclass(frozen=True, slots=True)
class LockedQuote:
    """The parts of a quote (code points), and the keys of the sentences it stood in, with one before and one after.

    There are none where the lock was first written in a format that did not have them.
    """

    parts: Parts
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LockedSource:
    """A source's text by its SHA-256, the sentences in and beside its quotes, and its quotes by their address.

    `findings` hold, for each claim whose first quote is from the source, its standing by the claim's id, and what each
    of its checks found by the id, a space and the number of the check.
    """

    sha256: str
    sentences: Mapping[str, str]
    quotes: Mapping[str, LockedQuote]
    findings: Mapping[FindingKey, str]

    def around(self, address: str) -> tuple[str, ...]:
        """The sentences in which a quote stood, and those beside them; none where that is not known."""
        quote = self.quotes.get(address)
        return tuple(self.sentences[key] for key in quote.sentences if key in self.sentences) if quote else ()


@dataclass(frozen=True, slots=True)
class Change:
    """A quote that stands in other sentences than before, or between others; `before` has none where none are known."""

    address: str
    before: tuple[str, ...]
    now: tuple[str, ...]


Lock = Mapping[str, LockedSource]


def lock_of(dossier: Dossier) -> dict[str, LockedSource]:
    """The lock that a dossier without dangling ids would have."""
    findings: dict[str, dict[str, str]] = {source: {} for source in dossier.articles}
    for claim in dossier.claims.values():
        findings[claim.quotes[0].source] |= findings_of(claim, dossier)
    return {source: locked(article, findings[source]) for source, article in dossier.articles.items()}


def locked(article: Article, findings: Mapping[str, str]) -> LockedSource:
    """What the lock would say of a source whose claims have these findings."""
    sentences: dict[str, str] = {}
    quotes = {}
    for quote in article.quotes:
        around = [(_key(sentence), sentence) for sentence in sentences_around(article, quote.anchor, beside=1)]
        sentences.update(around)
        quotes[quote.fragment] = LockedQuote(quote.anchor.parts, tuple(key for key, _ in around))
    return LockedSource(article.file.sha256, sentences, quotes, findings)


def _key(sentence: str) -> str:
    return hashlib.sha256(sentence.encode()).hexdigest()[:_SENTENCE_KEY_LENGTH]


def changes(before: LockedSource, now: LockedSource) -> list[Change]:
    """The quotes of a source that stand in other sentences now, or between others, in the order of the text.

    Typography makes no other sentence. A quote that the lock does not know stands in sentences nobody has accepted.
    """
    found = (Change(address, before.around(address), now.around(address)) for address in now.quotes)
    return [change for change in found if _folded(change.before) != _folded(change.now)]


def accepted(before: LockedSource, now: LockedSource, addresses: Collection[str]) -> LockedSource:
    """What the lock says of a source once these of its quotes are accepted: as it is now, when none is left."""
    partly = replace(
        before,
        sentences={**before.sentences, **now.sentences},
        quotes={**before.quotes, **{address: now.quotes[address] for address in addresses}},
    )
    return _tidied(partly) if changes(partly, now) else now


def _tidied(source: LockedSource) -> LockedSource:
    """The source without the sentences in which no quote stands."""
    used = {key for quote in source.quotes.values() for key in quote.sentences}
    return replace(source, sentences={key: text for key, text in source.sentences.items() if key in used})


def _folded(sentences: Iterable[str]) -> list[str]:
    return [fold(sentence).text for sentence in sentences]


def findings_of(claim: Claim, dossier: Dossier) -> dict[str, str]:
    """How a claim stands and what its checks found, each in one line, by its key in the lock."""
    stood = stand(claim, dossier)
    rivals = f" by {', '.join(sorted(stood.rivals))}" if stood.rivals else ""
    agreeing = f"; the same in {', '.join(sorted(stood.agreeing))}" if stood.agreeing else ""
    return {claim.id: f"{stood.standing}{rivals}{agreeing}"} | {
        f"{claim.id} {number}": _in_a_line(computed) for number, computed in enumerate(compute(claim, dossier), 1)
    }


def under_former_ids(claim: Claim, dossier: Dossier) -> Iterator[dict[str, str]]:
    """What the checks of a claim found, as the lock would say it under ids that the records they name had before."""
    computed = compute(claim, dossier)
    named = {match[0] for check, _ in computed for match in _ID_IN_JSON.finditer(check.model_dump_json())}
    had: dict[str, list[str]] = {}
    for former, record_id in dossier.formerly.items():
        if record_id in named:
            had.setdefault(record_id, [record_id]).append(former)
    choices = product(*had.values()) if had else ()
    for chosen in islice(choices, 1, _MOST_CHOICES):
        ids = dict(zip(had, chosen, strict=True))
        yield {f"{claim.id} {number}": _in_a_line(each, ids) for number, each in enumerate(computed, 1)}


def in_words(finding: str) -> str:
    """A finding of the lock without the fingerprint of its inputs."""
    return _FINGERPRINT.sub("", finding)


@dataclass(frozen=True, slots=True)
class _File:
    format: Literal[2]
    sources: dict[str, LockedSource]


FORM = Form(
    LOCK_FILE,
    2,
    TypeAdapter(_File),
    levels=4,
    mend="Restore it from the repository, or remove it to lock every source anew.",
    merge="Take either side of it whole, then build, which renews it.",
)


# Kept, since several rules look at the same lock.
@lru_cache(maxsize=2)
def parse(text: str) -> Lock:
    """The lock in the text of its file. Raises `UnreadableLock` for a text that is none."""
    return FORM.parse(text).sources


def to_text(lock: Lock) -> str:
    """The text of a lock: one sentence, quote or finding a line."""
    return FORM.to_text({"sources": {source: _entries(lock[source]) for source in sorted(lock)}})


def _entries(source: LockedSource) -> dict[str, Any]:
    quotes = sorted(source.quotes.items())
    return {
        "sha256": source.sha256,
        "sentences": source.sentences,
        "quotes": {address: {"parts": quote.parts, "sentences": quote.sentences} for address, quote in quotes},
        "findings": dict(sorted(source.findings.items())),
    }


def _in_a_line(computed: ComputedCheck, ids: Mapping[str, str] = MappingProxyType({})) -> str:
    """A finding as the lock has it, some of the `ids` of what it starts from being others."""
    check, finding = computed
    found = f"{check.type}, {finding.outcome}: {finding.missing or finding.result}"
    # What a record leaves out and could not say before changes no fingerprint.
    left_out = {"says", "because"} if getattr(check, "calendar", None) else {"says", "because", "calendar"}
    declared = _ID_IN_JSON.sub(lambda found: ids.get(found[0], found[0]), check.model_dump_json(exclude=left_out))
    # Ids and values alone: another wording starts from nothing else, nor does another spelling of a number.
    values = ((entry.claim, _LAST_ZEROS.sub(r"\1", entry.value)) for entry in finding.inputs)
    inputs = repr((declared, *((ids.get(claim or "", claim), value) for claim, value in values)))
    return f"{found} (inputs {hashlib.sha256(inputs.encode()).hexdigest()[:FINGERPRINT_LENGTH]})"
