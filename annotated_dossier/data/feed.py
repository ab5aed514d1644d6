"""`editions.atom`: a feed of the editions (RFC 4287), for readers who want to be told of the next.

Its days are those of the editions, never that of a build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from annotated_dossier import urls
from annotated_dossier.data.common import full_address
from annotated_dossier.evidence.editions import has_feed, in_numbers
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.noting import decided

_NAMESPACE = "http://www.w3.org/2005/Atom"
# What XML cannot hold, however it is escaped (XML 1.0, 2.2).
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def export(dossier: Dossier) -> Iterator[Output]:
    """The feed, if there are editions and the address of the site is known."""
    if decided(lambda: dossier.published and has_feed(dossier)):
        yield Output(urls.FEED, partial(_feed, dossier))


def _feed(dossier: Dossier) -> str:
    title, published = dossier.record.title, dossier.published
    assert published, "the feed is of editions"
    home, own = (full_address(dossier, address) for address in (urls.HOME, urls.FEED))
    changes = full_address(dossier, urls.index_address(urls.CHANGES))
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": dossier.phrases.language})
    _add(feed, "id", own)
    _add(feed, "title", title)
    _add(feed, "updated", _moment(published.last.on))
    _add(_add(feed, "author"), "name", title)
    _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=home)
    for number, edition in reversed(list(enumerate(published.editions, 1))):
        address = f"{changes}#{urls.edition_fragment(number)}"
        entry = _add(feed, "entry")
        _add(entry, "id", address)
        _add(entry, "title", dossier.phrases.gettext("Edition %(edition)s", edition=edition.name))
        _add(entry, "updated", _moment(edition.on))
        _add(entry, "link", rel="alternate", type="text/html", href=address)
        _add(entry, "summary", in_numbers(edition, number == 1, dossier.phrases))
    indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    element = SubElement(parent, name, attributes)
    element.text = text and _NOT_IN_XML.sub("", text)
    return element


def _moment(day: str) -> str:
    """A day as Atom has times: it knows none without an hour."""
    return f"{day}T00:00:00Z"
