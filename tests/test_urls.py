"""Addresses: stable, and links that lead where they say."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier import urls

KINDS = st.sampled_from(["claims", "places", "sources"])
IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
ADDRESSES = st.one_of(st.just(urls.HOME), KINDS.map(urls.index_address), st.builds(urls.record_address, KINDS, IDS))
FILES = st.sampled_from(["data/dossier.json", "data/coverage.json"])
FRAGMENTS = st.one_of(st.just(""), IDS)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        (urls.HOME, "index.md"),
        (urls.index_address("places"), "places/index.md"),
        (urls.record_address("places", "toretsk"), "places/toretsk.md"),
    ],
)
def test_an_address_is_published_from_one_file(address, file):
    assert urls.page_path(address) == file


@given(KINDS, IDS, IDS, st.from_regex(r"[a-z0-9_-]+", fullmatch=True))
def test_no_part_of_a_page_has_the_address_or_the_file_of_a_record(kind, record, other, name):
    for page in (urls.HOME, urls.index_address(kind), urls.record_address(kind, record)):
        part = urls.part_address(page, name)
        assert part != urls.record_address(kind, other)
        assert urls.page_path(part) not in (urls.page_path(page), urls.page_path(urls.record_address(kind, other)))
        assert urls.page_of(part) == page
        assert urls.page_of(page) == page


@given(ADDRESSES, ADDRESSES, FRAGMENTS)
def test_a_link_leads_back_to_the_address_it_was_made_of(target, page, fragment):
    assert urls.target(urls.relative(target, page, fragment), page) == (target, fragment)


def test_the_published_addresses_stay():
    assert urls.record_address("claims", "kyiv-denies") == "claims/kyiv-denies/"
    assert urls.index_address("claims") == "claims/"


@pytest.mark.parametrize(
    ("target", "fragment", "link"),
    [
        ("places/toretsk/", "", "../../places/toretsk/"),
        ("claims/other/", "", "../other/"),
        ("claims/", "control", "../#control"),
        (urls.HOME, "", "../../"),
        ("claims/denial/", "words", "#words"),
        ("claims/denial/", "", "./"),
        ("data/dossier.json", "", "../../data/dossier.json"),
    ],
)
def test_a_link_is_short(target, fragment, link):
    assert urls.relative(target, "claims/denial/", fragment) == link


def test_a_link_is_found_without_asking_the_system(monkeypatch):
    monkeypatch.setattr("os.getcwd", None)
    assert urls.relative("places/toretsk/", "claims/denial/") == "../../places/toretsk/"


@given(st.one_of(ADDRESSES, FILES), ADDRESSES, FRAGMENTS, st.sampled_from(["", "dossier/", "a/b/"]))
def test_a_link_leads_to_its_target_wherever_the_site_is_published(target, page, fragment, below):
    base = f"https://example.org/{below}"
    expected = base + target + (f"#{fragment}" if fragment else "")
    assert urljoin(base + page, urls.relative(target, page, fragment)) == expected


@given(st.one_of(ADDRESSES, FILES), ADDRESSES, FRAGMENTS)
def test_a_link_names_neither_scheme_nor_host_nor_root(target, page, fragment):
    link = urls.relative(target, page, fragment)
    assert link
    assert not link.startswith("/")
    assert ":" not in link
