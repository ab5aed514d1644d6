"""The page that is shown while there is no site yet: that it is being made, or why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from annotated_dossier.serving.live import Shown

# It is ours alone, so it may do less than the pages of a site.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def waiting_page(shown: Shown) -> str:
    """The whole page. Each text of a problem is escaped here."""
    if shown.is_building and not shown.notices:
        heading, said = "Building the site", "This page becomes the site by itself."
    else:
        heading, said = "There is no site yet", "It appears here by itself once this is mended:"
    head = f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{heading}</title>\n</head>'
    body = f"<body>\n<main data-serving-problems>\n<h1>{heading}</h1>\n<p>{said}</p>"
    return "\n".join((head, body, *_list(shown), "</main>\n</body>\n</html>\n"))


def _list(shown: Shown) -> Iterator[str]:
    if not shown.notices:
        return
    yield "<ol>"
    for notice in shown.notices:
        yield f'<li class="serving-{escape(notice.severity)}">'
        place, severity, code = map(escape, (notice.place, notice.severity, notice.code))
        yield f"<p><code>{place}</code> <strong>{severity}</strong> <i>{code}</i></p>"
        yield f"<p>{escape(notice.message)}</p>"
        if notice.excerpt:
            yield f"<pre>{escape(notice.excerpt)}</pre>"
        if notice.hint:
            yield f"<p>{escape(notice.hint)}</p>"
        yield "</li>"
    yield "</ol>"
