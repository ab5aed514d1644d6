"""A place in a text is named as editors count: by line and column."""

from hypothesis import example, given
from hypothesis import strategies as st

from annotated_dossier.diagnostics import Span, span_in


@given(st.text(alphabet="ab\r\n\t\x85\u2028🙂"))
@example("\ufeffa\r\nb\rab\n")
def test_the_character_stands_at_the_line_and_column_of_its_span(text):
    bare = text.removeprefix("\ufeff")
    lines = bare.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset, char in enumerate(text):
        if char not in "\r\n\ufeff":
            span = span_in(text, "article.txt", offset, offset + 1)
            assert lines[span.line - 1][span.column - 1] == char


def test_the_end_of_a_span_is_exclusive():
    assert span_in("a\nbc\n", "article.txt", 2, 4) == Span("article.txt", 2, 1, 2, 3)
    assert span_in("a\nbc\n", "article.txt", 0, 5) == Span("article.txt", 1, 1, 3, 1)


def test_no_place_lies_before_the_first_character():
    assert span_in("\ufeffa", "article.txt", 0, 2) == Span("article.txt", 1, 1, 1, 2)
