"""`annotations.jsonld`: quotes as Web Annotations."""

import base64
import hashlib
import json

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import web_annotations
from tests.conftest import DOSSIER

TEXT = "Kyiv denied that Russia\nhad full control of Toretsk.\n"
CLAIM = """\
claims:
  denial:
    statement: Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - {source: article, exact: "Kyiv denied [...] full control"}
      - {source: article, exact: Russia had full control}
"""


@pytest.fixture
def collection(make_dossier):
    dossier = DOSSIER.replace("  edition:", "  site_url: https://example.org\n  edition:")
    return json.loads(web_annotations.export(pipeline.check(make_dossier(TEXT, CLAIM, dossier=dossier)).dossier))


def test_it_is_a_collection_with_its_annotations_on_one_page(collection):
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["id"] == "https://example.org/data/annotations.jsonld"
    assert collection["last"] == collection["first"]["id"] == f"{collection['id']}#page"
    assert collection["first"]["type"] == "AnnotationPage"
    assert collection["first"]["partOf"] == collection["id"]
    assert collection["total"] == len(collection["first"]["items"]) == 2


def test_each_annotation_has_an_address_of_its_own_and_leads_to_its_claim(collection):
    ids = [item["id"] for item in collection["first"]["items"]]
    assert ids == ["https://example.org/sources/article/#denial", "https://example.org/sources/article/#denial-2"]
    for item in collection["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["body"][0] == {"type": "SpecificResource", "source": "https://example.org/claims/denial/"}
        assert item["body"][1]["value"] == "Kyiv denied it."


def test_without_an_address_every_id_leads_on_from_the_file_wherever_the_site_stands(make_dossier):
    found = json.loads(web_annotations.export(pipeline.check(make_dossier(TEXT, CLAIM)).dossier))
    assert found["id"] == "annotations.jsonld"
    assert found["first"]["items"][0]["id"] == "../sources/article/#denial"


def parts_of(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from parts_of(item)


MUST_HAVE = {
    "AnnotationCollection": {"@context", "id", "label", "total", "first", "last"},
    "AnnotationPage": {"id", "partOf", "startIndex", "items"},
    "Annotation": {"id", "body", "target"},
    "SpecificResource": {"source"},
    "TextualBody": {"value"},
    "Text": {"id"},
    "TextQuoteSelector": {"exact"},
    "TextPositionSelector": {"start", "end"},
}


def test_each_part_has_a_type_and_the_fields_that_the_model_asks_of_it(collection):
    """What the Web Annotation Data Model (2017) says an object of a type must or should have."""
    parts = list(parts_of(collection))
    assert {part["type"] for part in parts} == MUST_HAVE.keys()
    assert [part for part in parts if not part.keys() >= MUST_HAVE[part["type"]]] == []


def test_every_target_has_a_quote_selector_and_a_position_selector_that_agree(collection):
    targets = [target for item in collection["first"]["items"] for target in item["target"]]
    assert len(targets) == 3
    for target in targets:
        quote, position = target["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        start, end = position["start"], position["end"]
        assert quote["exact"] == TEXT[start:end]
        assert quote["prefix"] == TEXT[max(0, start - 32) : start]
        assert quote["suffix"] == TEXT[end : end + 32]


def test_the_source_is_named_by_the_bytes_the_positions_count_in(collection):
    digest = base64.urlsafe_b64encode(hashlib.sha256(TEXT.encode()).digest()).decode().rstrip("=")
    sources = {target["source"]["id"] for item in collection["first"]["items"] for target in item["target"]}
    assert sources == {f"ni:///sha-256;{digest}"}
