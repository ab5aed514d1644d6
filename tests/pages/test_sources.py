"""What a reader of an article's page may rely on: its words as they are, each quote at its address, nothing hidden."""

import re
from collections import Counter
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template

from annotated_dossier import pipeline
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.link import link
from annotated_dossier.pages import paragraphs, sources
from annotated_dossier.records.parse import parse
from tests.conftest import DOSSIER
from tests.frame import PROJECT, THEME
from tests.pages.shown import made, toretsk

ARTICLE = """\
Kyiv denied on Friday that the town had fallen, and said its h eart
was held.

Photo: somebody. "Nothing is lost," an officer said.
"""
RECORDS = """\
claims:
  kyiv-denies:
    statement: Kyiv denied it.
    topic: control
    speaker: kyiv
    about: [toretsk]
    quotes:
      - {source: article, exact: "Kyiv denied [...] that the town had fallen"}
  outlet-on-friday:
    statement: The Outlet wrote of a denial.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - {source: article, exact: Kyiv denied on Friday}
      - {source: article, exact: its heart was held}
  officer-denies:
    statement: An officer denied losses.
    topic: control
    speaker: officer
    about: [toretsk]
    quotes:
      - {source: article, exact: '"Nothing is lost," an officer said'}
    relations:
      - {type: contradicts, claim: kyiv-denies, differ_in: value, because: They differ.}
organisations:
  kyiv: {name: Kyiv, type: government, party: north}
people:
  officer: {name: An officer}
"""
SOURCE = """\
    repairs: [{exact: h eart, reads: heart}]
    set_aside: [{exact: "Photo: somebody.", reason: A credit.}]
"""


def dossier_of(article=ARTICLE, records=RECORDS, source=SOURCE, mode="full"):
    described = DOSSIER.replace("publish: full\n", f"publish: {mode}\n{source}")
    texts = {"dossier/dossier.yaml": described, "dossier/records.yaml": records}
    parsed, problems = parse(TextFile(path, text, "") for path, text in texts.items() if text)
    articles, misplaced = read_articles(parsed, {"article.txt": TextFile("seeds/article.txt", article, "0" * 64)})
    assert not [*problems, *misplaced]
    return link(parsed, articles)


def page_of(dossier):
    (page,) = made(sources.pages(dossier))
    return page.to_markdown()


