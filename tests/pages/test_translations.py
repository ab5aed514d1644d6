"""Words in another language: how they run, what stands beside them, and what is said where nothing was compared."""

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import render
from annotated_dossier.text.languages.scripts import direction
from tests.frame import PROJECT
from tests.rendering import html

CLAIM = """\
claims:
  claim:
    statement: The Outlet wrote that the town held.
    topic: control
    speaker: source
    about: [toretsk]
    about_basis: The town is Toretsk.
    quotes:
      - source: article
        exact: {exact}{translation}
"""
DOSSIER = (PROJECT / "tests/conftest.py").read_text("utf-8").split('DOSSIER = """\\\n')[1].split('"""')[0]


@pytest.fixture
def page_of(make_dossier):
    def page(path, article, exact, language, translation="", publish="full", first="original"):
        dossier = DOSSIER.replace("publish: full", f"publish: {publish}\n    language: {language}")
        dossier = dossier.replace("\n  topics:", f"\n  quotes_begin_with: {first}\n  topics:")
        root = make_dossier(article, CLAIM.format(exact=exact, translation=translation), dossier=dossier)
        return next(page for page in render(pipeline.check(root).dossier) if page.path == path).to_markdown()

    return page


@pytest.mark.parametrize(
    ("tag", "runs"),
    [
        ("he", "rtl"),
        ("ar-EG", "rtl"),
        ("fa", "rtl"),
        ("yi", "rtl"),
        ("uz-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("en", "ltr"),
        ("uk", "ltr"),
        ("ja", "ltr"),
        ("mul", "auto"),
        ("und", "auto"),
    ],
)
def test_a_language_runs_as_its_script_does(tag, runs):
    assert direction(tag) == runs


def test_an_article_from_right_to_left_runs_so_wherever_it_is_shown(page_of):
    for path in ("claims/claim.md", "sources/article.md"):
        assert 'lang="he" dir="rtl"' in page_of(path, "העיר החזיקה.", "העיר החזיקה", "he")


def test_a_translation_stands_below_its_words_or_above_them_with_who_made_it(page_of):
    told = {"translation": "\n        translation: {text: <b>The town held</b>, by: A. Reader, on: 2025-03-04, of: ar}"}
    page = page_of("claims/claim.md", "העיר החזיקה.", "העיר החזיקה", "he", **told)
    assert "&lt;b&gt;The town held&lt;/b&gt;" in page
    assert "Translated from Hebrew, a translation itself, first in Arabic, by A. Reader, 4 March 2025." in page
    assert page.index("העיר") < page.index("The town held&lt;")
    turned = page_of("claims/claim.md", "העיר החזיקה.", "העיר החזיקה", "he", first="translation", **told)
    assert turned.index("The town held&lt;") < turned.index("Translated from") < turned.index("העיר")
    withheld = page_of("claims/claim.md", "העיר החזיקה.", "העיר החזיקה", "he", publish="metadata", **told)
    assert "The town held&lt;" not in withheld


def test_what_was_not_compared_is_counted(page_of):
    article = ("The town held.", "The town held")
    assert "not compared" not in page_of("checks/index.md", *article, "en")
    assert "Ukrainian: 1 quote of 1 statement, from 1 source" in page_of("checks/index.md", *article, "uk")
    told = "\n        translation: {text: The town held, by: A. Reader}"
    assert "not compared" not in page_of("checks/index.md", *article, "uk", told)


def test_a_mark_of_words_left_out_is_told_from_that_of_the_source(page_of):
    article = "The town […] held. The town, they said, held out."
    assert "The source itself prints “[…]”." in page_of("claims/claim.md", article, '"The town [...] held."', "en")
    ours = page_of("claims/claim.md", article, '"The town, [...] held out"', "en")
    assert "The source itself" not in ours
    assert html(ours) is not None
