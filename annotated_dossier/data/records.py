"""`dossier.json`: every record with its fields, its address, and the places of its quotes.

Two fields of a claim are derived from its relations at each build: `standing`, and `rivals`, the claims that contradict
it, each with its speaker and its statement, so that no contested value stands alone in the data either.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from annotated_dossier.data.common import address, parts, present, to_json
from annotated_dossier.evidence.standing import stand
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import keys_marked

_WORDS = (Words.QUOTED, Words.REPEATED)


def export(dossier: Dossier) -> str:
    """JSON text: `{"dossier": {…}, "sources": [...], "places": [...], …}`."""
    data: dict[str, Any] = {"dossier": _fields(dossier.record)}
    for kind, records in dossier.by_kind.items():
        data[kind] = [_record(dossier, record) for record in records.values()]
    return to_json(data)


def _record(dossier: Dossier, record: Record) -> dict[str, Any]:
    fields = {"id": record.id, "url": address(dossier, record.id), **_fields(record)}
    if isinstance(record, Claim):
        if any(dossier.sources[quote.source].publish == "metadata" for quote in record.quotes):
            fields = _without(keys_marked([type(record)], _WORDS), fields)
        fields |= {"standing": stand(record, dossier).standing.value, "rivals": _rivals(dossier, record)}
        fields["quotes"] = [part for quote in dossier.quotes[record.id] for part in _quote(dossier, quote)]
    elif record.id in dossier.articles and dossier.sources[record.id].publish != "full":
        fields = _without(keys_marked([type(record)], _WORDS), fields)
    return fields


def _rivals(dossier: Dossier, claim: Claim) -> list[dict[str, str]]:
    return [
        {"claim": rival.id, "speaker": dossier.speaker_name(rival), "statement": rival.statement}
        for rival in dossier.rivals(claim)
    ]


def _fields(record: Record) -> dict[str, Any]:
    return record.model_dump(by_alias=True, exclude_defaults=True)


def _quote(dossier: Dossier, quote: Any) -> list[dict[str, Any]]:
    article = dossier.articles[quote.quote.source]
    found = list(parts(article, quote))
    return [
        present(
            source=article.source.id,
            file=article.file.path,
            exact=part.exact,
            prefix=part.prefix,
            suffix=part.suffix,
            start=part.start,
            end=part.end,
            url=address(dossier, article.source.id, quote.fragment),
            group=quote.fragment if len(found) > 1 else None,
        )
        for part in found
    ]


def _without(keys: Collection[str], value: Any) -> Any:
    """The value without these keys, however deep."""
    if isinstance(value, dict):
        return {key: _without(keys, item) for key, item in value.items() if key not in keys}
    if isinstance(value, list | tuple):
        return [_without(keys, item) for item in value]
    return value
