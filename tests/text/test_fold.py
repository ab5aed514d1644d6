"""Folding: what becomes one, what stays apart, and every character knowing its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.fold import fold, unwrap

# Everything that folding treats in a way of its own, and letters for it to act upon.
NASTY = "ab 1\n\r\t\f\u00a0\u2028\u2029\x85’‘“«—–-−…ﬁﬅ´`ʼ'\"\u0301\u0308\u0327éй\u00ad\u200b\u200d\u202e\ufeffÅ한\u1112\u1161\u11ab🇺"
texts = st.one_of(st.text(), st.text(st.sampled_from(NASTY)))


def visible(text: str) -> str:
    """`text` without white space and format characters."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


@pytest.mark.parametrize("char", "‘’‚‛ʼ´`′")
def test_apostrophes_are_one(char):
    assert fold(f"a{char}b").text == "a'b"


@pytest.mark.parametrize("char", "“”„‟«»″")
def test_quotation_marks_are_one(char):
    assert fold(f"a{char}b").text == 'a"b'


@pytest.mark.parametrize("char", "‐‑‒–—―−")
def test_dashes_are_one(char):
    assert fold(f"a{char}b").text == "a-b"


@pytest.mark.parametrize("char", list("²½™Ａªſ‹›·•¸¯№ё҆Ґ"))
def test_other_characters_stay(char):
    assert fold(f"a {char} b").text == f"a {char} b"


def test_an_expanded_character_keeps_one_place():
    folded = fold("oﬃce")
    assert folded.text == "office"
    assert [folded.span(i, i + 1) for i in range(6)] == [(0, 1), (1, 2), (1, 2), (1, 2), (2, 3), (3, 4)]


def test_a_letter_and_its_marks_keep_one_place():
    folded = fold("cafe\u0301s")
    assert folded.text == "cafés"
    assert folded.span(3, 4) == (3, 5)


def test_korean_syllables_compose():
    assert fold("\u1112\u1161\u11ab").text == "한"


def test_white_space_at_the_ends_goes():
    folded = fold("\ufeff\n a b \n")
    assert (folded.text, folded.span(0, 3)) == ("a b", (3, 6))


@given(texts)
def test_folding_a_folded_paragraph_changes_nothing(text):
    for paragraph in fold(text).text.split("\n"):
        assert fold(paragraph).text == paragraph


def test_a_paragraph_separator_stays_one_whatever_order_characters_are_looked_at():
    for letter in map(chr, range(0xC0, 0x250)):
        assert fold(f"a\n{letter}\u2029b").text == f"a {fold(letter).text}\nb"


@given(texts)
def test_canonically_equal_texts_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@pytest.mark.parametrize("make", [fold, unwrap])
@given(text=texts)
def test_places_are_in_order_and_leave_nothing_visible_out(make, text):
    folded = make(text)
    starts, ends = list(folded.starts), list(folded.ends)
    assert len(starts) == len(ends) == len(folded.text)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    covered = {place for start, end in zip(starts, ends, strict=True) for place in range(start, end)}
    missing = "".join(char for place, char in enumerate(text) if place not in covered)
    assert visible(missing) == ""


@given(texts)
def test_the_displayed_text_is_the_stored_one_but_for_white_space(text):
    assert visible(unwrap(text).text) == visible(text)


@given(texts)
def test_search_and_display_have_the_same_paragraphs(text):
    paragraphs = [part for part in unwrap(text).text.split("\n") if visible(part)]
    assert len(paragraphs) == len([part for part in fold(text).text.split("\n") if part])


@given(texts, st.data())
def test_a_slice_holds_what_comes_from_a_place(text, data):
    folded = fold(text)
    if folded.text:
        at = data.draw(st.integers(0, len(folded.text) - 1))
        kept = folded.slice(*folded.span(at, at + 1))
        assert kept.start <= at < kept.stop
        assert {folded.span(i, i + 1) for i in range(kept.start, kept.stop)} == {folded.span(at, at + 1)}


def test_hebrew_marks_fold_like_their_kin():
    assert fold("צה״ל, ג׳ון, תל־אביב").text == "צה\"ל, ג'ון, תל-אביב"


def test_a_soft_hyphen_on_a_line_of_its_own_makes_no_blank_line():
    assert fold("struc\n\u00ad\ntural").text == "struc tural"
    assert fold("struc\n\n\u00ad\ntural").text == "struc\ntural"
    assert fold("one\n\u200b\ntwo").text == "one\ntwo"


def test_words_of_every_letter_fold_as_they_do_within_text_that_needs_folding():
    """Most texts are seen at a glance to be folded already; a tab makes each look twice."""
    for char in map(chr, range(0x80, 0x600)):
        word = f"a{char}b"
        assert fold(word).text == fold(f"x\t{word}").text.removeprefix("x ")
