"""`dossier.json`: what other programs may rely on."""

import json

import pytest
from jsonschema import Draft202012Validator

from annotated_dossier import pipeline
from annotated_dossier.data import records, schema
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.model import KINDS
from tests.conftest import DOSSIER
from tests.frame import PROJECT, TORETSK

GOLDEN = PROJECT / "tests/golden"

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
    [role] = data["people"][0]["roles"]
    assert (role["of"], role["as"], role["from"]) == ("outlet", "guest", "2024")
    assert data["claims"][1]["attribution_basis"] == "The next words name him."


def test_every_record_has_the_address_of_its_page_and_a_source_that_of_its_publisher(make_dossier):
    dossier = DOSSIER.replace("    publish:", "    url: https://outlet.example/a\n    publish:")
    data = exported(make_dossier(TEXT, CLAIMS, dossier=dossier))
    assert data["dossier"]["page"] == "/"
    for kind in KINDS:
        for record in data[kind]:
            assert record["page"] == f"/{kind}/{record['id']}/"
            assert record["url"] == record.get("published_url", record["page"])
    assert data["sources"][0]["published_url"] == "https://outlet.example/a"


def test_who_says_it_is_resolved_with_its_party(make_dossier):
    records = CLAIMS.replace("{name: The mayor,", "{name: The mayor, party: north,")
    agency = "organisations: {agency: {name: An Agency, type: news agency}}\n"
    dossier = DOSSIER.replace("    publish:", "    wire: agency\n    publish:")
    denial, count = exported(make_dossier(TEXT, records, dossier=dossier, files={"dossier/a.yaml": agency}))["claims"]
    assert (denial["speaker"], denial["speakers"]) == (
        "source",
        [{"id": "outlet", "name": "An Agency, in The Outlet", "agency": "agency"}],
    )
    assert (count["speaker"], count["speakers"]) == ("mayor", [{"id": "mayor", "name": "The mayor", "party": "north"}])


def test_each_date_has_the_days_it_may_mean_and_an_open_end_has_none(make_dossier):
    records = CLAIMS.replace("    attribution:", "    concerns: 2024-02/..\n    attribution:")
    records = records.replace("value: 2000, hedge: about", "value: 2000, hedge: about, as_of: 2025-02~")
    data = exported(make_dossier(TEXT, records))
    claim = data["claims"][1]
    assert (claim["concerns"], claim["concerns_days"]) == ("2024-02/..", {"earliest": "2024-02-01"})
    assert claim["figures"][0]["as_of_days"] == {"earliest": "2025-02-01", "latest": "2025-02-28"}
    assert data["sources"][0]["published_days"] == {"earliest": "2025-02-07", "latest": "2025-02-07"}
    assert data["people"][0]["roles"][0]["from_days"] == {"earliest": "2024-01-01", "latest": "2024-12-31"}
    assert data["dossier"]["covers_days"] == {"earliest": "2025-01-01", "latest": "2025-12-31"}


def test_each_check_has_what_it_found():
    data = exported(TORETSK)
    checked = [check for claim in data["claims"] for check in claim.get("checks", ())]
    assert checked
    assert {check["finding"]["outcome"] for check in checked} <= {outcome.value for outcome in Outcome}
    distance = next(check for check in checked if check["type"] == "distance")
    assert distance["unit"] in distance["finding"]["result"]
    assert distance["finding"]["tolerance"] and distance["finding"]["inputs"]


def closed(schema):
    """The schema, allowing no field that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return (
        {**inner, "additionalProperties": False} if schema.get("type") == "object" and "properties" in schema else inner
    )


@pytest.mark.parametrize("path", [TORETSK, *sorted(GOLDEN.glob("*/"))], ids=lambda path: path.name)
def test_its_schema_names_every_field_and_allows_more(path):
    dossier = pipeline.check(path).dossier
    given, data = json.loads(schema.export(dossier)), json.loads(records.export(dossier))
    Draft202012Validator.check_schema(given)
    assert [error.message for error in Draft202012Validator(closed(given)).iter_errors(data)] == []
    data["claims"][0]["new"] = data["new"] = "in a later format"
    assert Draft202012Validator(given).is_valid(data)
    del data["claims"][0]["rivals"]
    assert not Draft202012Validator(given).is_valid(data)


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
