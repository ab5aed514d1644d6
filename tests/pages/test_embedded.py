"""Claims on other sites: a card for a frame, a text to copy, and what oEmbed says; none without its rival."""

import html
import json
import re
from collections import Counter

import pytest
from justhtml import JustHTML

from annotated_dossier import pipeline
from annotated_dossier.data import export, twins
from annotated_dossier.data.oembed import WIDTH, embedding
from annotated_dossier.pages.embedded import embedded
from tests.conftest import DOSSIER
from tests.data.test_citations import HOSTILE
from tests.data.test_modes import RECORDS as WITH_WORDS
from tests.data.test_modes import SOURCE, SOURCE_RUNS, TEXT, runs, words
from tests.pages.shown import DISPUTE, Html, pages_of, toretsk, toretsk_pages

SITE = "https://example.org/d/"
AT_SITE = DOSSIER.replace("  covers:", f"  site_url: {SITE}\n  covers:")
RECORDS = "people: {mayor: {name: The mayor}}\n" + DISPUTE
ARTICLE = "It is open, the mayor said. It was shut."
ADDRESS = re.compile(r"embed/([a-z0-9-]+)/index\.html")


def dossier_of(make_dossier, statement="The mayor said the bridge was open.", record=AT_SITE):
    records = RECORDS.replace("The mayor said the bridge was open.", json.dumps(statement))
    return pipeline.check(make_dossier(ARTICLE, records, dossier=record)).dossier


def cards(dossier):
    return {ADDRESS.fullmatch(output.path)[1]: output.text for output in embedded(dossier)}


@pytest.fixture(scope="module")
def shown():
    """The card of each claim of the dossier."""
    return cards(toretsk())


def test_a_claim_has_three_files_its_page_its_data_and_its_card(shown):
    dossier = toretsk()
    paths = [*toretsk_pages(), *(output.path for output in (*export(dossier), *embedded(dossier)))]
    files = Counter(name for path in paths for name in re.split(r"[/.]", path) if name in dossier.claims)
    assert files == dict.fromkeys(dossier.claims, 3)
    assert shown.keys() == dossier.claims.keys()


def test_a_card_names_the_speaker_and_every_rival_before_any_words(shown):
    dossier = toretsk()
    for claim in dossier.claims.values():
        page = Html(shown[claim.id])
        before = Html(shown[claim.id].partition("<blockquote")[0]).text
        assert claim.statement in before and dossier.speaker_name(claim) in before
        for rival in dossier.rivals(claim):
            assert rival.statement in before and dossier.speaker_name(dossier.rivals(claim)[0]) in before
            assert f"../../claims/{rival.id}/" in page.links
        assert ("disputed" in before) == bool(dossier.rivals(claim)), claim.id


def test_a_card_holds_nothing_that_runs_asks_or_is_found_by_a_search_engine(shown):
    for text in shown.values():
        page = Html(text)
        tags = {tag for tag, _ in page.elements}
        assert not tags & {"script", "style", "form", "input", "img", "iframe", "object", "embed"}
        assert ("meta", {"name": "robots", "content": "noindex"}) in page.elements
        # Only cards may stand in a frame, so no link may lead the frame elsewhere.
        assert ("base", {"target": "_blank"}) in page.elements
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith(("on", "data-"))]


def test_each_link_of_a_card_leads_to_a_page(shown):
    addresses = {page.address for page in toretsk_pages().values()}
    for text in shown.values():
        for link in Html(text).links:
            assert link.startswith("../../") and link.removeprefix("../../").partition("#")[0] in addresses, link


@pytest.mark.parametrize("mode", ["full", "quotes", "metadata"])
def test_a_card_has_no_more_words_of_a_source_than_the_page_of_its_claim(make_dossier, mode):
    root = make_dossier(TEXT, WITH_WORDS, dossier=AT_SITE.replace("publish: full", f"publish: {mode}") + SOURCE)
    dossier = pipeline.check(root).dossier
    [card], [twin] = cards(dossier).values(), list(twins.export(dossier))
    copied = embedding(dossier.claims["cracks"], dossier)
    page = pages_of(root)["claims/cracks.md"]
    found = [runs(words(Html(text).text)) & SOURCE_RUNS for text in (card, copied.text, copied.frame)]
    assert set().union(*found) <= runs(words(page.text)) & SOURCE_RUNS
    assert bool(found[0]) == (mode != "metadata")
    assert mode != "metadata" or not runs(words(twin.text)) & SOURCE_RUNS


