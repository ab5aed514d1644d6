"""What the data files share: addresses, selectors, and which words a source lets out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text import edtf
from annotated_dossier.urls import absolute, record_address

CONTEXT_LENGTH = 32


class DataFile(NamedTuple):
    """A data file: what makes its text or bytes, its media type, and what it holds, in words."""

    make: Callable[[Dossier], str | bytes]
    media_type: str
    says: str


class Part(NamedTuple):
    """A part of a quote: its span in the stored text (code points) and, as far as they may be published, its words.

    Of one in which a name is withheld nothing but the words is told, the mark among them.
    """

    start: int | None
    end: int | None
    exact: str | None
    prefix: str | None
    suffix: str | None
    is_redacted: bool


def parts(article: Article, quote: PlacedQuote) -> Iterator[Part]:
    """The parts of a quote, of which an elided one has several.

    A source published in mode `quotes` gives no words around its quotes; one in mode `metadata` gives none at all.
    """
    mode, text = article.source.publish, article.text
    for start, end in quote.anchor.parts:
        exact = text[start:end] if mode != "metadata" else None
        stored = article.file.stored(start, end)
        if stored is None:
            yield Part(None, None, exact, None, None, True)
            continue
        before, after = max(0, start - CONTEXT_LENGTH), min(len(text), end + CONTEXT_LENGTH)
        prefix = text[before:start] if mode == "full" and article.file.stored(before, start) else None
        suffix = text[end:after] if mode == "full" and article.file.stored(end, after) else None
        yield Part(*stored, exact, prefix, suffix, False)


def may_repeat_words(claim: Claim, dossier: Dossier) -> bool:
    """Whether fields of a claim that repeat words of its quotes may be published."""
    return all(dossier.sources[quote.source].publish != "metadata" for quote in claim.quotes)


def days(date: str) -> dict[str, str]:
    """The first and the last day that a date (EDTF) may mean, as `earliest` and `latest`; an open end has none."""
    period = edtf.parse(date)
    return present(
        earliest=period.earliest.isoformat() if period.earliest else None,
        latest=period.latest.isoformat() if period.latest else None,
    )


def address(dossier: Dossier, record_id: str, fragment: str = "") -> str:
    """The published address of a record, or of a part of its page."""
    path = full_address(dossier, record_address(dossier.kind_of[record_id], record_id))
    return f"{path}#{fragment}" if fragment else path


def full_address(dossier: Dossier, path: str) -> str:
    """The published address of a path of the site: below the site's address if that is known, else from its root."""
    return absolute(path, dossier.site_url) or f"/{path}"


def present(**fields: Any) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def to_json(data: Any) -> str:
    """Readable JSON (RFC 8259), non-ASCII characters as themselves, numbers without needless decimals."""
    return json.dumps(data, ensure_ascii=False, indent=1, default=plain_number) + "\n"


def plain_number(value: Any) -> Any:
    """A decimal number as JSON has numbers. Raises `TypeError` for anything else."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
