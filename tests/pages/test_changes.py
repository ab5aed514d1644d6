"""What has changed, and what was corrected: old and new words side by side, as far as their sources let them out."""

import re

import pytest

from annotated_dossier import pipeline
from tests.editions import SECOND, dossier, edit, publish, two_editions
from tests.pages.shown import Shown


def page_of(root, path="changes/index.md"):
    pages = {page.path: page for page in pipeline.pages_of(pipeline.check(root))}
    return Shown(pages[path])


def in_mode(root, mode):
    record = root / "dossier/dossier.yaml"
    text = record.read_text(encoding="utf-8").replace("publish: full", f"publish: {mode}")
    record.write_text(text, encoding="utf-8")


def sides(page):
    """What stands side by side: each pair with its headings."""
    pattern = r'<p class="ds-eyebrow">([^<]*)</p>\n<p[^>]*>([^<]*)</p>'
    found = re.findall(pattern, page.html)
    return list(zip(found[::2], found[1::2], strict=True))


def test_before_an_edition_it_says_so(make_dossier):
    assert "No edition of this dossier has been published yet." in page_of(make_dossier()).text


def test_the_latest_edition_stands_first_with_old_beside_new(make_dossier):
    page = page_of(two_editions(make_dossier))
    assert re.findall("<h2[^>]*>([^<]*)", page.html) == ["Edition 2, 2 March 2025", "Edition 1, 20 February 2025"]
    assert sides(page) == [
        (("Statement in edition 1", "Kyiv denied the claim."), ("Statement in edition 2", "Kyiv denied it."))
    ]
    assert "1 statement corrected, 1 statement withdrawn, 2 new addresses." in page.text
    assert "Corrected 1 March 2025: It says no more." in page.text
    assert "Withdrawn 1 March 2025. The outlet took it back." in page.text
    assert "Its id was toretsk and is town" in page.text
    assert "../claims/kyiv-denies/" in page.links and "../places/town/" in page.links


@pytest.fixture
def shortened(make_dossier):
    """A dossier whose second edition quotes fewer words."""
    root = two_editions(make_dossier)
    longer = SECOND.replace("exact: nobody was left there, id", "exact: nobody was left, id").replace(
        "because: The outlet took it back.}",
        "because: The outlet took it back.}\n    corrections: [{on: 2025-03-09, because: One word too many.}]",
    )
    edit(root, longer, 3, "2025-03-10")
    publish(root)
    return root


def test_words_that_were_quoted_stand_beside_those_that_are(shortened):
    quoted = ("Words quoted in edition 2", "nobody was left there"), ("Words quoted in edition 3", "nobody was left")
    page = page_of(shortened)
    assert quoted in sides(page)
    assert "Corrected 9 March 2025: One word too many." in page.text


def test_old_words_of_a_source_are_shown_as_its_mode_today_allows(shortened):
    in_mode(shortened, "metadata")
    page = page_of(shortened)
    assert "nobody was left" not in page.text
    assert "Words that the source does not let out here." in page.text


def test_in_mode_quotes_old_words_are_shown_up_to_the_limit(shortened):
    in_mode(shortened, "quotes")
    assert "nobody was left there" in page_of(shortened).text
    record = shortened / "dossier/dossier.yaml"
    limits = record.read_text(encoding="utf-8").replace("coverage: 0", "coverage: 0, quote_words: 3")
    record.write_text(limits, encoding="utf-8")
    page = page_of(shortened)
    assert "nobody was left there" not in page.text and "nobody was left" in page.text


RUN = "spoke of heavy fighting near the old mill on Friday night"


@pytest.mark.parametrize(("mode", "is_shown"), [("full", True), ("quotes", True), ("metadata", False)])
def test_an_old_statement_is_shown_as_the_mode_of_its_source_allows(make_dossier, mode, is_shown):
    old = f"Moscow {RUN}."
    root = two_editions(make_dossier)
    lock = root / "edition.lock"
    published = lock.read_text(encoding="utf-8").replace("Kyiv denied the claim.", old)
    lock.write_text(published, encoding="utf-8")
    in_mode(root, mode)
    page = page_of(root)
    assert (RUN in page.text) == is_shown
    assert "Kyiv denied it." in page.text


def test_corrections_have_a_page_of_their_own(make_dossier):
    page = page_of(two_editions(make_dossier), "corrections/index.md")
    assert sides(page)[-1] == (("It read", "Kyiv denied the claim."), ("It reads since", "Kyiv denied it."))
    assert "It says no more." in page.text and "The outlet took it back." in page.text


def test_corrections_of_one_statement_follow_each_other(make_dossier):
    root = two_editions(make_dossier)
    corrected = SECOND.replace("statement: Kyiv denied it.", "statement: Kyiv denied that.").replace(
        "was: Kyiv denied the claim.}]",
        "was: Kyiv denied the claim.}, {on: 2025-03-04, because: Shorter., was: Kyiv denied it.}]",
    )
    edit(root, corrected, 3, "2025-03-10")
    shown = [pair for pair in sides(page_of(root, "corrections/index.md")) if pair[0][0] == "It read"]
    assert shown == [
        (("It read", "Kyiv denied it."), ("It reads since", "Kyiv denied that.")),
        (("It read", "Kyiv denied the claim."), ("It reads since", "Kyiv denied it.")),
    ]


def test_a_dossier_without_any_says_so(make_dossier):
    page = page_of(make_dossier(dossier=dossier(1, "2025-02-20")), "corrections/index.md")
    assert "No statement has been corrected." in page.text and "No statement has been withdrawn." in page.text
    assert "Edition 1 of 20 February 2025" in page.text