def test_a_withdrawn_claim_says_so_on_its_card_and_in_its_title(make_dossier):
    records = RECORDS.replace(
        "    quotes:", "    withdrawn: {on: 2025-03-01, because: It was misread.}\n    quotes:", 1
    )
    dossier = pipeline.check(make_dossier(ARTICLE, records, dossier=AT_SITE)).dossier
    assert "withdrawn 1 March 2025. It was misread." in Html(cards(dossier)["open"]).text
    assert embedding(dossier.claims["open"], dossier).title.startswith("Withdrawn 1 March 2025.")


def test_without_the_address_of_the_site_nothing_is_offered_that_needs_it(make_dossier):
    dossier = dossier_of(make_dossier, record=DOSSIER)
    assert embedding(dossier.claims["open"], dossier) is None
    assert "html" not in json.loads(next(twins.export(dossier)).text)
    assert "To put on another site" not in pages_of(make_dossier(ARTICLE, RECORDS))["claims/open.md"].text


def test_the_file_of_a_claim_is_a_response_of_oembed(make_dossier):
    """Its required fields: https://oembed.com/, 2.3.4.4. The title has the rival, since it may be all that is shown."""
    dossier = dossier_of(make_dossier)
    response = json.loads(next(twins.export(dossier)).text)
    assert (response["version"], response["type"], response["width"]) == ("1.0", "rich", WIDTH)
    assert isinstance(response["height"], int)
    [frame] = JustHTML(response["html"], sanitize=False).query("iframe")
    assert frame.attrs["src"] == f"{SITE}embed/open/"
    assert frame.attrs["height"] == str(response["height"])
    for title in (response["title"], frame.attrs["title"]):
        assert title == (
            "The mayor said the bridge was open. Disputed by The Outlet: The Outlet wrote that the bridge was shut."
        )


def test_the_text_to_copy_reads_without_script_and_names_the_rival(make_dossier):
    dossier = dossier_of(make_dossier)
    text = Html(embedding(dossier.claims["open"], dossier).text)
    assert [tag for tag, _ in text.elements] == ["blockquote", "p", "p", "a"]
    assert text.links == [f"{SITE}claims/open/"]
    for part in (
        "The mayor said the bridge was open.",
        "Speaker: The mayor.",
        "Disputed by The Outlet:",
        "A small dossier",
    ):
        assert part in text.text


def test_both_are_on_the_page_to_copy(make_dossier):
    root = make_dossier(ARTICLE, RECORDS.replace("the bridge was open", "“it” & 'that' were <b>"), dossier=AT_SITE)
    dossier, page = pipeline.check(root).dossier, pages_of(root)["claims/open.md"]
    copied = [html.unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page.html, re.DOTALL)]
    found = embedding(dossier.claims["open"], dossier)
    assert copied[-2:] == [found.frame, found.text]


BREAKING_OUT = [
    *HOSTILE,
    '"><script>alert(1)</script>',
    "'></iframe><img src=x onerror=alert(1)>",
    "</blockquote></p>",
    "{title} {0} %s",
    "\\u0022</script>",
]


@pytest.mark.parametrize("statement", BREAKING_OUT)
def test_what_a_record_says_breaks_out_of_nothing(make_dossier, statement):
    """The same elements as for a plain statement, in the card, in what is copied, and in the response of oEmbed."""
    plain, hostile = (dossier_of(make_dossier, text) for text in ("Plain.", statement))
    shape = [[tag for tag, _ in Html(text).elements] for text in everything(plain)]
    assert [[tag for tag, _ in Html(text).elements] for text in everything(hostile)] == shape
    response = json.loads(next(twins.export(hostile)).text)
    [frame] = JustHTML(response["html"], sanitize=False).query("iframe")
    assert frame.attrs["title"] == response["title"]
    assert response["title"].startswith(" ".join(statement.split()))


def everything(dossier):
    found = embedding(dossier.claims["open"], dossier)
    return [cards(dossier)["open"], found.frame, found.text]
