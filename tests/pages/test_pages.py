"""What holds for every generated page."""

import json
import posixpath
import re
from pathlib import Path
from urllib.parse import quote, urldefrag, urlsplit

import pytest

from annotated_dossier.data import export
from annotated_dossier.pages import render
from tests.conftest import DOSSIER
from tests.frame import BY_HAND
from tests.pages.shown import VOID, Html, Shown, pages_of, toretsk, toretsk_pages

HOSTILE = [
    "{: onclick=alert(1) }",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "1986. A year",
    "`code` ``more``",
    "| a | b |",
    '--8<-- "secret.txt"',
    "{{ config }} {% raw %} {# note #}",
    "*a* _b_ [c](d) ![e](f) <https://example.org>",
    "# not a heading {#id}",
    "&amp; &#60;",
    "A line\n\n\n    four spaces\n\n- item",
    '" onmouseover="alert(1)',
    'href="/claims/c/" <a href="/claims/c/">a link</a>',
    "Торецьк «Дзержинськ»",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_a_record_shows_as_itself_and_does_nothing(make_dossier, hostile):
    quoted = json_text(hostile)
    pages = pages_of(
        make_dossier(
            f"Before. Kyiv said {hostile} that day. After.",
            f"""
people: {{p: {{name: {quoted}, type: {quoted}, names: [{{name: {quoted}, lang: en, note: {quoted}}}], summary: {quoted}}}}}
questions: {{q: {{question: {quoted}, about: [toretsk], positions: {{x: {quoted}}}}}}}
claims:
  c:
    statement: {quoted}
    topic: control
    speaker: p
    attribution: inferred
    attribution_basis: {quoted}
    about: [toretsk, p]
    quotes: [{{source: article, exact: Kyiv said}}]
    answers: [{{question: q, position: x}}]
""",
        )
    )
    expected = " ".join(hostile.split())
    for path in (
        "claims/c.md",
        "claims/index.md",
        "people/p.md",
        "people/index.md",
        "places/toretsk.md",
        "questions/index.md",
        "index.md",
    ):
        assert expected in pages[path].text, path
    assert pages["claims/c.md"].front["title"] == expected
    for page in pages.values():
        for element, attributes in page.read.elements:
            assert element not in {"script", "style", "iframe", "img"}
            assert not any(name.startswith("on") or name == "style" for name in attributes), page.path


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if "\n" not in text])
def test_words_of_a_source_show_as_themselves(make_dossier, hostile):
    pages = pages_of(make_dossier(f"Before. {hostile} After.", claim(exact=hostile)))
    assert hostile in pages["claims/c.md"].text


def test_every_link_leads_to_a_page_that_is_made_and_to_a_place_on_it():
    assert broken_links(toretsk_pages(), files_of(toretsk())) == []


def test_every_page_of_a_dossier_without_claims_has_its_links(linked):
    dossier = linked()
    assert broken_links({page.path: Shown(page) for page in render(dossier)}, files_of(dossier)) == []


def files_of(dossier):
    return {output.path for output in export(dossier)}


def test_a_body_block_is_balanced_html_from_the_first_column():
    for page in toretsk_pages().values():
        if page.path.startswith("sources/"):
            continue  # an article is one block of many paragraphs
        for block in page.markdown.strip().split("\n\n"):
            first = block.lstrip("\n")
            assert first.startswith(("<", "#")), (page.path, first[:80])
            if first.startswith("<"):
                assert unbalanced(first) == [], (page.path, first[:80])


def test_an_id_stands_once_on_a_page():
    site = toretsk_pages()
    for page in site.values():
        assert len(page.read.ids) == len(set(page.read.ids)), page.path


def test_every_page_says_its_edition_its_end_and_how_it_is_made():
    dossier, site = toretsk(), toretsk_pages()
    for page in site.values():
        assert f"Edition {dossier.record.edition}" in page.text, page.path
        assert dossier.record.notice in page.text, page.path
        assert any(urldefrag(link).url.endswith("method/") for link in page.links), page.path


def test_a_contact_or_repository_that_is_not_recorded_is_not_invented(make_dossier):
    pages = pages_of(make_dossier("Kyiv denied it.", claim(exact="Kyiv denied it")))
    text = pages["claims/c.md"].text
    assert "dossier/records.yaml" in text
    for words in ("Corrections go to", "Edited by", "Published by", "own words and data"):
        assert words not in text
    assert not [link for page in pages.values() for link in page.links if link.startswith("http")]


def test_the_page_about_the_dossier_shows_one_statement_in_five_steps_from_its_words():
    page = toretsk_pages()["about/index.md"]
    steps = page.markdown.split("{#worked_example}")[1].split("</section>")[0].split('<p class="ds-eyebrow">')[1:]
    assert len(steps) == 5
    claim = re.search(r'<p class="ds-statement"><a href="\.\./(claims/[^"]*)/"', steps[1])[1]
    words = re.search(r"<mark[^>]*>(.*?)</mark>", steps[0])[1]
    assert words in toretsk_pages()[f"{claim}.md"].markdown
    assert " on 17 May 2025" in steps[2] and "disputed" in steps[3] and "questions/" in steps[4]


