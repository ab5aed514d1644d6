"""Articles: quotes in their places, sentences read, and every misfit reported at its own line."""

import pytest

from annotated_dossier import pipeline
from annotated_dossier.linking.articles import SentenceState
from tests.conftest import DOSSIER

TEXT = """\
Kyiv denied that Russia had full control of Toretsk. The town
lies on elevated ground, officials said.

Photo: DeepState

The Toretsk h eart of the region.
"""


def claims(**quotes):
    """YAML of claims, each with its quotes."""
    lines = ["claims:"]
    for name, selectors in quotes.items():
        lines += [
            f"  {name}:",
            "    statement: It was said.",
            "    topic: control",
            "    speaker: source",
            "    about: [toretsk]",
            "    quotes:",
        ]
        lines += [f"      - {{source: article, {selector}}}" for selector in selectors]
    return "\n".join([*lines, ""])


@pytest.fixture
def read(make_dossier):
    """The article of a small dossier, and the problems found."""

    def reader(records="", *, text=TEXT, source=""):
        checked = pipeline.check(make_dossier(text, records, dossier=DOSSIER + source))
        return checked.dossier.articles.get("article"), checked.problems

    return reader


def places(article):
    return {quote.fragment: article.text[quote.anchor.start : quote.anchor.end] for quote in article.quotes}


def states(article):
    return [(article.text[s.start : s.end].split()[0], s.state.value, s.claims, s.reason) for s in article.sentences]


def test_a_quote_stands_at_its_words_and_has_an_address_of_its_own(read):
    article, _ = read(
        claims(
            first=[
                "exact: Kyiv denied that Russia had full control",
                "exact: of Toretsk",
                "exact: elevated ground, id: hill",
            ]
        )
    )
    assert places(article) == {
        "first": "Kyiv denied that Russia had full control",
        "first-2": "of Toretsk",
        "hill": "elevated ground",
    }
    assert [quote.index for quote in article.quotes] == [0, 1, 2]


def test_quotes_are_in_the_order_of_the_text_whatever_the_order_of_the_records(read):
    article, _ = read(claims(late=["exact: elevated ground"], early=["exact: Kyiv denied"]))
    assert list(places(article)) == ["early", "late"]


def test_addresses_count_the_quotes_of_one_source_only(read, make_dossier):
    other = "  other: {file: other.txt, label: Another, publisher: outlet, published: '2025', publish: full}\n"
    make_dossier(files={"seeds/other.txt": "Elsewhere it was quiet."})
    article, _ = read(
        source=other,
        records=claims(a=["exact: Kyiv denied", "exact: elevated ground"]).replace(
            "quotes:\n", "quotes:\n      - {source: other, exact: it was quiet}\n"
        ),
    )
    assert list(places(article)) == ["a", "a-2"]


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([], "unread"),
        (["exact: Kyiv denied that Russia"], "unread"),  # four of nine words
        (["exact: Kyiv denied that Russia had"], "cited"),
        (["exact: Kyiv denied", "exact: full control of"], "cited"),
        (["exact: Kyiv denied that", "exact: denied that Russia"], "unread"),
    ],
)
def test_a_sentence_is_cited_when_quotes_together_cover_half_its_words(read, quotes, expected):
    article, _ = read(claims(**({"a": quotes} if quotes else {})) if quotes else "")
    first = article.sentences[0]
    assert first.state.value == expected
    assert first.claims == (("a",) if quotes else ())


def test_half_the_words_are_enough(read):
    article, _ = read(claims(a=["exact: DeepState"]))
    assert article.sentences[2].state is SentenceState.CITED


def test_the_words_of_an_elided_quote_count_and_those_left_out_do_not(read):
    article, _ = read(claims(a=['exact: "Kyiv denied [...] of Toretsk"']))
    assert article.sentences[0].state is SentenceState.UNREAD
    assert [article.text[slice(*word)] for word in article.sentences[0].uncited] == [
        "that",
        "Russia",
        "had",
        "full",
        "control",
    ]


