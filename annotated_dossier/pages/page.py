"""A page of the site, made of a template and values."""

from __future__ import annotations

import re
from typing import Any

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.pages import markdown, templates
from annotated_dossier.pages.found import Found
from annotated_dossier.pages.linked_data import Describer

# No text of a record can look like this: its quotation marks are escaped.
_LINK = re.compile(r'href="/([^"#]*)#?([^"]*)"')


def make_page(
    dossier: Dossier,
    address: str,
    template: str,
    title: str,
    description: str,
    *,
    hide: tuple[str, ...] = (),
    found: Found | None = None,
    subject: Record | None = None,
    **values: Any,
) -> Output:
    """Render a template to the page at `address`.

    Templates see `title`, `colophon` and their own values. `hide` names what of the theme's frame (`toc`) makes room
    for the page. `subject` is the record that the page is about, if it is about one. The search finds the page if it
    is told what to show of it (`found`).
    """
    colophon = templates.block("colophon", dossier.record, None if subject is dossier.record else subject)
    body = templates.template(template).render(title=title, colophon=colophon, **values)
    frame: dict[str, Any] = {"hide": hide} if hide else {}
    if subject:
        frame["linked_data"] = Describer(dossier, address).describe(subject, description)
    head = markdown.front_matter(title=title, description=description, **frame)
    end = templates.template("found.jinja").render(found=found) if found else ""
    return Output(urls.page_path(address), f"{head}\n{_linked_from(address, body).strip()}\n\n{end}".rstrip() + "\n")


def _linked_from(address: str, body: str) -> str:
    """The body of the page at an address, its links relative to that."""
    return _LINK.sub(lambda link: f'href="{urls.relative(link[1], address, link[2])}"', body)
