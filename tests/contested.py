"""Which blocks of a page show a contested value, and whether they name a rival of it."""

import re
from functools import cached_property
from html.parser import HTMLParser

from annotated_dossier.pages import excerpts
from annotated_dossier.pages.wording import Wording

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Their text continues the text around them.
INLINE = {"a", "abbr", "cite", "code", "em", "mark", "q", "span", "strong", "sup", "time"}
# What a reader takes in as one thing. A numbered note beside an article stands under its speaker, in the same margin.
BLOCKS = {"article", "aside", "figure", "section", "li", "tr"}
PART_OF_A_BLOCK = "ds-note"
# Its rows are the positions on one question: what sets them side by side is the whole.
MATRIX = "ds-sides-by-day"
# Where MkDocs puts a page into its frame: the rest repeats titles.
CONTENT = "md-content__inner"


class Element:
    """An element with its text, that of its children included, and the value of a `<data>`."""

    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children, self.pieces = [], [attributes.get("value") or ""] if tag == "data" else []

    @cached_property
    def text(self):
        return " ".join(self.running_text.split())

    @cached_property
    def running_text(self):
        """The text with white space as it is written."""
        text = "".join(piece if isinstance(piece, str) else piece.running_text for piece in self.pieces)
        return text if self.tag in INLINE else f" {text} "

    @cached_property
    def own_text(self):
        """The text without that of its children."""
        return " ".join(" ".join(piece for piece in self.pieces if isinstance(piece, str)).split())

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def block(self):
        """The element around that stands on its own: the nearest, or a matrix around that."""
        around = [self, *self.ancestors()]
        matrix = next((element for element in around if MATRIX in element.classes), None)
        return matrix or next((element for element in around if element.is_block), around[-1])

    @property
    def is_block(self):
        return self.tag in BLOCKS and PART_OF_A_BLOCK not in self.classes

    def ancestors(self):
        """The elements around this one, the nearest first, without the page itself or the frame it stands in."""
        element = self.parent
        while element is not None and element.parent is not None and CONTENT not in element.classes:
            yield element
            element = element.parent

    def within(self):
        """This element and all inside it."""
        yield self
        for child in self.children:
            yield from child.within()

    def innermost(self, words):
        """The elements that hold `words`, of which no child holds all of them."""
        if words in self.text:
            found = [inner for child in self.children for inner in child.innermost(words)]
            yield from found or [self]


class Tree(HTMLParser):
    """The elements of a page, or of its content where it stands in a frame."""

    def __init__(self, html):
        super().__init__()
        self.root = self.at = Element("page", {}, None)
        self.feed(html)
        self.root = next((element for element in self.root.within() if CONTENT in element.classes), self.root)

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.at)
        self.at.children.append(element)
        self.at.pieces.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.at = self.at.parent

    def handle_data(self, text):
        if self.at.tag not in ("script", "style"):
            self.at.pieces.append(text)


class Scan:
    """What must not stand alone in pages of one dossier: `contested` are its claims with rivals."""

    def __init__(self, dossier):
        self.dossier, wording = dossier, Wording(dossier)
        self.contested = [claim for claim in dossier.claims.values() if dossier.rivals(claim)]
        self.words = {claim.id: longest_run(dossier, claim) for claim in self.contested}
        self.amounts = {
            claim.id: [re.compile(rf"(?<![\w,]){re.escape(wording.amount(figure))}(?!\w)") for figure in claim.figures]
            for claim in self.contested
        }

    def alone(self, path, html):
        """`(page, claim, text)` of each block that shows a contested value and names no rival's speaker."""
        for claim, element in self.shown(path, html):
            speakers = {self.dossier.speakers(rival)[0].name for rival in self.dossier.rivals(claim)}
            if not any(speaker in element.block.text for speaker in speakers):
                yield path, claim.id, element.block.text[:200]

    def shown(self, path, html):
        """Each contested claim with the innermost elements that show its statement, its words or a figure of it.

        Titles are left out; so are the words inside an article, which has its notes beside it.
        """
        root = Tree(html).root
        for claim in self.contested:
            found = list(root.innermost(claim.statement))
            if not path.startswith("sources/"):
                found += root.innermost(self.words[claim.id])
            found += [element for element in root.within() if self.is_amount(claim, element, path)]
            yield from ((claim, element) for element in found if element.tag != "h1")

    def is_amount(self, claim, element, path):
        """Whether an element shows a figure of a claim: its block links to the claim, or the page is the claim's."""
        if not any(amount.search(element.own_text) for amount in self.amounts[claim.id]):
            return False
        links = [inner.attributes.get("href") or "" for inner in element.block.within()]
        return path == f"claims/{claim.id}.md" or any(re.search(rf"(^|/){claim.id}/(#|$)", link) for link in links)


def longest_run(dossier, claim):
    """The longest run of words that a claim quotes: a shorter one may be an introduction it shares with others."""
    quotes = (excerpts.words(dossier.articles[quote.quote.source], quote) for quote in dossier.quotes[claim.id])
    return max((run for words in quotes for run in words.split(" […] ")), key=len)
