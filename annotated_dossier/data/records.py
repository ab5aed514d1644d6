"""`dossier.json`: every record with its fields, its address, and the places of its quotes.

Fields of a claim that are derived at each build: `speakers`, with their party; `standing`; `rivals`, the claims that
contradict it, each with its speaker and its statement, so that no contested value stands alone in the data either; the
`finding` of each check. Of a quote are derived `wording`, of all its words, and `spans`: which of them are direct and
which reported. Beside each date stand the days it may mean, `asserted_days` beside `asserted`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from annotated_dossier import urls
from annotated_dossier.data.common import Part, address, days, full_address, may_repeat_words, parts, present, to_json
from annotated_dossier.evidence.computed import compute
from annotated_dossier.evidence.finding import Finding
from annotated_dossier.evidence.standing import party_of, stand
from annotated_dossier.evidence.wordings import Stretch, stretches, wording_of
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Model, Named, Record, Source
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import dates_of, keys_marked

# Raised whenever a field is added; none is ever renamed or given another sense.
FORMAT = 2
WORDS = (Words.QUOTED, Words.REPEATED)


def export(dossier: Dossier) -> str:
    """JSON text: `{"format": 2, "dossier": {…}, "sources": [...], …}`, the declared kinds below `kinds`."""
    home = {"page": full_address(dossier, urls.HOME)}
    data: dict[str, Any] = {"format": FORMAT, "dossier": {**home, **_fields(dossier.record)}}
    declared: dict[str, Any] = {}
    for key, records in dossier.by_kind.items():
        kinds = declared if dossier.kinds[key].declared else data
        kinds[key] = [as_data(dossier, record) for record in records.values()]
    return to_json({**data, "kinds": declared} if declared else data)


def as_data(dossier: Dossier, record: Record) -> dict[str, Any]:
    """A record with its fields and all that is derived, as far as its words may be published."""
    page, own = address(dossier, record.id), _fields(record)
    if isinstance(record, Claim):
        if not may_repeat_words(record, dossier):
            own = _without_words(record, own)
        own |= _of_claim(dossier, record, own)
    elif isinstance(record, Source):
        if record.publish != "full":
            own = _without_words(record, own)
        own |= present(published_url=record.url)
    # Where a source has an address of its own, `url` is that one.
    return {"id": record.id, "url": page, "page": page, **own}


def _of_claim(dossier: Dossier, claim: Claim, own: dict[str, Any]) -> dict[str, Any]:
    """The fields of a claim that are derived, or hold more than its record says."""
    checks = zip(own.get("checks", ()), compute(claim, dossier), strict=True)
    return present(
        checks=[{**check, "finding": _finding(computed.finding)} for check, computed in checks] or None,
        speakers=[_speaker(dossier, claim, speaker) for speaker in dossier.speakers(claim)],
        standing=stand(claim, dossier).standing.value,
        rivals=rivals(dossier, claim),
        quotes=[part for quote in dossier.quotes[claim.id] for part in _quote(dossier, quote)],
    )


def _speaker(dossier: Dossier, claim: Claim, speaker: Named) -> dict[str, str]:
    """One of those who say it: of a source's own voice who wrote or published it, with the agency whose text it is."""
    agency = dossier.agency(claim)
    return present(
        id=speaker.id,
        name=dossier.speaker_name(claim) if agency else speaker.name,
        party=party_of(speaker, dossier),
        agency=agency.id if agency else None,
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return present(
        outcome=finding.outcome.value,
        stated=finding.stated,
        result=finding.result or None,
        formula=finding.formula or None,
        tolerance=finding.tolerance or None,
        inputs=[present(**entry._asdict()) for entry in finding.inputs] or None,
        missing=finding.missing,
    )


def rivals(dossier: Dossier, claim: Claim) -> list[dict[str, str]]:
    """The claims that contradict a claim, each with its speaker and its statement."""
    return [
        {"claim": rival.id, "speaker": dossier.speaker_name(rival), "statement": rival.statement}
        for rival in dossier.rivals(claim)
    ]


def _fields(record: Record) -> dict[str, Any]:
    fields = record.model_dump(by_alias=True, exclude_defaults=True)
    _add_days(record, fields)
    return fields


def _add_days(value: Any, plain: Any) -> None:
    """Beside each date in the plain data of a value, however deep, the days it may mean."""
    if isinstance(value, Model):
        for name, field in value.__class__.model_fields.items():
            key = field.alias or name
            if key not in plain:
                continue
            if name in dates_of(value.__class__):
                plain[f"{key}_days"] = days(plain[key])
            else:
                _add_days(getattr(value, name), plain[key])
    elif isinstance(value, tuple):
        for item, inner in zip(value, plain, strict=True):
            _add_days(item, inner)
    elif isinstance(value, dict):
        for key, item in value.items():
            _add_days(item, plain[key])


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
            redacted=part.is_redacted or None,
            url=address(dossier, article.source.id, quote.fragment),
            locator=quote.quote.locator.model_dump(exclude_defaults=True) if quote.quote.locator else None,
            group=quote.fragment if len(found) > 1 else None,
            formerly=quote.formerly or None,
            wording=wording_of(said).value,
            wording_because=quote.quote.wording_because,
            cut_because=quote.quote.cut_because,
            translation=_translation(dossier, quote),
            spans=None if part.is_redacted else _spans(article, part, said),
        )
        for part in found
    ]


def _spans(article: Article, part: Part, said: Iterable[Stretch]) -> list[dict[str, Any]]:
    """Which words of a part are direct and which reported, by their places in the stored text."""
    placed = [(article.file.stored(start, end), kind) for start, end, kind in said]
    return [
        {"start": place[0], "end": place[1], "wording": kind.value}
        for place, kind in placed
        if place and part.start is not None and part.end is not None
        if part.start <= place[0] and place[1] <= part.end
    ]


def _without_words(record: Record, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields without those that hold words of a source."""
    left: dict[str, Any] = _without(keys_marked([record.__class__], WORDS), fields)
    return left


def _translation(dossier: Dossier, quote: PlacedQuote) -> dict[str, Any] | None:
    """The words of a quote in the dossier's language, with who translated them, where their source lets words out."""
    translation, source = quote.quote.translation, dossier.sources[quote.quote.source]
    if translation is None or source.publish == "metadata":
        return None
    return {**translation.model_dump(exclude_defaults=True), "language": dossier.record.language}


def _without(keys: Collection[str], value: Any) -> Any:
    """The value without these keys, however deep."""
    if isinstance(value, dict):
        return {key: _without(keys, item) for key, item in value.items() if key not in keys}
    if isinstance(value, list | tuple):
        return [_without(keys, item) for item in value]
    return value
