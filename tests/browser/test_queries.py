"""What the search answers first, asked of the scripts that rank, with the lists of real dossiers."""

import json

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import search_list
from annotated_dossier.text.languages import ENGLISH
from annotated_dossier.text.languages.en_search import SEARCH
from tests.browser.later_queries import EIGHTH_QUERIES, FIFTH_QUERIES, SEVENTH_QUERIES, SIXTH_QUERIES
from tests.browser.queries import FRESH_QUERIES, OTHER_QUERIES, QUERIES, UNTRIED_QUERIES
from tests.frame import PROJECT

ASK = """async ([list, queries]) => {
  const { Ranking } = await import(new URL("../assets/search-ranking.js", document.baseURI));
  const ranking = new Ranking(list);
  return queries.map((query) => {
    const { groups, fits } = ranking.answer(query);
    return [groups.flatMap(([, ranked]) => ranked.map(({ entry }) => entry.page.replace(/\\/$/, ""))), fits];
  });
}"""
READ = """async ([list, texts]) => {
  const { Reader } = await import(new URL("../assets/search-words.js", document.baseURI));
  const reader = new Reader(list.words);
  return texts.map((text) => reader.words(text));
}"""
IS_FORM = """async ([list, pairs]) => {
  const { Reader } = await import(new URL("../assets/search-words.js", document.baseURI));
  const { isForm } = await import(new URL("../assets/search-pages.js", document.baseURI));
  const reader = new Reader(list.words);
  return pairs.map(([word, sought]) => isForm(reader, word, sought));
}"""
WRONG = """async (pairs) => {
  const { lettersWrong } = await import(new URL("../assets/search-names.js", document.baseURI));
  return pairs.map(([one, other]) => Math.min(3, lettersWrong(one, other, 2)));
}"""


@pytest.fixture(scope="module")
def dossier():
    return pipeline.check(PROJECT).dossier


@pytest.fixture(scope="module")
def listed(dossier):
    found, words = search_list.export(dossier)
    return {**json.loads(found.text), "words": json.loads(words.text)}


@pytest.fixture
def run(window):
    """Let the scripts of the site work on values."""
    window.goto("method/")
    return window.evaluate


def misses(answers, queries):
    return [
        f"{query}: {pages[0]}"
        for (query, wanted), (pages, _) in zip(queries, answers, strict=True)
        if pages[0] not in wanted
    ]


LISTS = (
    (QUERIES, 1),
    (OTHER_QUERIES, 3),
    (FRESH_QUERIES, 7),
    (UNTRIED_QUERIES, 9),
    (FIFTH_QUERIES, 3),
    (SIXTH_QUERIES, 5),
    (SEVENTH_QUERIES, 3),
    (EIGHTH_QUERIES, 4),
)


@pytest.mark.parametrize(("queries", "most_missed"), LISTS)
@pytest.mark.long
def test_a_query_in_plain_words_shows_the_right_page_first(run, listed, queries, most_missed):
    assert len(queries) == 60
    answers = run(ASK, [listed, [query for query, _ in queries]])
    assert len(misses(answers, queries)) <= most_missed, misses(answers, queries)


def test_every_page_that_a_query_is_to_find_is_there(dossier):
    pages = {f"{kind}/{record}" for record, kind in dossier.kind_of.items()}
    assert {page for queries, _ in LISTS for _, wanted in queries for page in wanted} <= pages


def test_the_words_of_a_question_that_say_something_show_its_page_first(run, listed, dossier):
    little = {*ENGLISH.statements.stop_words, *SEARCH.passed_over, *SEARCH.opening}
    asked = [
        (" ".join(word for word in question.question.split() if word.lower().strip("?,") not in little), key)
        for key, question in dossier.questions.items()
    ]
    for queries in (asked, [(question.question, key) for key, question in dossier.questions.items()]):
        answers = run(ASK, [listed, [query for query, _ in queries]])
        assert misses(answers, [(query, (f"questions/{key}",)) for query, key in queries]) == []


