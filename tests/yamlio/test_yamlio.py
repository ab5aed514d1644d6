"""YAML: text stays text, every part knows its place, and no file can hurt."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.yamlio.places import load
from annotated_dossier.yamlio.plain import MAX_DEPTH


def codes(text):
    return [problem.code for problem in load(text, "a.yaml").problems]


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "yes",
        "on",
        "Null",
        "true",
        "12:30",
        "010",
        "0x1F",
        "1_000",
        "1e3",
        ".5",
        "2025-02-07",
        "2025-02-07 10:00:00",
        "=",
        "100%",
        "Торецьк",
        "don't",
    ],
)
def test_a_plain_word_stays_what_was_typed(written):
    assert load(f"key: {written}", "a.yaml").data == {"key": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"a # b: \\u00e9"', "a # b: é"),
        ("'it''s'", "it's"),
        (">-\n  two\n  lines\n\n  and a paragraph", "two lines\nand a paragraph"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        ("''", ""),
        ('"~"', "~"),
        ("", None),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ("[a, b]", ["a", "b"]),
        ("{a: b}", {"a": "b"}),
        ("[]", []),
    ],
)
def test_the_ways_of_writing_a_value(written, value):
    assert load(f"key: {written}", "a.yaml").data == {"key": value}


TREES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=20),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text("abc-: #", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text("abcdef", min_size=1), TREES, min_size=1), st.sampled_from([None, '"', "'"]), st.booleans()
)
def test_what_another_program_writes_is_read_as_the_same_text(data, style, is_flow):
    text = yaml.safe_dump(data, default_style=style, default_flow_style=is_flow, allow_unicode=True)
    document = load(text, "a.yaml")
    assert document.problems == []
    assert document.data == data


ANY_TEXT = st.one_of(
    st.text(), st.text(alphabet="ab:-[]{}&*!?|>'\"#%@`, \n\t"), st.text(alphabet="\x00\x07\x85\u2028\ufeffa: ")
)


@given(ANY_TEXT)
def test_no_text_ends_the_program(text):
    """Whatever is in a file, there is data or a problem."""
    document = load(text, "a.yaml")
    assert isinstance(document.data, dict)
    assert document.data or document.problems or document.node.end > (0, 0)


@given(
    st.one_of(
        ANY_TEXT,
        st.lists(st.sampled_from(["a", "b", "~", ": ", ":\n  ", ", ", "{", "}", "[", "]", "\n", "- ", "''", "<<"])).map(
            "".join
        ),
    )
)
def test_data_is_the_same_whether_places_are_asked_for_or_not(text):
    document = load(text, "a.yaml")
    with_care = document.places.reader
    assert (document.data, document.problems) == (with_care.root[0], with_care.problems)


def test_every_key_and_value_knows_its_place():
    text = "claims:\n  kyiv-denies:\n    about: [toretsk, 'Київ']\n    exact: >-\n      Kyiv denied\n      it\n"
    node = load(text, "a.yaml").node
    start, end, claims = node.fields["claims"]
    assert (start, end) == ((0, 0), (0, 6))
    start, end, claim = claims.fields["kyiv-denies"]
    assert (start, end) == ((1, 2), (1, 13))
    about = claim.fields["about"].node
    assert [(child.start, child.end) for child in about.items] == [((2, 12), (2, 19)), ((2, 21), (2, 27))]
    exact = claim.fields["exact"].node
    assert exact.start == (3, 11)
    assert exact.style == ">"


def test_columns_count_characters_not_bytes():
    document = load('"🙂Київ": [x, y]', "a.yaml")
    [(start, end, value)] = document.node.fields.values()
    assert (start, end) == ((0, 0), (0, 7))
    assert value.items[1].start == (0, 13)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1", "yaml-feature"),
        ("a: *x", "yaml-feature"),
        ("a: {<<: b}", "yaml-feature"),
        ("a: !!str 1", "yaml-feature"),
        ("a: !python/object:os.system x", "yaml-feature"),
        ("a: 1\n---\nb: 2", "yaml-feature"),
        ("[a]: b", "yaml-key"),
        ("? {a: b}\n: c", "yaml-key"),
        ("", "yaml-empty"),
        ("# nothing yet\n", "yaml-empty"),
        ("- a", "yaml-not-a-mapping"),
        ("text", "yaml-not-a-mapping"),
    ],
)
def test_what_hides_text_is_refused_and_nothing_of_the_file_is_used(text, code):
    assert codes(text) == [code]
    assert load(text, "a.yaml").data == {}


@pytest.mark.parametrize("text", ["a: b: c", "a: 'b", "a: [", "a:\n\t- b", "a: \x07", "a: @b", "a: %b", "a\nb: c"])
def test_a_file_that_is_broken_is_refused_whole_with_one_problem(text):
    document = load(f"first: 1\n{text}", "a.yaml")
    assert len(document.problems) == 1
    assert document.problems[0].span.line >= 2
    assert document.data == {}


def test_a_key_given_twice_keeps_the_first_and_shows_both():
    document = load("a: 1\nb: 2\na: 3\n", "a.yaml")
    assert document.data == {"a": "1", "b": "2"}
    [problem] = document.problems
    assert (problem.code, problem.span.line) == ("yaml-duplicate-key", 3)
    assert [related.span.line for related in problem.related] == [1]


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_depth_is_bounded_before_it_costs_anything(bracket):
    assert codes("a: " * (bracket != "- ") + ("\n" if bracket == "- " else "") + bracket * 100_000) == ["yaml-too-deep"]


@pytest.mark.parametrize(("depth", "expected"), [(MAX_DEPTH - 1, []), (MAX_DEPTH, ["yaml-too-deep"])])
def test_the_bound_of_depth(depth, expected):
    assert codes("a: " + "[" * depth + "]" * depth) == expected
