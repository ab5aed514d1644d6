"""What a text prints in quotation marks: paired marks and nested ones, apostrophes, speech over several paragraphs."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.direct_speech import direct_speech
from annotated_dossier.text.languages import ENGLISH

MARKS = "“”\"«»‘’'"


def paragraphs(text):
    return [found.span() for found in re.finditer(r"\S(?:(?!\n\n).)*", text, re.DOTALL)]


def said(text):
    return [text[start:end] for start, end in direct_speech(text, paragraphs(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("He said so.", []),
        ("“Go,” he said. “Now.”", ["Go,", "Now."]),
        ('"Go," he said. "Now."', ["Go,", "Now."]),
        ("«Go», he said.", ["Go"]),
        ("'Go,' he said.", ["Go,"]),
        ("He made it a 'priority' since 2022.", ["priority"]),
        # Marks within marks are part of the outermost.
        ("“There’s a saying: ‘It is a one-way trip,’” he added.", ["There’s a saying: ‘It is a one-way trip,’"]),
        ("'It is \"done\" now,' he said.", ['It is "done" now,']),
        ('"Where is the "new" bridge?" he asked.', ['Where is the "new" bridge?']),
        # Apostrophes and inches are no marks.
        ("The soldiers' posts and the boys' toys.", []),
        ("'The soldiers' posts were hit,' he said.", ["The soldiers' posts were hit,"]),
        ("‘Kyiv’s posts’ fell; the boys’ own.", ["Kyiv’s posts"]),
        ("In the '90s, \"we saw the soldiers' posts\".", ["we saw the soldiers' posts"]),
        ("'Tis rock 'n' roll.", []),
        ('He was 5\'10" and "tall".', ["tall"]),
        # A dash may stand beside a mark.
        ('—"Yes—" he said.', ["Yes—"]),
        # A mark that finds no other belongs to nothing.
        ("“Stray. He “said” it.", ["said"]),
        ('"Stray.\n\nNobody speaks here.', []),
        ("Nobody” speaks here.", []),
        # A paragraph that opens the quotation anew goes on with the one before.
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["One.", "Two.", "Three,"]),
        ('"One.\n\n"Two," he said.', ["One.", "Two,"]),
        ("He said: “One ‘or’ so.\n\n“Two,” he said.", ["One ‘or’ so.", "Two,"]),
        ("“One.\n\nTwo.\n\n“Three,” he said.", ["Three,"]),
    ],
)
def test_what_stands_in_quotation_marks_is_direct(text, direct):
    assert said(text) == direct


@given(st.text(alphabet=f"{MARKS} ab,.\n", max_size=60))
def test_direct_speech_is_in_order_within_the_text_and_never_within_other(text):
    found = direct_speech(text, paragraphs(text), ENGLISH)
    assert all(0 <= start <= end <= len(text) for start, end in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(st.text(alphabet="ab ,.\n", max_size=60))
def test_a_text_without_marks_has_none(text):
    assert direct_speech(text, paragraphs(text), ENGLISH) == []
