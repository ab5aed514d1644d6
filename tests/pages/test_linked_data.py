"""What pages tell machines of what they describe: schema.org's terms, attributed, with no word of a source."""

import json
from importlib.resources import files
from urllib.parse import urljoin

from tests.conftest import DOSSIER
from tests.pages.shown import DISPUTE, pages_of, toretsk_pages

TYPES = {
    "claims": "Claim",
    "questions": "Question",
    "sources": "NewsArticle",
    "places": "Place",
    "units": "Organization",
    "people": "Person",
    "organisations": "Organization",
}
SITE = "https://example.org/dossier/"
RECORDS = (
    """
people: {mayor: {name: The mayor, roles: [{of: outlet, as: columnist}], names: [{name: Mayor M}, {name: M, match: false}]}}
"""
    + DISPUTE
)
PLACE = "{name: Toretsk, type: town, wikidata: Q1, geonames: 2, locations: [{lat: 48.5, lon: 37.25, source: A map}]}"


def described(make_dossier, dossier=DOSSIER):
    """The linked data of each page, by the page's address."""
    pages = pages_of(make_dossier("It is open, the mayor said. It was shut.", RECORDS, dossier=dossier))
    return {page.address: page.front["linked_data"] for page in pages.values() if "linked_data" in page.front}


def test_the_page_of_every_record_says_what_it_is_about():
    for page in toretsk_pages().values():
        kind, *rest = page.address.split("/")
        if kind in TYPES and rest != [""]:
            assert page.front["linked_data"]["@type"] == TYPES[kind], page.path
            assert page.front["linked_data"]["@context"] == "https://schema.org"


def test_a_claim_has_its_speaker_as_author_the_article_it_appears_in_and_no_rating(make_dossier):
    claim = described(make_dossier)["claims/open/"]
    assert (claim["name"], claim["author"]["name"]) == ("The mayor said the bridge was open.", "The mayor")
    assert claim["firstAppearance"]["@type"] == "NewsArticle"
    assert claim["firstAppearance"]["publisher"]["name"] == "The Outlet"
    assert claim["appearance"] == [{"@id": claim["firstAppearance"]["@id"]}]
    assert "ating" not in json.dumps(claim)


def test_the_description_of_a_contested_claim_names_its_rival(make_dossier):
    assert "The Outlet wrote that the bridge was shut." in described(make_dossier)["claims/open/"]["description"]


def test_a_place_has_its_point_and_where_else_it_is_described(make_dossier):
    place = described(make_dossier, DOSSIER.replace("{name: Toretsk, type: town}", PLACE))["places/toretsk/"]
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": 48.5, "longitude": 37.25}
    assert place["sameAs"] == ["https://www.wikidata.org/entity/Q1", "https://sws.geonames.org/2/"]


def test_a_name_that_means_other_things_too_is_no_alternate_name(make_dossier):
    person = described(make_dossier)["people/mayor/"]
    assert person["alternateName"] == ["Mayor M"]
    assert (person["jobTitle"], [body["name"] for body in person["affiliation"]]) == (["columnist"], ["The Outlet"])


def test_an_inferred_day_of_publication_says_what_it_rests_on(make_dossier):
    dossier = DOSSIER.replace("    publish:", "    published_basis: A stored copy.\n    publish:")
    for address, field in (("sources/article/", None), ("claims/open/", "firstAppearance")):
        found = described(make_dossier, dossier)[address]
        article = found[field] if field else found
        assert article["datePublished"] == "2025-02-07"
        assert article["description"] == "Date of publication inferred: A stored copy."


def test_a_day_that_is_no_calendar_date_is_left_out(make_dossier):
    article = described(make_dossier, DOSSIER.replace("2025-02-07", "2025-02-07~"))["sources/article/"]
    assert "datePublished" not in article


def test_the_dossier_is_a_data_set_with_its_files(make_dossier):
    home = described(make_dossier)[""]
    assert (home["@type"], home["version"], home["temporalCoverage"]) == ("Dataset", "1", "2025")
    assert "data/dossier.json" in [file["contentUrl"] for file in home["distribution"]]


def test_who_made_the_dossier_and_its_licence_are_told_where_they_are_recorded_and_never_invented(make_dossier):
    recorded = """\
  editors: [Ada Example]
  publisher: The Example House
  licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
  corrections_policy: A mistake is put right in the next edition.
  edition_on: 2025-03-01
  covers:"""
    told = described(make_dossier, DOSSIER.replace("  covers:", recorded))[""]
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["creator"] == [{"@type": "Person", "name": "Ada Example"}]
    assert told["publisher"] == {"@type": "Organization", "name": "The Example House"}
    assert told["publishingPrinciples"]["text"] == "A mistake is put right in the next edition."
    assert told["datePublished"] == "2025-03-01"
    assert told["dateModified"] == "2025-03-01"
    silent = described(make_dossier)[""]
    added = {"license", "creator", "publisher", "publishingPrinciples", "datePublished", "dateModified"}
    assert told.keys() - silent.keys() == added


def test_addresses_lead_to_pages_whether_it_is_known_where_the_site_is_published_or_not(make_dossier):
    published = DOSSIER.replace("  covers:", f"  site_url: {SITE}\n  covers:")
    for dossier in (DOSSIER, published):
        found = described(make_dossier, dossier)
        for address, node in found.items():
            for url in urls_in(node):
                assert dossier is DOSSIER or url.startswith(SITE)
                target = urljoin(SITE + address, url).removeprefix(SITE)
                assert target in found or target.startswith("data/"), (address, url)


def urls_in(value):
    if isinstance(value, dict):
        yield from (item for key, item in value.items() if key in ("url", "contentUrl"))
        for item in value.values():
            yield from urls_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from urls_in(item)


def test_no_word_of_a_source_is_given(make_dossier):
    assert "It is open" not in json.dumps(described(make_dossier))


def terms_of(value):
    """The types and the properties that are used in linked data."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item.get("@type", "Thing")
            for name, inner in item.items():
                if not name.startswith("@"):
                    yield name
                    yield from terms_of(inner)


def test_every_type_and_property_is_one_of_schema_org(make_dossier):
    """Their list is that which RO-Crate's library carries for its own context."""
    context = json.loads((files("rocrate") / "data/ro-crate.jsonld").read_text("utf-8"))["@context"]
    known = {name for name, address in context.items() if address.startswith("http://schema.org/")}
    pages = [page.front.get("linked_data") for page in toretsk_pages().values()]
    used = {term for data in (*pages, *described(make_dossier).values()) if data for term in terms_of(data)}
    assert {"Claim", "Dataset", "appearance", "contentUrl"} <= used <= known
