"""Each record leads to what stands before and after it in the index of its kind."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest

from annotated_dossier.model import KINDS
from tests.pages.shown import toretsk, toretsk_pages

# What an index says of a record: in a row, in an entry of a list, or in a section.
ENTRY = re.compile(r"<tr data-filter-item=.*?</tr>|<li id=.*?</a>|<section.*?</section>", re.DOTALL)


def addressed(html, kind):
    """The addresses that an index leads to, in their order."""
    return [urljoin(f"/{kind}/", link)[1:] for link in re.findall(r'href="([^"#]*)"', html)]


def leads_to(page, name):
    """The first address that this side of the way on leads to."""
    return [urljoin(f"/{page.address}", part.links[0])[1:] for part in page.parts("p", name)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_way_from_record_to_record_is_the_order_of_the_index(kind):
    pages = {page.address: page for page in toretsk_pages().values()}
    addresses = {f"{kind}/{record}/" for record in toretsk().by_kind[kind]}
    entries = ENTRY.findall(pages[f"{kind}/"].html)
    order = [next(address for address in addressed(entry, kind) if address in addresses) for entry in entries]
    assert set(order) == addresses
    walked, address = [], order[0]
    assert not leads_to(pages[address], "ds-before")
    while address:
        walked.append(address)
        after = leads_to(pages[address], "ds-after")
        assert all(leads_to(pages[following], "ds-before") == [address] for following in after)
        address = after[0] if after else None
    assert walked == order


def test_a_contested_claim_is_named_with_its_rivals_on_the_way_to_it():
    dossier, pages = toretsk(), toretsk_pages()
    for claim in dossier.claims.values():
        page = pages[f"claims/{claim.id}.md"]
        for part in (*page.parts("p", "ds-before"), *page.parts("p", "ds-after")):
            neighbour = dossier.claims[part.links[0].strip("./").split("/")[-1]]
            assert neighbour.statement in unescape(part.text)
            assert all(dossier.speaker_name(rival) in part.text for rival in dossier.rivals(neighbour))
