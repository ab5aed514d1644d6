"""`anchors.lock` of an older format in the present one. A changed source stays as it was locked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from annotated_dossier.linking.articles import Article
from annotated_dossier.locks import anchors
from annotated_dossier.locks.anchors import FORM, Lock, LockedQuote, LockedSource, Parts
from annotated_dossier.locks.form import UnreadableLock


@dataclass(frozen=True, slots=True)
class _Source:
    """A source as format 1 had it: without the sentences around its quotes."""

    sha256: str
    quotes: Mapping[str, Parts]
    findings: Mapping[anchors.FindingKey, str]


_FORMAT_1 = TypeAdapter(dict[str, _Source])


def upgraded(text: str, articles: Mapping[str, Article]) -> tuple[Lock, list[str]]:
    """The lock in a text of format 1, and in sentences what differs from the sources as they are now.

    Findings stay what they were, so that the check tells what comes out otherwise. Raises `UnreadableLock`.
    """
    try:
        before = _FORMAT_1.validate_json(text)
    except ValidationError:
        raise UnreadableLock(f"`{FORM.file}` is damaged.", FORM.mend) from None
    lock: dict[str, LockedSource] = {}
    differences: list[str] = []
    for source, old in before.items():
        article = articles.get(source)
        now = anchors.locked(article, old.findings) if article else None
        if now and now.sha256 == old.sha256:
            lock[source] = now
            differences += _moved(source, old, now)
        else:
            unknown = {address: LockedQuote(parts, ()) for address, parts in old.quotes.items()}
            lock[source] = LockedSource(old.sha256, {}, unknown, old.findings)
            differences.append(_changed(source, old, now))
    return lock, differences


def _moved(source: str, old: _Source, now: LockedSource) -> Iterator[str]:
    for address, parts in sorted(old.quotes.items()):
        quote = now.quotes.get(address)
        if quote is None:
            yield f"`{address}` stood in `{source}`, and no record has it there now."
        elif quote.parts != parts:
            yield (
                f"`{address}` stood in `{source}` at {_places(parts)}, and stands at {_places(quote.parts)}. The text "
                "is the same: its record is another, or this version places it otherwise."
            )


def _changed(source: str, old: _Source, now: LockedSource | None) -> str:
    if now is None:
        return f"`{source}` has no text now. It stays as it was locked."
    moved = sum(address in now.quotes and now.quotes[address].parts != old.quotes[address] for address in old.quotes)
    lost = len(old.quotes.keys() - now.quotes.keys())
    return (
        f"The text of `{source}` has changed since it was locked: quotes moved: {moved}; lost: {lost}. It is not "
        f"accepted; `python build.py accept {source}` shows each quote."
    )


def _places(parts: Parts) -> str:
    return ", ".join(f"{start}–{end}" for start, end in parts)
