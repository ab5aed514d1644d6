"""What stands at addresses that records had: a file that leads on to where they are now, without any script.

It is no page of the site: the search, the sitemap and the navigation know of none of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.templates import template
from annotated_dossier.pages.wording import wording


def leading_on(dossier: Dossier) -> Iterator[Output]:
    """A file below `docs/` for each address at which a record was and none is."""
    former = ((dossier.kind_of[record], former) for former, record in dossier.formerly.items())
    published = dossier.published.addresses() if dossier.published else ()
    for kind, record_id in dict.fromkeys((*former, *published)):
        if dossier.kind_of.get(record_id) != kind:
            yield from _leading_on(urls.record_address(kind, record_id), record_id, dossier)


def _leading_on(old: str, record_id: str, dossier: Dossier) -> Iterator[Output]:
    now_id = dossier.id_now(record_id)
    if now_id:
        address, fragment = urls.record_address(dossier.kind_of[now_id], now_id), ""
        title = wording(dossier).label(dossier.find(now_id))
    elif dossier.published and record_id in dossier.published.forgotten:
        address, fragment, title = (
            urls.index_address(urls.CHANGES),
            record_id,
            dossier.phrases.gettext("What has changed"),
        )
    else:
        return
    way = urls.relative(address, old, fragment)
    canonical = urls.absolute(address, dossier.site_url) or way
    html = template("old-address.html.jinja", dossier.phrases).render(
        way=way,
        canonical=canonical,
        title=title,
        is_taken_down=not now_id,
        language=dossier.record.language,
        words_language=dossier.phrases.language,
    )
    yield Output(f"{old}index.html", html)
