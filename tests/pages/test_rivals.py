"""No contested value stands alone: whatever block of ours shows one names a rival's speaker in the same block."""

import json
from pathlib import Path

import pytest

from annotated_dossier import data, pages, pipeline
from tests.contested import Scan
from tests.frame import PROJECT, TORETSK
from tests.pages.shown import Shown, toretsk

DOSSIERS = {"two articles": TORETSK, "figures of two sides": PROJECT / "tests/golden/contradiction"}


@pytest.fixture(params=DOSSIERS.values(), ids=DOSSIERS, scope="module")
def dossier(request):
    return pipeline.check(request.param).dossier


@pytest.fixture(scope="module")
def site(dossier):
    return {page.path: Shown(page) for page in pages.render(dossier)}


def test_every_block_that_shows_a_contested_statement_words_or_figure_names_a_rivals_speaker(dossier, site):
    scan = Scan(dossier)
    assert [found for page in site.values() for found in scan.alone(page.path, page.html)] == []
    shown = {claim.id for page in site.values() for claim, _ in scan.shown(page.path, page.html)}
    assert shown == {claim.id for claim in scan.contested} != set()


@pytest.mark.parametrize(
    "frame", ["{}", '<nav>Russian Defense Ministry</nav><article class="md-content__inner">{}</article>']
)
@pytest.mark.parametrize(
    "words",
    [
        "Kyiv denied that Russia had full control of Toretsk.",
        "It was said that <mark>Kyiv denied</mark> Russia had full control of the industrial hub.",
    ],
)
def test_the_scan_notices_a_statement_or_words_without_their_rival(words, frame):
    bare = frame.format(f"<h1>A page</h1><p>{words}</p><p>Russian Defense Ministry</p>")
    [(_, claim, text)] = Scan(toretsk()).alone("places/x.md", bare)
    assert claim == "kyiv-denies-full-control"
    assert "Russian Defense Ministry" not in text


def test_every_description_of_a_contested_claim_names_a_rival(dossier, site):
    for claim in dossier.claims.values():
        for rival in dossier.rivals(claim)[:1]:
            assert dossier.speakers(rival)[0].name in site[f"claims/{claim.id}.md"].front["description"]


def test_every_contested_claim_in_the_data_has_its_standing_and_its_rivals(dossier):
    for row in exported(dossier, "dossier.json")["claims"]:
        rivals = dossier.rivals(dossier.claims[row["id"]])
        assert row["rivals"] == [
            {"claim": rival.id, "speaker": dossier.speakers(rival)[0].name, "statement": rival.statement}
            for rival in rivals
        ]
        assert (row["standing"] == "disputed") == bool(rivals)


def test_every_annotation_of_a_contested_claim_names_a_rival(dossier):
    statements = {claim.statement: claim for claim in dossier.claims.values() if dossier.rivals(claim)}
    for item in exported(dossier, "annotations.jsonld")["first"]["items"]:
        texts = [body["value"] for body in item["body"] if "value" in body]
        if texts[0] in statements:
            assert dossier.speakers(dossier.rivals(statements[texts[0]])[0])[0].name in texts[1]


def exported(dossier, name):
    [text] = [output.text for output in data.export(dossier) if Path(output.path).name == name]
    return json.loads(text)
