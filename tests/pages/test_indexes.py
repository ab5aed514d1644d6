"""Indexes: what they are narrowed by is what the page of each record says."""

import json
import re
from html import unescape

from shown import project, project_pages

from annotated_dossier.evidence.standing import stand

ITEM = re.compile(r"<div data-filter-item='([^']*)'>\s*<article.*?</article>", re.DOTALL)


def items():
    """The facets of each claim in the index, with the first address that its card leads to."""
    page = project_pages()["claims/index.md"].html
    return {re.search(r'href="\.\./?([^"]*?)/"|href="([^"./]+)/"', match[0])[0]: json.loads(unescape(match[1]))
            for match in ITEM.finditer(page)}


def test_every_claim_of_the_index_tells_its_topic_party_source_and_standing():
    dossier, found = project(), items()
    assert len(found) == len(dossier.claims)
    for claim in dossier.claims.values():
        facets = found[f'href="{claim.id}/"']
        assert facets["Topic"] == [dossier.record.topics[claim.topic].name]
        party = getattr(dossier.speaker(claim), "party", None)
        assert facets.get("Party") == ([dossier.record.parties[party].name] if party else None)
        assert len(facets["Source"]) == len({quote.source for quote in claim.quotes})
        assert facets["Standing"] == [stand(claim, dossier).standing.value.capitalize()]


def test_the_counts_beside_the_topics_add_up_to_all_claims():
    page = project_pages()["claims/index.md"].html
    counts = re.findall(r'<span class="ds-count" data-count-of="[^"]+">(\d+)</span>', page)
    assert sum(map(int, counts)) == len(project().claims)


def test_every_entry_of_the_other_indexes_can_be_filtered():
    dossier = project()
    for kind in ("places", "units", "people", "organisations"):
        assert project_pages()[f"{kind}/index.md"].html.count("data-filter-item") == len(getattr(dossier, kind))
