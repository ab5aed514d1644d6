"""Names in articles: what counts as a mention, and of what."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.fold import fold
from annotated_dossier.text.languages import ENGLISH, language_of
from annotated_dossier.text.names import NameFound, Names, is_named, overridden

NAMES = {
    "toretsk": ["Toretsk", "Торецьк", "Dzerzhinsk"],
    "toretsk-brigade": ["Toretsk Brigade"],
    "luhansk": ["Luhansk"],
    "luhansk-group": ["Luhansk operational-tactical group"],
    "kleban-byk": ["Kleban-Byk Reservoir"],
    "russian-forces": ["Russian forces"],
    "authorities": ["regional authorities"],
    "us": ["U.S.", "US"],
    "slov": ["Slov"],
    "100th": ["100th brigade", "волинська «сотка»"],
    "moscow-ministry": ["Moscow's Defense Ministry"],
    "moscow": ["Moscow"],
    "ministry": ["Defense Ministry"],
}


def found(text, names=NAMES):
    return [(text[mention.start : mention.end], mention.record) for mention in Names(names).find(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toretsk fell.", [("Toretsk", "toretsk")]),
        ("in Toretsk, Luhansk", [("Toretsk", "toretsk"), ("Luhansk", "luhansk")]),
        ("У Торецьк прибули", [("Торецьк", "toretsk")]),
        ("(Toretsk)", [("Toretsk", "toretsk")]),
        ("“Toretsk”", [("Toretsk", "toretsk")]),
        ("the new U.S. President", [("U.S.", "us")]),
    ],
)
def test_a_name_is_found_where_it_stands(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Toretsk Brigade", [("Toretsk Brigade", "toretsk-brigade")]),
        ("Toretsk brigades", [("Toretsk", "toretsk")]),
        ("the Luhansk operational-tactical group", [("Luhansk operational-tactical group", "luhansk-group")]),
        ("Moscow's Defense Ministry", [("Moscow's Defense Ministry", "moscow-ministry")]),
        ("Moscow's army", [("Moscow", "moscow")]),
        ("the Defense Ministry", [("Defense Ministry", "ministry")]),
    ],
)
def test_the_longest_name_of_any_kind_wins(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", ["Toretsk's streets", "Toretsk’s streets", "the streets are Toretsk's"])
def test_a_possessive_ending_is_no_part_of_the_name_and_does_not_hide_it(text):
    assert found(text) == [("Toretsk", "toretsk")]


@pytest.mark.parametrize(
    "text",
    [
        "pro-Russian forces",
        "pro\u2011Russian forces",
        "pro-\nRussian forces",
        "Toretsk-based",
        "Toretskyi",
        "Novotoretsk",
        "Slov'yansk",
        "Slov’yansk",
        "USA",
        "the 2100th brigade",
        "O'Toretsk",
    ],
)
def test_a_piece_of_another_word_is_no_mention(text):
    assert found(text) == []


def test_a_dash_parts_words_and_a_hyphen_joins_them():
    assert found("Toretsk–Luhansk") == [("Toretsk", "toretsk"), ("Luhansk", "luhansk")]
    assert found("Toretsk—a town") == [("Toretsk", "toretsk")]
    assert found("pro-Toretsk") == found("Toretsk-based") == []


def test_a_hyphen_between_two_names_is_part_of_neither():
    assert found("the Toretsk-Luhansk road") == [("Toretsk", "toretsk"), ("Luhansk", "luhansk")]
    assert found("the Toretsk-Westville road") == [("Toretsk", "toretsk")]
    assert found("Pro-Toretsk") == []


@pytest.mark.parametrize(
    ("tag", "name", "text", "form"),
    [
        ("uk", "Торецьк", "бої в Торецьку тривають", "Торецьку"),
        ("uk", "Львів", "дорога до Львова", "Львова"),
        ("uk", "Міська рада", "за словами Міської ради", "Міської ради"),
        ("uk", "Харківська область", "у Харківській області", "Харківській області"),
        ("uk", "Міністерство оборони", "Міністерству оборони", "Міністерству оборони"),
        ("uk", "Петренко", "слова Петренка", "Петренка"),
        ("ru", "Торецк", "под Торецком", "Торецком"),
        ("ru", "Новая Каховка", "в Новой Каховке", "Новой Каховке"),
        ("ru", "Орлов", "по словам Орлова", "Орлова"),
        ("de", "Oldbridge", "Oldbridges Bürgermeister", "Oldbridges"),
        ("fr", "Ukraine", "la guerre d’Ukraine", "Ukraine"),
        ("zh", "奥德布里奇", "他说奥德布里奇有50人", "奥德布里奇"),
        ("ja", "オールドブリッジ", "彼によると、オールドブリッジでは", "オールドブリッジ"),
        ("th", "โอลด์บริดจ์", "ชาวเมืองโอลด์บริดจ์ 50 คน", "โอลด์บริดจ์"),
        ("en", "Cæsar", "when Caesar came", "Caesar"),
        ("en", "Caesar", "when Cæsar came", "Cæsar"),
        ("en", "Wałęsa", "when Walęsa came", "Walęsa"),
    ],
)
def test_a_name_is_found_as_a_language_writes_it(tag, name, text, form):
    assert [text[m.start : m.end] for m in Names({"named": [name]}).find(text, language_of(tag))] == [form]
    assert is_named((name,), text, language_of(tag))


@pytest.mark.parametrize(("tag", "name", "text"), [("uk", "Рада", "Радна людина"), ("en", "Торецьк", "Торецьку")])
def test_no_other_word_counts_as_a_form_of_a_name(tag, name, text):
    assert Names({"named": [name]}).find(text, language_of(tag)) == []


def test_a_name_with_a_small_first_letter_may_begin_a_sentence():
    assert found("Regional authorities left.") == [("Regional authorities", "authorities")]
    assert found("the regional authorities") == [("regional authorities", "authorities")]


@pytest.mark.parametrize("text", ["toretsk", "TORETSK", "let us go", "Regional Authorities"])
def test_otherwise_case_counts(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["Kleban-Byk\nReservoir", "Kleban\u2011Byk  Reservoir", "Kleban-Byk\u00a0\r\n Reservoir"]
)
def test_white_space_and_typography_do_not_hide_a_name(text):
    assert found(text) == [(text, "kleban-byk")]


def test_typographic_quotation_marks_inside_a_name_are_one():
    assert found('волинська "сотка" стоїть') == [('волинська "сотка"', "100th")]


def test_a_name_does_not_reach_over_a_paragraph_break():
    assert found("Russian\n\nforces") == []


def test_an_override_stands_in_the_place_of_what_it_overlaps():
    text = "Moscow's Defense Ministry and Toretsk"
    stated = [NameFound(0, len("Moscow"), "moscow")]
    assert overridden(Names(NAMES).find(text, ENGLISH), stated) == [*stated, NameFound(30, 37, "toretsk")]


def test_an_override_to_none_leaves_nothing_there():
    text = "Luhansk and Toretsk"
    assert overridden(Names(NAMES).find(text, ENGLISH), [NameFound(0, 7, "none")]) == [NameFound(12, 19, "toretsk")]


def test_an_override_may_name_what_no_known_name_covers():
    assert overridden([], [NameFound(3, 9, "toretsk")]) == [NameFound(3, 9, "toretsk")]


WORDS = st.sampled_from(
    [
        "Toretsk",
        "Brigade",
        "Luhansk",
        "operational-tactical group",
        "Moscow",
        "'s",
        "’s",
        "Defense Ministry",
        "pro-",
        "-",
        "–",
        " ",
        "\n",
        "\n\n",
        ".",
        "U.S.",
        "Торецьк",
        "e\u0301",
        "\u00ad",
        "100th",
        "brigade",
        "Russian forces",
        "2",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_mentions_are_in_order_do_not_overlap_and_are_spelt_like_a_name(text):
    mentions = Names(NAMES).find(text, ENGLISH)
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    for mention in mentions:
        spelling = fold(text[mention.start : mention.end]).text
        forms = [fold(name).text for name in NAMES[mention.record]]
        assert spelling in forms or spelling[0].lower() + spelling[1:] in forms


@given(st.sampled_from(sorted(NAMES)), st.sampled_from([" and ", ", ", " — ", "\n"]))
def test_every_spelling_is_found_between_other_words(record, between):
    for name in NAMES[record]:
        assert [mention.record for mention in Names(NAMES).find(f"here{between}{name}{between}there", ENGLISH)] == [
            record
        ]
