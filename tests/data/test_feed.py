"""The feed of editions is Atom (RFC 4287), and knows no day but those of the editions."""

import re
from datetime import datetime
from xml.etree import ElementTree

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import export
from annotated_dossier.urls import FEED
from tests.editions import two_editions

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://example.org/it's&copy=1/"
TITLE = '</title><script>alert(1)</script> & "\ufffe\x0b'


def feed_of(root, site=SITE):
    outputs = {output.path: output.text for output in export(pipeline.check(root, site_url=site).dossier)}
    return outputs.get(FEED)


@pytest.fixture
def feed(make_dossier):
    return ElementTree.fromstring(feed_of(two_editions(make_dossier)))


def test_a_feed_has_what_atom_asks_for(feed):
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            [one] = element.findall(f"{ATOM}{name}")
            assert one.text
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated").replace("Z", "+00:00")).tzinfo
        assert element.findtext(f"{ATOM}id").startswith(SITE)
        assert element.find(f"{ATOM}link[@rel='alternate']").get("href").startswith(SITE)
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{SITE}{FEED}" == feed.findtext(f"{ATOM}id")
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) == 2


def test_its_days_are_those_of_the_editions_the_latest_first(feed):
    updated = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert updated == ["2025-03-02T00:00:00Z", "2025-02-20T00:00:00Z"]
    assert feed.findtext(f"{ATOM}updated") == updated[0]


def test_it_says_what_each_edition_changed_and_leads_there(feed, make_dossier):
    entries = list(feed.iter(f"{ATOM}entry"))
    assert [entry.findtext(f"{ATOM}summary") for entry in entries] == [
        "1 statement corrected, 1 statement withdrawn, 2 new addresses.",
        "The first edition.",
    ]
    links = [entry.find(f"{ATOM}link").get("href") for entry in entries]
    assert links == [f"{SITE}changes/#edition_2", f"{SITE}changes/#edition_1"]


def test_no_title_ends_the_element_it_stands_in(make_dossier):
    root = two_editions(make_dossier)
    lock = root / "edition.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace('"name": "2"', '"name": "2 </title>&"'), encoding="utf-8")
    checked = pipeline.check(root, site_url=SITE)
    object.__setattr__(checked.dossier, "record", checked.dossier.record.model_copy(update={"title": TITLE}))
    feed = ElementTree.fromstring(next(each.text for each in export(checked.dossier) if each.path == FEED))
    assert feed.findtext(f"{ATOM}title") == re.sub("[\ufffe\x0b]", "", TITLE)
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "Edition 2 </title>&"


def test_without_an_edition_or_an_address_there_is_none(make_dossier):
    root = two_editions(make_dossier)
    assert feed_of(root, None) is None
    (root / "edition.lock").unlink()
    assert feed_of(root) is None