class Reader(HTMLParser):
    """What a browser makes of a page: its ids, its links, and the words of each paragraph without their numbers."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.targets, self.paragraphs, self.words = [], [], [], []
        self.open, self.in_number, self.in_prose = [], False, False
        body = page.split("---\n", 2)[2]
        self.feed(markdown.markdown(body, extensions=["attr_list", "toc"]))
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag != "input":
            self.open.append(tag)
        if tag == "sup":
            self.in_number = True
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.targets.append(attributes["href"])
        if tag == "p" and attributes.get("class") == "ds-prose":
            self.paragraphs.append("")
            self.in_prose = True

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "sup":
            self.in_number = False
        if tag == "p":
            self.in_prose = False

    def handle_data(self, data):
        self.words.append(data)
        if self.in_prose and not self.in_number:
            self.paragraphs[-1] += data


def displayed(dossier):
    article = dossier.articles["article"]
    return [article.searchable.display(*span) for span in article.searchable.paragraphs]


def test_the_text_reads_as_it_is_displayed():
    dossier = dossier_of()
    assert Reader(page_of(dossier)).paragraphs == displayed(dossier)
    assert displayed(dossier)[0].endswith("said its heart was held.")


HOSTILE = st.text(st.sampled_from("ab1 .,-#*_`[](){}<>&\"'\\|!:=~^$%/ёї—“”\n\t"), min_size=1, max_size=60)


@given(HOSTILE)
def test_whatever_stands_in_an_article_shows_as_itself(text):
    dossier = dossier_of(f"x{text}x", "", "")
    assert Reader(page_of(dossier)).paragraphs == displayed(dossier)


@pytest.mark.parametrize(
    "line",
    [
        "1986. A list?",
        "- none",
        "    no code",
        "# no heading",
        "<script>alert(1)</script>",
        "</p></section></div>",
        "[a](javascript:b)",
        "{: onclick=alert(1) }",
        "{{ page }}",
        "--8<-- 'x'",
        "&lt;b&gt; &amp;amp;",
        "<!-- x",
        "]]>",
        "<?php",
        "***",
        "![x](http://elsewhere/x.png)",
        "[TOC]",
        "[x]: http://elsewhere",
        "<https://elsewhere>",
        "*[HTML]: x",
        "\\*",
    ],
)
def test_markup_in_an_article_is_only_text(line):
    dossier = dossier_of(f"Before.\n\n{line}\n\nAfter {line}", "", "")
    reader = Reader(page_of(dossier))
    assert reader.paragraphs == displayed(dossier)
    assert not [target for target in reader.targets if "elsewhere" in target or "javascript" in target]


def test_every_quote_has_one_address_and_no_address_is_used_twice():
    reader = Reader(page_of(dossier_of()))
    assert {"kyiv-denies", "outlet-on-friday", "outlet-on-friday-2", "officer-denies", "p-1", "p-2"} <= set(reader.ids)
    assert [number for number in Counter(reader.ids).values() if number > 1] == []


@pytest.mark.parametrize("mode", ["quotes", "metadata"])
def test_the_addresses_of_quotes_are_the_same_in_every_mode(mode):
    reader = Reader(page_of(dossier_of(mode=mode)))
    assert {"kyiv-denies", "outlet-on-friday", "outlet-on-friday-2", "officer-denies"} <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))


def test_links_inside_the_page_lead_somewhere():
    reader = Reader(page_of(dossier_of()))
    assert {target[1:] for target in reader.targets if target.startswith("#")} <= set(reader.ids)


def test_each_stretch_of_the_text_knows_all_the_quotes_it_belongs_to():
    first, _ = paragraphs.paragraphs(dossier_of().articles["article"])
    assert [(run.text, [quote.fragment for quote in run.quotes]) for run in first.runs[:4]] == [
        ("Kyiv denied", ["outlet-on-friday", "kyiv-denies"]),
        (" on Friday", ["outlet-on-friday"]),
        (" ", []),
        ("that the town had fallen", ["kyiv-denies"]),
    ]


def test_an_elided_quote_begins_once_and_ends_once():
    first, _ = paragraphs.paragraphs(dossier_of().articles["article"])
    assert [run.text for run in first.runs if "kyiv-denies" in {quote.fragment for quote in run.beginning}] == [
        "Kyiv denied"
    ]
    assert [run.text for run in first.runs if "kyiv-denies" in {quote.fragment for quote in run.ending}] == [
        "that the town had fallen"
    ]


def test_numbers_rise_as_the_text_is_read():
    whole = paragraphs.paragraphs(dossier_of().articles["article"])
    numbers = [quote.number for paragraph in whole for run in paragraph.runs for quote in run.ending]
    assert numbers == [1, 2, 3, 4]


def test_a_contested_claim_never_stands_alone():
    reader = Reader(page_of(dossier_of()))
    assert reader.words.count("disputed") == 2
    assert reader.targets.count("../../claims/officer-denies/") >= 2


def test_the_articles_own_voice_is_named_as_such():
    assert ", in its own voice" in page_of(dossier_of())


def test_words_set_aside_show_their_reason_beside_them_and_at_the_end():
    page = page_of(dossier_of())
    beside, after = page.split('id="p-2"')[1], page.split("{#set_aside}")[1]
    assert "A credit." in beside.split("</section>")[0]
    assert "Photo: somebody." in after and "A credit." in after


def test_a_sentence_nobody_read_is_marked():
    page = page_of(dossier_of("Kyiv denied it. Nobody cites this one.", "", ""))
    assert page.count("No statement cites this sentence") == 2
    assert "0 cited" in page and "2 unread" in page


def test_mended_white_space_shows_what_is_printed():
    page = page_of(dossier_of())
    assert 'title="Printed: h eart">heart</ins>' in page


def test_short_quotes_publish_no_other_words_of_the_source():
    page = page_of(dossier_of(mode="quotes"))
    for words in ("Kyiv denied […] that the town had fallen", "Kyiv denied on Friday", "its heart was held"):
        assert words in page
    for words in ("and said", "Photo", "somebody", "h eart"):
        assert words not in page
    assert "A credit." in page


def test_metadata_publishes_no_words_of_the_source_at_all():
    page = page_of(dossier_of(mode="metadata"))
    for words in ("on Friday", "fallen", "heart", "h eart", "Photo", "somebody", "Nothing"):
        assert words not in page
    assert "Kyiv denied it." in page and "A credit." in page


def test_every_quote_of_whole_articles_lights_up():
    styles = Template((PROJECT / THEME / "assets/styles/lit.css").read_text(encoding="utf-8")).render()
    lit = {int(number) for number in re.findall(r"ds-aim-(\d+)", styles)}
    for article in toretsk().articles.values():
        assert lit >= {quote.in_paragraph for quote in paragraphs.number_quotes(article)}


def test_every_quote_of_whole_articles_is_where_its_link_leads():
    dossier = toretsk()
    for page, article in zip(made(sources.pages(dossier)), dossier.articles.values(), strict=True):
        ids = Counter(Reader(page.to_markdown()).ids)
        assert {ids[quote.fragment] for quote in article.quotes} == {1}
        assert max(ids.values()) == 1


def test_whole_articles_read_as_they_are_displayed():
    dossier = toretsk()
    for page, article in zip(made(sources.pages(dossier)), dossier.articles.values(), strict=True):
        shown = [article.searchable.display(*span) for span in article.searchable.paragraphs]
        assert Reader(page.to_markdown()).paragraphs == shown


def test_a_switch_brings_out_what_became_of_the_sentences_and_counts_them(make_dossier):
    page = page_of(pipeline.check(make_dossier(ARTICLE, RECORDS, dossier=DOSSIER + SOURCE)).dossier)
    for name, count in (("all", 3), ("cited", 2), ("set_aside", 1), ("unread", 0), ("repairs", 1)):
        assert re.search(rf'id="show_{name}".*<span class="ds-count">{count}</span>', page), name


def test_there_is_no_switch_where_there_is_no_text(make_dossier):
    dossier = (DOSSIER + SOURCE).replace("publish: full", "publish: quotes")
    assert "ds-switch" not in page_of(pipeline.check(make_dossier(ARTICLE, RECORDS, dossier=dossier)).dossier)
