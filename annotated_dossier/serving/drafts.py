"""The drafts beside a dossier, as a page of the server's own: it is part of no site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from annotated_dossier.drafting.drafts import Drafts
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.placing import PlacedQuote
from annotated_dossier.model import SOURCE_VOICE, Claim, Record
from annotated_dossier.urls import record_address

_TITLE = "Drafts"


def drafts_page(drafts: Drafts, dossier: Dossier) -> str:
    """The whole page, each record on it marked as a draft; nothing where there are none. Each text is escaped here."""
    records = [(kind, record) for kind, group in drafts.by_kind.items() for record in group.values()]
    if not records:
        return ""
    placed: dict[str, list[PlacedQuote]] = {}
    for quotes in drafts.quotes.values():
        for quote in quotes:
            placed.setdefault(quote.claim.id, []).append(quote)
    head = f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{_TITLE}</title>\n</head>'
    body = (
        f"<body>\n<main data-serving-problems>\n<h1>{_TITLE}</h1>\n"
        "<p>What stands in drafts/, as far as it can be read. Nothing of it is on the site, and nothing counts it.</p>"
    )
    items = (line for kind, record in records for line in _item(kind, record, placed.get(record.id, []), dossier))
    return "\n".join((head, body, *items, "</main>\n</body>\n</html>\n"))


def _item(kind: str, record: Record, quotes: list[PlacedQuote], dossier: Dossier) -> Iterator[str]:
    one = dossier.kinds[kind].one if kind in dossier.kinds else kind
    yield f'<section class="serving-problem serving-warning" id="{escape(record.id)}">'
    yield f"<h2>Draft of a {escape(one)}: <code>{escape(record.id)}</code></h2>"
    for field, text in _fields(record):
        yield f"<p><i>{field}</i> {escape(text)}</p>"
    for quote in quotes:
        article = dossier.articles[quote.quote.source]
        words = " … ".join(article.searchable.display(start, end) for start, end in quote.anchor.parts)
        address = escape(f"/{record_address('sources', quote.quote.source)}")
        yield f'<blockquote>{escape(words)}<p><a href="{address}">{escape(quote.quote.source)}</a></p></blockquote>'
    yield "</section>"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    """What a reader of the draft looks at first: of a claim who says what, of others the name."""
    if isinstance(record, Claim):
        yield "statement", record.statement
        yield "speaker", ", ".join(record.said_by) or SOURCE_VOICE
        yield "about", ", ".join(record.about)
        for figure in record.figures:
            yield "figure", f"{figure.says} ({figure.measure})"
    else:
        for field in ("name", "question", "label", "headline", "type"):
            if text := getattr(record, field, None):
                yield field, str(text)
