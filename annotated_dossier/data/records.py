"""`dossier.json`: every record with its fields, its address, and the places of its quotes.

Two fields of a claim are derived from its relations at each build: `standing`, and `rivals`, the claims that contradict
it, each with its speaker and its statement, so that no contested value stands alone in the data either. Of a quote are
derived `wording`, of all its words, and `spans`: which of them are direct and which reported.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from annotated_dossier.data.common import address, parts, present, to_json
from annotated_dossier.evidence.standing import stand
from annotated_dossier.evidence.wordings import stretches, wording_of
from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import keys_marked

# Raised whenever a field is added; none is ever renamed or given another sense.
FORMAT = 2
_WORDS = (Words.QUOTED, Words.REPEATED)


def export(dossier: Dossier) -> str:
    """JSON text: `{"format": 2, "dossier": {…}, "sources": [...], "places": [...], …}`."""
    data: dict[str, Any] = {"format": FORMAT, "dossier": _fields(dossier.record)}
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


def _quote(dossier: Dossier, quote: PlacedQuote) -> list[dict[str, Any]]:
    article = dossier.articles[quote.quote.source]
    found = list(parts(article, quote))
    said = stretches(article, quote)
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
            formerly=quote.formerly or None,
            wording=wording_of(said).value,
            wording_because=quote.quote.wording_because,
            cut_because=quote.quote.cut_because,
            spans=[
                {"start": start, "end": end, "wording": kind.value}
                for start, end, kind in said
                if part.start <= start and end <= part.end
            ],
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
