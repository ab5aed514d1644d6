"""No contested value stands alone: whatever block of ours shows one names a rival's speaker in the same block."""

import json
import re
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotated_dossier import data, pages, pipeline
from annotated_dossier.pages.wording import Wording
from shown import PROJECT, VOID, Shown, project

DOSSIERS = {"the published dossier": PROJECT, "figures of two sides": PROJECT / "tests/golden/contradiction"}
# What a reader takes in as one thing. A numbered note beside an article stands under its speaker, in the same margin.
BLOCKS = {"article", "aside", "section", "li", "tr"}
PART_OF_A_BLOCK = "ds-note"


class Element:
    """An element with its text, that of its children included, and the value of a `<data>`."""

    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children, self.pieces = [], [attributes.get("value") or ""] if tag == "data" else []

    @cached_property
    def text(self):
        inner = [piece if isinstance(piece, str) else piece.text for piece in self.pieces]
        return " ".join(" ".join(inner).split())

    @property
    def block(self):
        """The nearest element around that stands on its own."""
        element = self
        while element.parent.parent is not None and not element.is_block:
            element = element.parent
        return element

    @property
    def is_block(self):
        return self.tag in BLOCKS and PART_OF_A_BLOCK not in (self.attributes.get("class") or "").split()

    def within(self):
        """This element and all inside it."""
        yield self
        for child in self.children:
            yield from child.within()


class Tree(HTMLParser):
    """The elements of a page."""

    def __init__(self, source):
        super().__init__()
        self.root = self.at = Element("page", {}, None)
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.at)
        self.at.children.append(element)
        self.at.pieces.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag):
        self.at = self.at.parent

    def handle_data(self, text):
        self.at.pieces.append(text)


@pytest.fixture(params=DOSSIERS.values(), ids=DOSSIERS, scope="module")
def dossier(request):
    return pipeline.check(request.param).dossier


@pytest.fixture(scope="module")
def site(dossier):
    return {page.path: Shown(page) for page in pages.render(dossier)}


def test_every_block_that_shows_a_contested_statement_or_figure_names_a_rivals_speaker(dossier, site):
    shown, alone = set(), []
    for page in site.values():
        for claim, element in contested_in(page, dossier):
            shown.add(claim.id)
            speakers = {dossier.speaker(rival).name for rival in dossier.rivals(claim)}
            if not any(speaker in element.block.text for speaker in speakers):
                alone.append((page.path, claim.id, element.block.text[:200]))
    assert alone == []
    assert shown == {claim.id for claim in dossier.claims.values() if dossier.rivals(claim)} != set()


def test_the_scan_notices_a_statement_without_its_rival():
    dossier = project()
    claim = dossier.claims["kyiv-denies-full-control"]
    bare = Page("x.md", f'<ul><li><a href="claims/{claim.id}/">{claim.statement}</a></li><li>Russian Defense Ministry</li></ul>')
    [(found, element)] = contested_in(bare, dossier)
    assert found is claim
    assert "Russian Defense Ministry" not in element.block.text


def test_every_description_of_a_contested_claim_names_a_rival(dossier, site):
    for claim in dossier.claims.values():
        for rival in dossier.rivals(claim)[:1]:
            assert dossier.speaker(rival).name in site[f"claims/{claim.id}.md"].front["description"]


def test_every_contested_claim_in_the_data_has_its_standing_and_its_rivals(dossier):
    for row in exported(dossier, "dossier.json")["claims"]:
        rivals = dossier.rivals(dossier.claims[row["id"]])
        assert row["rivals"] == [{"claim": rival.id, "speaker": dossier.speaker(rival).name, "statement": rival.statement}
                                 for rival in rivals]
        assert (row["standing"] == "disputed") == bool(rivals)


def test_every_annotation_of_a_contested_claim_names_a_rival(dossier):
    statements = {claim.statement: claim for claim in dossier.claims.values() if dossier.rivals(claim)}
    for item in exported(dossier, "annotations.jsonld")["first"]["items"]:
        texts = [body["value"] for body in item["body"] if "value" in body]
        if texts[0] in statements:
            assert dossier.speaker(dossier.rivals(statements[texts[0]])[0]).name in texts[1]


class Page:
    """A page as `shown.Shown` has it."""

    def __init__(self, path, html):
        self.path, self.html = path, html


def contested_in(page, dossier):
    """Each contested claim with the innermost elements that show its statement, or a figure of it; titles aside."""
    wording, root = Wording(dossier), Tree(page.html).root
    for claim in dossier.claims.values():
        if not dossier.rivals(claim):
            continue
        for element in innermost(root, claim.statement):
            if element.tag != "h1":
                yield claim, element
        amounts = [re.compile(rf"(?<![\w,]){re.escape(wording.amount(figure))}(?!\w)") for figure in claim.figures]
        for element in root.within() if amounts else ():
            if any(amount.search(own_text(element)) for amount in amounts) and is_of(claim, element, page):
                yield claim, element


def innermost(element, words):
    """The elements that hold words of which no child holds all."""
    if words in element.text:
        found = [inner for child in element.children for inner in innermost(child, words)]
        yield from found or [element]


def own_text(element):
    return " ".join(" ".join(piece for piece in element.pieces if isinstance(piece, str)).split())


def is_of(claim, element, page):
    """Whether what an element shows is about a claim: its block links to the claim, or the page is the claim's."""
    links = [inner.attributes.get("href") or "" for inner in element.block.within()]
    return page.path == f"claims/{claim.id}.md" or any(re.search(rf"(^|/){claim.id}/(#|$)", link) for link in links)


def exported(dossier, name):
    [text] = [output.text for output in data.export(dossier) if Path(output.path).name == name]
    return json.loads(text)
