"""Names that are withheld: found however a text writes them, and never inside other words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.withholding import Withheld, stored

MARK = "[name withheld]"
NAME = Withheld({"Anna-Lena Dvořák": MARK})


@pytest.mark.parametrize(
    "text",
    [
        "Anna-Lena Dvořák",
        "ANNA-LENA DVOŘÁK",
        "Anna-Lena\nDvořák",
        "Anna-Lena\r\n   Dvořák",
        "Anna\u2011Lena\u00a0Dvořák",
        "Anna-Le\u00adna Dvo\u200břák",
        unicodedata.normalize("NFD", "Anna-Lena Dvořák"),
        "Anna-Lena\\nDvořák",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    without, [mark] = NAME.replaced(f"So {text}’s son.")
    assert without.replace("\n", "") == f"So {MARK}’s son."
    assert (mark.stored_start, mark.stored_end) == (3, 3 + len(text))
    assert NAME.without(text) == MARK


@pytest.mark.parametrize("text", ["Johanna-Lena Dvořák", "Anna-Lena Dvořáková", "Anna-Lena.\n\nDvořák", "Anna Dvořák"])
def test_it_is_never_found_inside_other_words_nor_across_paragraphs(text):
    assert NAME.replaced(text) == (text, ())


def test_the_longest_of_several_names_is_taken_and_each_has_its_mark():
    names = Withheld({"Novak": "[N.]", "Josef Novak": "[J. N.]"})
    assert names.without("Josef Novak and NOVAK") == "[J. N.] and [N.]"


def test_a_name_is_seen_in_addresses_and_names_of_files():
    for text in (
        "anna-lena-dvořák-saw",
        "https://a.example/Anna_Lena/dvo%C5%99%C3%A1k.html",
        "dossier/anna-lena.dvořák.yaml",
    ):
        assert NAME.is_in(text)
    assert not NAME.is_in("https://a.example/anna")


def test_a_name_in_a_script_that_parts_no_words_is_found_among_them():
    assert Withheld({"王小明": MARK}).without("证人王小明说。") == f"证人{MARK}说。"


def test_parts_of_a_name_are_seen_with_a_capital_and_longer_forms_with_them():
    text = "Dvořáková and Lena left; the anna was paid."
    assert [text[start:end] for start, end in NAME.parts_in(text)] == ["Dvořáková", "Lena"]


def test_what_may_be_shown_in_the_place_of_a_name_is_no_part_of_it():
    names = Withheld({"Josef Novak": "[Josef W.]"})
    assert list(names.parts_in("[Josef W.] left.")) == []
    assert names.covered("Josef and Novaks") == "Josef and ••••••"


PIECES = st.lists(
    st.sampled_from(["Novak", "novak", " ", "\n", "’s", "Novakova", "a", ".", "-", "ě", "[name withheld]"])
)
NOVAK = Withheld({"Novak": MARK})


@given(PIECES)
def test_nothing_is_left_of_a_name_and_everything_else_stays_in_its_place(pieces):
    text = "".join(pieces)
    without, marks = NOVAK.replaced(text)
    assert NOVAK.replaced(without) == (without, ())
    assert without.count("\n") == text.count("\n")
    for start in range(len(without)):
        place = stored(marks, start, start + 1)
        assert (place is None) == any(mark.start <= start < mark.end for mark in marks)
        assert place is None or text[place[0]] == without[start]


@given(PIECES)
def test_what_is_covered_keeps_its_length_and_its_lines(pieces):
    text = "".join(pieces)
    covered = NOVAK.covered(text)
    assert len(covered) == len(text)
    assert [at for at, char in enumerate(covered) if char == "\n"] == [
        at for at, char in enumerate(text) if char == "\n"
    ]
    assert NOVAK.covered(covered) == covered and not NOVAK.is_in(covered)
