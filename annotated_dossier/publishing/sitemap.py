"""The list of all pages that the theme writes for search engines, learnt from that of a few pages."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable, Sequence

from markupsafe import escape


def extended(sitemap: str, some: Sequence[str], every: Iterable[str]) -> str | None:
    """The sitemap of every page, from that of some; None if it is not understood. Pages are full addresses in order."""
    before, rest = [], sitemap
    for address in some:
        piece, found, rest = rest.partition(_entry(address))
        if not found:
            return None
        before.append(piece)
    head, *between = before
    return head + between[0].join(map(_entry, every)) + rest if len(set(between)) == 1 else None


def dated(sitemap: str, day: str) -> str:
    """The sitemap, by which every page was last changed on this day."""
    return sitemap.replace("</loc>", f"</loc><lastmod>{escape(day)}</lastmod>")


def zipped(sitemap: str) -> bytes:
    """The sitemap as MkDocs compresses it, without a day."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="sitemap.xml", fileobj=buffer, mode="wb", mtime=0) as file:
        file.write(sitemap.encode("utf-8"))
    return buffer.getvalue()


def _entry(address: str) -> str:
    return f">{escape(address)}<"
