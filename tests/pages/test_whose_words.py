"""Pages: quotation marks stand round direct words only, and reported ones bear their outlet's name."""

import re

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import render
from annotated_dossier.pages.whose_words import in_words_of, quoted, whose_words
from annotated_dossier.phrases import IN_ENGLISH
from tests.conftest import DOSSIER

ARTICLE = """\
"The town is a ruin, and we know it," the mayor said. 50 soldiers left.

The mayor counted "60 soldiers" there."""
TIMES = DOSSIER.replace("The Outlet", "The Outer Times")
MODES = ("full", "quotes", "metadata")


def claims(exact, figure="", more=""):
    return f"""
claims:
  words:
    statement: The Outer Times wrote it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - source: article
        exact: >-
          {exact}
{more}{figure}"""


def shown(linked, exact, more="", mode="full"):
    dossier = linked(
        claims(exact, more=more), article=ARTICLE, dossier=TIMES.replace("publish: full", f"publish: {mode}")
    )
    [quote] = dossier.quotes["words"]
    return quoted(dossier.articles["article"], quote), whose_words(quote, dossier)


@pytest.mark.parametrize(
    ("exact", "words"),
    [
        ("a ruin", "“a ruin”"),
        ('"The town is a ruin', '"The town is a ruin”'),
        ('we know it," the mayor said', '“we know it," the mayor said'),
        ("50 soldiers left", "50 soldiers left"),
        ('counted "60 soldiers" there', 'counted "60 soldiers" there'),
        # One speech is one quotation, however much of it is left out.
        ("The town [...] a ruin", "“The town […] a ruin”"),
        ("The town is a ruin [...] the mayor said", "“The town is a ruin” […] the mayor said"),
    ],
)
def test_marks_stand_round_direct_words_those_of_the_source_or_else_ours(linked, exact, words):
    assert shown(linked, exact)[0] == words


def test_what_the_record_says_of_the_wording_is_shown_with_its_reason(linked):
    more = "        wording: direct\n        wording_because: It is a speech.\n"
    words, whose = shown(linked, "50 soldiers left", more)
    assert (words, whose.link, whose.reasons) == (
        "“50 soldiers left”",
        "Read in The Outer Times",
        ("Shown as direct: It is a speech.",),
    )


@pytest.mark.parametrize(
    ("exact", "link", "behind"),
    [
        ("a ruin", "Read in The Outer Times", ""),
        ("50 soldiers left", "In The Outer Times’ words", ""),
        ('it," the mayor said', "Read in The Outer Times", ", whose words stand outside the quotation marks"),
    ],
)
def test_reported_words_are_their_outlets(linked, exact, link, behind):
    whose = shown(linked, exact)[1]
    assert (whose.link, whose.behind) == (link, behind)


def test_words_that_are_withheld_have_no_marks_to_stand_outside_of(linked):
    assert shown(linked, 'it," the mayor said', mode="metadata")[1].behind == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AFP", "AFP’s"),
        ("The Moscow Times", "The Moscow Times’"),
        ("Euromaidan Press", "Euromaidan Press’s"),
        ("Українська правда", "Українська правда’s"),
    ],
)
def test_a_name_owns_its_words(name, words):
    assert in_words_of(name, IN_ENGLISH) == f"In {words} words"


@pytest.mark.parametrize(
    ("exact", "says", "mark"),
    [("50 soldiers left", "50 soldiers", "span"), ('"60 soldiers" there', "60 soldiers", "q")],
)
def test_the_words_of_a_figure_wear_marks_only_if_they_are_direct(make_dossier, exact, says, mark):
    figure = f"    figures: [{{measure: soldiers, says: {says}, value: {says[:2]}}}]\n"
    checked = pipeline.check(make_dossier(ARTICLE, claims(exact, figure), dossier=TIMES))
    [page] = [
        page
        for page in render(checked.dossier)
        if page.path == "claims/words/index.md" or page.path == "claims/words.md"
    ]
    assert f'<{mark} class="ds-says" lang="en">{says}</{mark}>' in page.to_markdown()


def test_no_style_sheet_puts_a_mark_beside_words_of_others():
    from tests.frame import PROJECT, THEME

    for sheet in (PROJECT / THEME / "assets/styles").glob("*.css"):
        assert not re.search(r"content:\s*[\"'][“”«»„\"]", sheet.read_text(encoding="utf-8")), sheet.name