def test_a_quote_over_two_sentences_cites_both_and_a_wrapped_line_changes_nothing(read):
    article, _ = read(claims(a=["exact: full control of Toretsk. The town lies on elevated ground"]))
    assert [sentence.claims for sentence in article.sentences] == [("a",), ("a",), (), ()]


@pytest.mark.parametrize(
    "exact", ["'Photo: DeepState'", "'The Toretsk h eart of the region.'", "The Toretsk h eart of the region"]
)
def test_a_sentence_is_set_aside_when_all_its_words_are(read, exact):
    """The full stop at its end need not be copied."""
    article, _ = read(source=f"    set_aside: [{{exact: {exact}, reason: Says nothing.}}]\n")
    set_aside = [sentence for sentence in article.sentences if sentence.state is SentenceState.SET_ASIDE]
    assert [sentence.reason for sentence in set_aside] == ["Says nothing."]
    assert len(article.sentences) == 4


def test_a_sentence_set_aside_in_part_is_unread(read):
    article, _ = read(source="    set_aside: [{exact: The Toretsk, reason: Says nothing.}]\n")
    assert article.sentences[-1].state is SentenceState.UNREAD


def test_what_is_cited_is_not_set_aside(read):
    article, _ = read(
        claims(a=["exact: 'Photo: DeepState'"]),
        source="    set_aside: [{exact: 'Photo: DeepState', reason: Credit.}]\n",
    )
    [photo] = [sentence for sentence in article.sentences if article.text[sentence.start :].startswith("Photo")]
    assert (photo.state, photo.claims, photo.reason) == (SentenceState.CITED, ("a",), None)


def test_a_repair_is_what_a_quote_may_say_and_the_stored_text_stays(read):
    article, problems = read(
        claims(a=["exact: heart of the region"]), source="    repairs: [{exact: h eart, reads: heart}]\n"
    )
    assert not [problem for problem in problems if problem.code.startswith("quote")]
    assert places(article) == {"a": "h eart of the region"}
    assert article.text == TEXT


def test_names_are_found_and_overrides_kept(read):
    article, _ = read(source="    mentions: [{exact: Toretsk, prefix: control of, is: none}]\n")
    assert [(article.text[m.start : m.end], m.record) for m in article.mentions] == [("Toretsk", "toretsk")]
    assert article.mentions[0].start == TEXT.rindex("Toretsk")


def test_a_name_that_does_not_match_is_not_looked_for(read):
    article, _ = read("people:\n  x: {name: Nobody, names: [{name: officials, match: 'false'}, {name: Kyiv}]}\n")
    assert [(m.start, m.record) for m in article.mentions if m.record == "x"] == [(0, "x")]


@pytest.mark.parametrize(
    ("field", "selector"),
    [
        ("set_aside", "{exact: not there at all, reason: None.}"),
        ("mentions", "{exact: not there at all, is: none}"),
        ("repairs", "{exact: not t here at all, reads: not there at all}"),
    ],
)
def test_words_of_a_source_record_that_are_not_there_are_reported_at_their_line(read, field, selector):
    _, problems = read(source=f"    {field}:\n      - {selector}\n")
    [problem] = [problem for problem in problems if problem.code == "quote-not-found"]
    assert problem.span.file == "dossier/dossier.yaml"
    assert problem.span.line > 20


def test_a_misfit_hides_no_other_quote(read):
    article, problems = read(
        claims(a=["exact: nobody said this ever", "exact: Kyiv denied"], b=["exact: elevated ground"])
    )
    assert set(places(article)) == {"a-2", "b"}
    assert [problem.span.line for problem in problems if problem.code == "quote-not-found"] == [8]


def test_a_source_without_its_text_is_reported_and_left_out(read):
    lost = "  lost: {file: artikle.txt, label: Lost, publisher: outlet, published: '2025', publish: full}\n"
    article, problems = read(source=lost)
    [problem] = [problem for problem in problems if problem.code == "seed-missing"]
    assert "article.txt" in problem.hint
    assert article.text == TEXT
