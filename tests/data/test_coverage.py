"""`coverage.json`: what became of each sentence."""

import json

from annotated_dossier import pipeline
from annotated_dossier.data import coverage
from tests.conftest import DOSSIER

TEXT = "\ufeffКиїв denied it.\r\nNobody asked. Photo: Somebody\n"
CLAIM = """\
claims:
  denial:
    statement: Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: Київ denied it}]
"""


def test_each_sentence_has_its_place_and_its_state(make_dossier):
    dossier = f"{DOSSIER}    set_aside: [{{exact: 'Photo: Somebody', reason: Credit.}}]\n"
    [article] = json.loads(coverage.export(pipeline.check(make_dossier(TEXT, CLAIM, dossier=dossier)).dossier))
    assert (article["source"], article["file"]) == ("article", "seeds/article.txt")
    sentences = [(TEXT[s.pop("start") : s.pop("end")], s) for s in article["sentences"]]
    assert sentences == [
        ("Київ denied it.", {"state": "cited", "claims": ["denial"]}),
        ("Nobody asked.", {"state": "unread", "claims": []}),
        ("Photo: Somebody", {"state": "set_aside", "claims": [], "reason": "Credit."}),
    ]


def test_every_source_with_a_text_has_its_entry(make_dossier):
    source = "  other: {file: other.txt, label: Other, publisher: outlet, published: '2025', publish: metadata}\n"
    root = make_dossier("One.", dossier=DOSSIER + source, files={"seeds/other.txt": "Two."})
    data = json.loads(coverage.export(pipeline.check(root).dossier))
    assert [article["source"] for article in data] == ["article", "other"]
