"""What stands at addresses that records had: a file that leads on to where they are now, without any script.

It is no page of the site: the search, the sitemap and the navigation know of none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.templates import template
from annotated_dossier.pages.wording import wording


class _Way(NamedTuple):
    """Where somebody is led, and what stands there. What was taken down stands nowhere: the way is to the reason."""

    address: str
    fragment: str
    title: str
    is_taken_down: bool


def leading_on(dossier: Dossier) -> Iterator[Output]:
    """A file below `docs/` for each address at which a record, or the card of a claim, was and none is."""
    former = ((dossier.kind_of[record], former) for former, record in dossier.formerly.items())
    published = dossier.published.addresses() if dossier.published else ()
    for kind, record_id in dict.fromkeys((*former, *published)):
        way = _way(record_id, dossier)
        if dossier.kind_of.get(record_id) != kind and way:
            yield _leading_on(urls.record_address(kind, record_id), way, dossier)
            if kind == "claims":
                yield _leading_on(urls.embedded_address(record_id), _to_card(record_id, way, dossier), dossier)


def _way(record_id: str, dossier: Dossier) -> _Way | None:
    now_id = dossier.id_now(record_id)
    if now_id:
        address = urls.record_address(dossier.kind_of[now_id], now_id)
        return _Way(address, "", wording(dossier).label(dossier.find(now_id)), False)
    if dossier.published and record_id in dossier.published.forgotten:
        title = dossier.phrases.gettext("What has changed")
        return _Way(urls.index_address(urls.CHANGES), record_id, title, True)
    return None


def _to_card(record_id: str, way: _Way, dossier: Dossier) -> _Way:
    now_id = dossier.id_now(record_id)
    return way._replace(address=urls.embedded_address(now_id)) if now_id and now_id in dossier.claims else way


def _leading_on(old: str, way: _Way, dossier: Dossier) -> Output:
    link = urls.relative(way.address, old, way.fragment)
    # A frame on another site shows cards alone, so from a card that was taken down nobody is led on unasked.
    is_asked = way.is_taken_down and old.startswith(urls.index_address(urls.EMBEDDED))
    html = template("old-address.html.jinja", dossier.phrases).render(
        way=link,
        canonical=urls.absolute(way.address, dossier.site_url) or link,
        title=way.title,
        is_taken_down=way.is_taken_down,
        is_asked=is_asked,
        language=dossier.record.language,
        words_language=dossier.phrases.language,
    )
    return Output(f"{old}index.html", lambda: html)
