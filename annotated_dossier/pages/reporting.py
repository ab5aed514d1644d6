"""How a reader reports an error on a page: a letter or a form that names the page already."""

from __future__ import annotations

import re
from urllib.parse import quote

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier

_MAIL = re.compile(r"[^\s@<>\"',;:?&%]+@[^\s@<>\"',;:?&%]+\.[^\s@<>\"',;:?&%]+")
# Stands in the address of a form for the address of the page.
_PAGE = "{page}"


def report_link(dossier: Dossier, page: str) -> str | None:
    """The address to report an error on the page at an address; None where the contact is neither mail nor a form."""
    contact = (dossier.record.contact or "").strip()
    place = urls.absolute(page, dossier.site_url) or f"/{page}"
    if _MAIL.fullmatch(contact):
        subject = dossier.phrases.gettext("Error in “%(title)s”", title=dossier.record.title)
        return f"mailto:{quote(contact, safe='@')}?subject={quote(subject)}&body={quote(place + chr(10), safe='')}"
    if urls.is_web_address(contact):
        return contact.replace(_PAGE, quote(place, safe=""))
    return None