def test_every_page_says_who_made_the_dossier_and_what_others_may_do_with_it(make_dossier):
    recorded = """\
  editors: [Ada Example, Ben Example]
  publisher: The Example House
  licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
  corrections_policy: A mistake is put right in the next edition.
  covers:"""
    pages = pages_of(make_dossier(dossier=DOSSIER.replace("  covers:", recorded)))
    assert "A mistake is put right in the next edition." in pages["about/index.md"].text
    for page in pages.values():
        assert "Edited by Ada Example and Ben Example. Published by The Example House." in page.text, page.path
        assert "The dossier’s own words and data: CC BY 4.0." in page.text, page.path
        assert "https://creativecommons.org/licenses/by/4.0/" in page.links, page.path


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        (
            "desk@example.org",
            "mailto:desk@example.org?subject=Error%20in%20%E2%80%9CA%20small%20dossier%E2%80%9D&body={page}%0A",
        ),
        (
            "https://example.org/issues/new?title=Error&body={page}",
            "https://example.org/issues/new?title=Error&body={page}",
        ),
        ("https://example.org/contact", "https://example.org/contact"),
        ("The desk, 1 High Street", None),
        ("javascript:alert(1)", None),
        ("a@example.org?bcc=b@example.org", None),
    ],
)
@pytest.mark.parametrize("site", [None, "https://example.org/d/"])
def test_an_error_is_reported_from_every_page_by_a_link_that_names_it(make_dossier, contact, link, site):
    recorded = f"  contact: '{contact}'\n" + (f"  site_url: {site}\n" if site else "") + "  covers:"
    for page in pages_of(make_dossier(dossier=DOSSIER.replace("  covers:", recorded))).values():
        place = quote(f"{site or '/'}{page.address}", safe="")
        if link:
            assert link.replace("{page}", place) in page.links, page.path
        else:
            assert f"Corrections go to {contact}." in page.text, page.path
            assert not [found for found in page.links if "alert" in found or found.startswith("mailto:")]


def test_no_words_of_a_source_that_publishes_none(make_dossier):
    pages = pages_of(
        make_dossier("Before. Kyiv denied it. After.", claim(exact="Kyiv denied it"), dossier=in_mode("metadata"))
    )
    for page in pages.values():
        for words in ("Before", "denied it", "After"):
            assert words not in page.text, page.path


def test_a_figures_words_are_kept_back_where_one_of_its_sources_publishes_none(make_dossier):
    second = """  closed:
    file: closed.txt
    label: A closed article
    publisher: outlet
    published: 2025-02-08
    publish: metadata
"""
    pages = pages_of(
        make_dossier(
            "Kyiv said so.",
            """
claims:
  c:
    statement: A neutral statement.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - {source: article, exact: Kyiv said so}
      - {source: closed, exact: about fifty soldiers}
    figures: [{measure: soldiers, says: about fifty soldiers, value: 50, hedge: about}]
""",
            dossier=DOSSIER + second,
            files={"seeds/closed.txt": "They had about fifty soldiers."},
        )
    )
    assert "Kyiv said so" in pages["claims/c.md"].text
    assert "A closed article" in pages["claims/c.md"].text
    for page in pages.values():
        assert "about fifty soldiers" not in page.text, page.path


def test_no_words_around_the_quotes_of_a_source_that_publishes_quotes(make_dossier):
    pages = pages_of(
        make_dossier("Before. Kyiv denied it. After.", claim(exact="Kyiv denied it"), dossier=in_mode("quotes"))
    )
    assert "Kyiv denied it" in pages["claims/c.md"].text
    for page in pages.values():
        for words in ("Before", "After"):
            assert words not in page.text, page.path


def claim(exact, **fields):
    extra = "".join(f"\n    {name}: {value}" for name, value in fields.items())
    return f"""
claims:
  c:
    statement: A neutral statement.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{{source: article, exact: {json_text(exact)}}}]{extra}
"""


def json_text(text):
    return json.dumps(text, ensure_ascii=False)


def in_mode(mode):
    return DOSSIER.replace("publish: full", f"publish: {mode}")


def broken_links(pages, other_files):
    ids = {page.address: set(page.read.ids) for page in pages.values()}
    ids |= {f"{Path(path).stem}/": None for path in BY_HAND}
    broken = []
    for page in pages.values():
        for link in page.links:
            if urlsplit(link).scheme:
                continue
            path, fragment = urldefrag(link)
            target = posixpath.normpath(posixpath.join(page.address or ".", path)) if path else page.address
            target = "" if target == "." else target
            address = target if target in ids else f"{target}/"
            found = ids.get(address, ())
            if target in other_files or (address in ids and (not fragment or found is None or fragment in found)):
                continue
            broken.append((page.path, link))
    return broken


def unbalanced(block):
    """The tags of a block that are not closed in it, or not opened."""

    class Tags(Html):
        def __init__(self, source):
            self.open, self.wrong = [], []
            super().__init__(source)

        def handle_starttag(self, tag, attrs):
            super().handle_starttag(tag, attrs)
            if tag not in VOID:
                self.open.append(tag)

        def handle_endtag(self, tag):
            if not self.open or self.open.pop() != tag:
                self.wrong.append(tag)

    tags = Tags(block)
    return tags.open + tags.wrong