def test_no_query_is_answered_by_nothing_and_what_does_not_fit_is_not_said_to(run, listed):
    queries = ["xyzzy", "???", "12 34 56", "the", "a b c", "ы", "<script>", "who", '"no such phrase"']
    for query, (pages, fits) in zip(queries, run(ASK, [listed, queries]), strict=True):
        assert any(page.startswith("questions/") for page in pages), query
        assert not fits or query in ("the", "who", "a b c", "12 34 56"), query


def test_a_phrase_in_quotation_marks_stands_so_in_each_answer(run, listed):
    [(pages, _), (others, _)] = run(ASK, [listed, ['"full control"', '"control full"']])
    assert pages[0] in ("questions/who-holds-toretsk", "claims/kyiv-denies-full-control")
    assert not [page for page in others if page.startswith("claims/")]


def test_an_alias_of_a_name_finds_what_is_said_about_it(run, listed):
    [(pages, _), (others, _)] = run(ASK, [listed, ["Gorlovka counteroffensive", "Дзержинск shelling"]])
    assert "claims/ep-launchpad-toward-horlivka" in pages
    assert "claims/ep-destroyed-by-shelling" in others


def test_words_are_the_same_written_together_or_apart(run, listed):
    queries = ["front line personnel", "frontline personnel", "supplyroutes"]
    [(pages, _), (others, _), (routes, _)] = run(ASK, [listed, queries])
    assert pages == others
    assert "claims/analysts-obstruct-supply-routes" in routes


def test_a_name_is_found_as_other_languages_write_it(run, listed):
    queries = {
        "Tschassiw Jar": "chasiv-yar",
        "donezk": "donetsk",
        "Костянтиновка": "kostyantynivka",
        "chasow jar": "chasiv-yar",
        "Kostjantyniwka": "kostyantynivka",
    }
    answers = run(ASK, [listed, list(queries)])
    assert [pages[0] for pages, _ in answers] == [f"places/{place}" for place in queries.values()]


def test_words_that_stand_nowhere_hide_no_name(run, listed):
    [(pages, _)] = run(ASK, [listed, ["где находится Авдеевка"]])
    assert pages[0] == "places/avdiivka"


def test_a_number_is_the_same_in_every_spelling(run, listed):
    texts = ["50,000", "50 000", "50k", "50K", "fifty thousand", "50 thousand", "50000", "50\u202f000"]
    assert run(READ, [listed, texts]) == [["50000"]] * len(texts)
    others = {
        "20 km": ["20", "km"],
        "7 February 2025": ["7", "february", "2025"],
        "90%": ["90", "%"],
        "twenty five": ["25"],
        "100th": ["100th"],
        "1.5 million": ["1500000"],
        "one-way": ["one", "way"],
        "10 000 000": ["10000000"],
        "1,5": ["1.5"],
    }
    assert dict(zip(others, run(READ, [listed, list(others)]), strict=True)) == others


def test_a_word_is_found_in_its_forms_and_by_no_shorter_beginning(run, listed):
    forms = {
        ("losses", "loss"): True,
        ("denied", "denies"): True,
        ("soldiers", "soldier"): True,
        ("торецьк", "торецьку"): True,
        ("deescalating", "deaths"): False,
        ("x", "xyzzy"): False,
        ("50000", "50"): False,
        ("d", "dzerzinsk"): False,
    }
    assert dict(zip(forms, run(IS_FORM, [listed, list(forms)]), strict=True)) == forms


def test_letters_that_are_wrong_are_counted(run):
    pairs = [("toretsk", "toretsk"), ("tortesk", "toretsk"), ("toretsk", "toresk"), ("kits", "sitting"), ("", "ab")]
    assert run(WRONG, pairs) == [0, 1, 1, 3, 2]


def test_a_list_cut_short_keeps_the_disputed_statements_and_says_so(dossier):
    disputed = {f"claims/{claim.id}/" for claim in dossier.claims.values() if dossier.rivals(claim)}
    found, _ = search_list.export(dossier, most_statements=len(disputed))
    cut = json.loads(found.text)
    assert {entry["page"] for entry in cut["statements"]} == disputed
    assert not cut["has_all"]
