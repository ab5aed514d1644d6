"""`annotations.jsonld`: every quote as an annotation of the W3C Web Annotation Data Model (2017)."""

from __future__ import annotations

import base64
from typing import Any

from annotated_dossier.data.common import Part, parts, present, to_json
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.urls import absolute, record_address, relative

_OWN = "data/annotations.jsonld"


def export(dossier: Dossier) -> str:
    """JSON-LD text: an AnnotationCollection with all its annotations on one page."""
    items = [_annotation(dossier, article, quote) for article in dossier.articles.values() for quote in article.quotes]
    collection = _address(dossier, _OWN)
    page = {"id": f"{collection}#page", "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items}
    return to_json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": collection,
            "type": "AnnotationCollection",
            "label": dossier.record.title,
            "total": len(items),
            "first": page,
            "last": page["id"],
        }
    )


def _annotation(dossier: Dossier, article: Article, quote: PlacedQuote) -> dict[str, Any]:
    claim = quote.claim
    return {
        "id": _record(dossier, article.source.id, quote.fragment),
        "type": "Annotation",
        "motivation": "describing",
        "body": [{"type": "SpecificResource", "source": _record(dossier, claim.id)}, *_statements(dossier, claim)],
        "target": [_target(dossier, article, part) for part in parts(article, quote)],
    }


def _statements(dossier: Dossier, claim: Claim) -> list[dict[str, str]]:
    """Our statement and, where it is contradicted, one rival with its speaker."""
    against = [f"Disputed by {dossier.speaker_name(rival)}: {rival.statement}" for rival in dossier.rivals(claim)[:1]]
    return [
        {"type": "TextualBody", "value": value, "format": "text/plain", "language": dossier.record.language}
        for value in (claim.statement, *against)
    ]


def _target(dossier: Dossier, article: Article, part: Part) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    if not part.is_redacted:
        selectors.append({"type": "TextPositionSelector", "start": part.start, "end": part.end})
    if part.exact is not None:
        words = present(type="TextQuoteSelector", exact=part.exact, prefix=part.prefix, suffix=part.suffix)
        selectors.insert(0, words)
    return {
        "type": "SpecificResource",
        "source": {
            "id": _name(article, dossier),
            "type": "Text",
            "format": "text/plain",
            "language": article.source.language,
        },
        "scope": _record(dossier, article.source.id),
        **({"selector": selectors} if selectors else {}),
    }


def _record(dossier: Dossier, record_id: str, fragment: str = "") -> str:
    path = _address(dossier, record_address(dossier.kind_of[record_id], record_id))
    return f"{path}#{fragment}" if fragment else path


def _address(dossier: Dossier, path: str) -> str:
    """The full address of a path of the site; while nobody knows where that stands, relative to this file."""
    return absolute(path, dossier.site_url) or relative(path, _OWN)


def _name(article: Article, dossier: Dossier) -> str:
    """The stored text's name by its content (RFC 6920): positions hold for these very bytes.

    A hash of a text in which names are withheld would tell whether a guess is right: it is named by its page.
    """
    if article.file.withheld:
        return _record(dossier, article.source.id)
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.file.sha256)).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"
