"""Indexes: what they are narrowed by is what the page of each record says."""

import json
import re
from html import unescape

from annotated_dossier.evidence.standing import stand
from annotated_dossier.pages.wording import STANDINGS
from tests.pages.shown import pages_of, toretsk, toretsk_pages

ITEM = re.compile(r"<tr data-filter-item='([^']*)'>.*?</tr>", re.DOTALL)


def items():
    """The facets of each claim in the index, with the first address that its card leads to."""
    page = toretsk_pages()["claims/index.md"].html
    return {re.search(r'href="[^"./]+/"', match[0])[0]: json.loads(unescape(match[1])) for match in ITEM.finditer(page)}


def test_every_claim_of_the_index_tells_its_topic_source_and_standing():
    dossier, found = toretsk(), items()
    assert len(found) == len(dossier.claims)
    for claim in dossier.claims.values():
        facets = found[f'href="{claim.id}/"']
        assert facets["Topic"] == [dossier.record.topics[claim.topic].name]
        assert len(facets["Source"]) == len({quote.source for quote in claim.quotes})
        assert facets["Standing"] == [STANDINGS[stand(claim, dossier).standing].capitalize()]


def test_a_claim_is_listed_under_the_party_beside_its_speaker_or_under_none():
    names = [party.name for party in toretsk().record.parties.values()]
    rows = list(ITEM.finditer(toretsk_pages()["claims/index.md"].html))
    assert len(rows) == len(toretsk().claims)
    for match in rows:
        facets = json.loads(unescape(match[1]))
        _, who, _ = re.findall(r"<td.*?</td>", match[0], re.S)
        assert facets["Party"] == ([name for name in names if f" ({name})" in who] or ["No party recorded"])


def test_a_speaker_is_listed_and_found_under_the_party_of_the_body_it_belongs_to(make_dossier):
    pages = pages_of(
        make_dossier(
            records="""
        people:
          zoya: {name: Zoya, roles: [{of: army, as: officer}]}
          resident: {name: Resident}
        units:
          army: {name: Army, type: army, party: north}
        """
        )
    )
    north, none = pages["people/index.md"].text.split("No party recorded")
    assert "North Zoya" in north and "Resident" in none
    assert '<data value="North" data-pagefind-filter="party[value]">' in pages["people/zoya.md"].html
    assert '<data value="No party recorded" data-pagefind-filter="party[value]">' in pages["people/resident.md"].html
    assert 'data-pagefind-filter="party' not in pages["places/toretsk.md"].html


def test_the_counts_beside_the_topics_add_up_to_all_claims():
    page = toretsk_pages()["claims/index.md"].html
    counts = re.findall(r'<span class="ds-count" data-count-of="[^"]+">(\d+)</span>', page)
    assert sum(map(int, counts)) == len(toretsk().claims)


def test_every_entry_of_the_other_indexes_can_be_filtered():
    dossier = toretsk()
    for kind in ("places", "units", "people", "organisations"):
        assert toretsk_pages()[f"{kind}/index.md"].html.count("data-filter-item") == len(getattr(dossier, kind))
