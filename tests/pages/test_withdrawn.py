"""Withdrawn claims stay readable, are marked wherever they are linked, and take part in no dispute."""

import re

import pytest

from annotated_dossier import pages, pipeline
from tests.contested import Tree
from tests.frame import copy_dossier
from tests.pages.shown import Shown

WITHDRAWN = "\n    withdrawn: {on: 2025-05-17, because: To see what remains.}"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The frozen dossier with every claim withdrawn."""
    root = tmp_path_factory.mktemp("withdrawn")
    copy_dossier(root)
    for path in (root / "dossier/claims").rglob("*.yaml"):
        path.write_text(re.sub(r"(\n    topic: .+)", rf"\1{WITHDRAWN}", path.read_text("utf-8")), "utf-8")
    return pipeline.check(root).dossier


@pytest.fixture(scope="module")
def site(dossier):
    return {page.path: Shown(page) for page in pages.render(dossier)}


def test_every_claim_is_withdrawn_and_keeps_its_page(dossier, site):
    assert all(claim.withdrawn for claim in dossier.claims.values())
    for claim in dossier.claims:
        assert "withdrawn 17 May 2025. To see what remains." in site[f"claims/{claim}.md"].text
        assert site[f"claims/{claim}.md"].front["description"].startswith("Withdrawn 17 May 2025.")


def test_every_link_to_a_withdrawn_claim_stands_beside_its_mark(dossier, site):
    unmarked = []
    for page in site.values():
        for element in Tree(page.html).root.within():
            link = re.search(r"(?:^|/)claims/([^/]+)/(#checks)?$", element.attributes.get("href") or "")
            if link and link[1] in dossier.claims and "withdrawn" not in element.block.text:
                unmarked.append((page.path, element.block.text[:120]))
    assert unmarked == []


def test_nothing_withdrawn_is_in_dispute_on_the_front_page(site):
    assert site["index.md"].parts("section", "ds-dispute") == []
