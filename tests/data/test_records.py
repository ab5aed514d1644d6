"""`dossier.json`: what other programs may rely on."""

import json

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import records
from annotated_dossier.model import KINDS
from tests.conftest import DOSSIER

TEXT = "Kyiv denied that Russia had full control of Toretsk. About 2,000 people stayed, the mayor said.\n"
CLAIMS = """\
people:
  mayor: {name: The mayor, roles: [{of: outlet, as: guest, from: "2024"}]}
claims:
  denial:
    statement: Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - {source: article, exact: "Kyiv denied [...] full control"}
      - {source: article, exact: of Toretsk, id: the-town}
  count:
    statement: About 2,000 people stayed.
    topic: control
    speaker: mayor
    about: [toretsk]
    attribution: inferred
    attribution_basis: The next words name him.
    quotes: [{source: article, exact: "About 2,000 people stayed, the mayor said"}]
    figures:
      - {measure: soldiers, says: "About 2,000 people", value: 2000, hedge: about}
      - {measure: soldiers, says: "2,000", min: 1999.5, max: 2000.0}
"""


def exported(root):
    return json.loads(records.export(pipeline.check(root).dossier))


@pytest.fixture
def data(make_dossier):
    return exported(make_dossier(TEXT, CLAIMS))


def test_every_kind_has_its_list_and_the_dossier_its_fields(data):
    assert list(data) == ["format", "dossier", *KINDS]
    assert data["format"] == 2
    assert data["dossier"]["title"] == "A small dossier"
    assert data["questions"] == []


def test_every_record_has_its_id_its_address_and_the_fields_of_its_file(data):
    assert {record["id"]: record["url"] for kind in KINDS for record in data[kind]} == {
        "outlet": "/organisations/outlet/",
        "toretsk": "/places/toretsk/",
        "article": "/sources/article/",
        "mayor": "/people/mayor/",
        "denial": "/claims/denial/",
        "count": "/claims/count/",
    }
    assert data["people"][0]["roles"] == [{"of": "outlet", "as": "guest", "from": "2024"}]
    assert data["claims"][1]["attribution_basis"] == "The next words name him."


def test_where_a_record_was_written_is_not_published(data):
    assert "origin" not in json.dumps(data)
    assert ".yaml" not in json.dumps(data)


def test_a_quote_is_given_by_its_words_and_their_place(data):
    [quote] = data["claims"][1]["quotes"]
    assert quote == {
        "source": "article",
        "file": "seeds/article.txt",
        "exact": "About 2,000 people stayed, the mayor said",
        "prefix": "ia had full control of Toretsk. ",
        "suffix": ".\n",
        "start": 53,
        "end": 94,
        "url": "/sources/article/#count",
        "wording": "reported",
        "spans": [{"start": 53, "end": 94, "wording": "reported"}],
    }
    assert len(quote["prefix"]) == 32


def test_an_elided_quote_gives_its_parts_with_one_group_and_other_quotes_have_none(data):
    first, second, whole = data["claims"][0]["quotes"]
    assert (first["exact"], second["exact"], whole["exact"]) == ("Kyiv denied", "full control", "of Toretsk")
    assert first["group"] == second["group"]
    assert first["url"] == second["url"] == "/sources/article/#denial"
    assert "group" not in whole
    assert whole["url"] == "/sources/article/#the-town"


def test_two_elided_quotes_have_two_groups(make_dossier):
    text = CLAIMS.replace("exact: of Toretsk, id: the-town", "exact: 'Kyiv [...] Toretsk'")
    quotes = exported(make_dossier(TEXT, text))["claims"][0]["quotes"]
    assert [quote["group"] for quote in quotes] == ["denial", "denial", "denial-2", "denial-2"]


def test_numbers_are_numbers(data):
    first, second = data["claims"][1]["figures"]
    assert (first["value"], type(first["value"])) == (2000, int)
    assert (second["min"], second["max"], type(second["max"])) == (1999.5, 2000, int)
    assert data["dossier"]["limits"]["coverage"] == 0


def test_addresses_begin_with_that_of_the_site_where_it_is_known(make_dossier):
    dossier = DOSSIER.replace("  edition:", "  site_url: https://example.org/d/\n  edition:")
    data = exported(make_dossier(TEXT, CLAIMS, dossier=dossier))
    assert data["places"][0]["url"] == "https://example.org/d/places/toretsk/"
    assert data["claims"][1]["quotes"][0]["url"] == "https://example.org/d/sources/article/#count"


def test_letters_of_every_alphabet_stand_as_themselves(make_dossier):
    root = make_dossier("Київ \U0001f642 заперечив.", dossier=DOSSIER.replace("name: Toretsk", "name: Торецьк"))
    assert "Торецьк" in records.export(pipeline.check(root).dossier)
