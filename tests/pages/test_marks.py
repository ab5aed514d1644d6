"""A text cut at its marks is still the same text, and says of each stretch what covers it."""

from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.pages.marks import Mark, cut


@st.composite
def marked_texts(draw):
    text = draw(st.text(max_size=40))
    places = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(places, places), max_size=8))
    return text, [Mark(min(pair), max(pair), number) for number, pair in enumerate(pairs)]


@given(marked_texts())
def test_the_segments_joined_are_the_text(case):
    text, marks = case
    assert "".join(segment.text for segment in cut(text, marks)) == text


@given(marked_texts())
def test_every_character_is_covered_by_exactly_its_marks(case):
    text, marks = case
    for segment in cut(text, marks):
        assert segment.text == text[segment.first : segment.last] != ""
        for place in range(segment.first, segment.last):
            assert [mark.of for mark in segment.marks] == [mark.of for mark in marks if mark.first <= place < mark.last]


def test_overlapping_marks_share_the_middle():
    marks = [Mark(0, 6, "a"), Mark(4, 10, "b")]
    assert [(segment.text, [mark.of for mark in segment.marks]) for segment in cut("0123456789!", marks)] == [
        ("0123", ["a"]),
        ("45", ["a", "b"]),
        ("6789", ["b"]),
        ("!", []),
    ]
