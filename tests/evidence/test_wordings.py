"""Whose words a quote holds: by the marks of its source, or by what its record says."""

import pytest

from annotated_dossier.evidence.wordings import is_direct, is_quoted, stand_in, stretches, wording_of

ARTICLE = """\
"The town is a ruin," the mayor said. He called the council "slow" and left.

“We waited.

“We left,” said a woman. Nobody was there."""


def claim(exact, more=""):
    return f"""
claims:
  words:
    statement: The Outlet wrote it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - source: article
        exact: >-
          {exact}
{more}"""


def read(linked, exact, more=""):
    dossier = linked(claim(exact, more), article=ARTICLE)
    [quote] = dossier.quotes["words"]
    article = dossier.articles["article"]
    found = stretches(article, quote)
    return wording_of(found).value, [(article.text[start:end], kind.value) for start, end, kind in found]


@pytest.mark.parametrize(
    ("exact", "wording", "found"),
    [
        ("a ruin", "direct", [("a ruin", "direct")]),
        ('"The town is a ruin,"', "direct", [("The town is a ruin,", "direct")]),
        ("Nobody was there", "reported", [("Nobody was there", "reported")]),
        (
            'The town is a ruin," the mayor said',
            "mixed",
            [("The town is a ruin,", "direct"), ("the mayor said", "reported")],
        ),
        (
            'called the council "slow" and left',
            "mixed",
            [("called the council", "reported"), ("slow", "direct"), ("and left", "reported")],
        ),
        ("The town [...] a ruin", "direct", [("The town", "direct"), ("a ruin", "direct")]),
        ("The town [...] the mayor said", "mixed", [("The town", "direct"), ("the mayor said", "reported")]),
        ("We waited.", "direct", [("We waited.", "direct")]),
    ],
)
def test_the_marks_of_the_source_say_which_words_are_direct(linked, exact, wording, found):
    assert read(linked, exact) == (wording, found)


@pytest.mark.parametrize("stated", ["direct", "reported"])
def test_what_the_record_says_counts_for_all_words(linked, stated):
    more = f"        wording: {stated}\n        wording_because: The marks mislead.\n"
    exact = 'called the council "slow"'
    assert read(linked, exact, more) == (stated, [(exact, stated)])


def test_words_of_a_quote_are_told_from_direct_ones(linked):
    dossier = linked(claim('"The town is a ruin," the mayor said'), article=ARTICLE)
    words = dossier.claims["words"]
    assert is_direct("a ruin", words, dossier) and is_quoted("a ruin", words, dossier)
    assert not is_direct("the mayor said", words, dossier) and is_quoted("the mayor said", words, dossier)
    assert not is_quoted("a scandal", words, dossier)


@pytest.mark.parametrize(
    ("words", "text", "answer"),
    [
        ("a ruin", "is a ruin now", True),
        ("A ruin.", "is a ruin now", True),
        ("the town […] now", "The town is a ruin now", True),
        ("a ruin", "is a ruins", False),
        ("a RUIN", "is a ruin", False),
        ("now […] town", "The town is a ruin now", False),
    ],
)
def test_words_stand_in_a_text_but_for_what_the_quoting_sentence_does_to_them(words, text, answer):
    assert stand_in(words, text) is answer
