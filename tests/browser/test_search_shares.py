"""The index of a large site, in shares: it answers as a whole one would."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from annotated_dossier.publishing import pagefind
from tests.browser.published import policy, served
from tests.browser.searching import search

pytestmark = pytest.mark.long

DAY = re.compile(r'value="([0-9-]+)" data-pagefind-sort="day')


@pytest.fixture(scope="module")
def root_of_shares(site, tmp_path_factory):
    """The address of the same site with its index in shares."""
    shared = tmp_path_factory.mktemp("shared") / "site"
    shutil.copytree(site, shared, ignore=shutil.ignore_patterns("pagefind"))
    pagefind.index(shared, pages_at_once=50)
    with served(shared, {"Content-Security-Policy": policy(shared)}) as address:
        yield address


ANSWER = """async ([words, filters, sort]) => {
  const { findIndex } = await import(new URL("../assets/search-index.js", document.baseURI));
  const { open } = await findIndex({ metaWeights: {} });
  const index = await open();
  const { results, filters: counts, unfilteredResultCount: all } = await index.search(words, { filters, sort });
  const pages = await Promise.all(results.map((result) => result.data()));
  return { all, counts: counts.topic, addresses: pages.map((page) => page.url) };
}"""


@pytest.mark.parametrize(
    "words",
    [
        "Toretsk",
        pytest.param("Дзержинську", marks=pytest.mark.long),
        pytest.param("full control", marks=pytest.mark.long),
        '"full control"',
        pytest.param("50,000", marks=pytest.mark.long),
        "Zaporozhets",  # stands in some of the shares only
        pytest.param("Toretsk Sumy", marks=pytest.mark.long),
        "Zaporozhets xyzzy",
        pytest.param("nothing", marks=pytest.mark.long),
        pytest.param("ꙮ", marks=pytest.mark.long),
    ],
)
def test_an_index_in_shares_answers_as_a_whole_one(open_window, root_of_shares, words):
    whole, shares = open_window(), open_window(base_url=root_of_shares)
    for filters, order in (({}, {}), ({"kind": ["Statements"], "topic": []}, {}), ({"topic": []}, {"day": "asc"})):
        answers = []
        for page in (whole, shares):
            page.goto("method/")
            answers.append(page.evaluate(ANSWER, [words, filters, order]))
        assert sorted(answers[0].pop("addresses")) == sorted(answers[1].pop("addresses"))
        assert answers[0] == answers[1]


@pytest.mark.parametrize("order", ["asc", pytest.param("desc", marks=pytest.mark.long)])
def test_shares_are_ordered_by_day_as_a_whole_is(open_window, root_of_shares, site, order):
    days = {page.parent.name: day[1] for page in site.rglob("*.html") if (day := DAY.search(page.read_text("utf-8")))}
    page = open_window(base_url=root_of_shares)
    page.goto("method/")
    for words in ("ꙮ", "Toretsk"):
        addresses = page.evaluate(ANSWER, [words, {}, {"day": order}])["addresses"]
        found = [days[address.strip("/").rpartition("/")[2]] for address in addresses]
        assert len(found) > 50
        assert found == sorted(found, reverse=order == "desc")


def test_a_large_site_is_searched_whole_only_when_a_reader_asks_and_says_which_parts_were(open_window, root_of_shares):
    page = open_window(base_url=root_of_shares)
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    found = search(page, "Дзержинську")
    expect(found.first.locator(".ds-statement")).to_have_text("Toretsk")
    expect(page.locator("[data-search-status]")).to_contain_text("Searched: questions, names and statements")
    assert not [address for address in fetched if address.endswith((".pf_meta", ".pf_index", ".pf_fragment"))]
    page.get_by_role("button", name="Search all statements and passages").click()
    expect(page.locator("[data-search-status]")).to_have_text(re.compile("^1 page"))
