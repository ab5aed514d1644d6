"""Pages made from small dossiers, and read the way a browser shows them."""

import re
from functools import cache, cached_property
from html.parser import HTMLParser

import markdown
from mkdocs.utils import meta

from annotated_dossier import pages, pipeline
from tests.frame import TORETSK

INLINE = {"a", "abbr", "cite", "code", "em", "mark", "q", "span", "strong", "time"}
# Two claims of one article, of which one contradicts the other; `mayor` is a record beside them.
DISPUTE = """\
claims:
  open:
    statement: The mayor said the bridge was open.
    topic: control
    speaker: mayor
    about: [toretsk]
    quotes: [{source: article, exact: It is open}]
  shut:
    statement: The Outlet wrote that the bridge was shut.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: It was shut}]
    relations: [{type: contradicts, claim: open, differ_in: date, because: Both are about one day.}]
"""
VOID = {"br", "hr", "img", "input", "wbr"}


class Html(HTMLParser):
    """What a page shows and links to."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.ids, self.links, self.texts = [], [], [], []
        self.feed(source)
        self.text = " ".join("".join(self.texts).split())

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.texts += [] if tag in INLINE else [" "]
        self.elements.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if tag == "a" else []

    def handle_data(self, data):
        self.texts.append(data)


class Shown:
    """A page: its front matter, its Markdown, and its HTML."""

    def __init__(self, page):
        self.path = page.path
        self.markdown, self.front = meta.get_data(page.to_markdown())

    @cached_property
    def html(self):
        return markdown.markdown(self.markdown, extensions=["attr_list", "toc"])

    @cached_property
    def read(self):
        return Html(self.html)

    @property
    def text(self):
        return self.read.text

    @property
    def links(self):
        return self.read.links

    @property
    def address(self):
        return re.sub(r"(^|/)index\.md$", r"\1", self.path).replace(".md", "/")

    def parts(self, element, name):
        """The text and links of each element with this class. Elements of one kind are not nested."""
        return [Html(part) for part in re.findall(rf'<{element} class="{name}".*?</{element}>', self.html, re.DOTALL)]


def pages_of(root):
    """Every page of the dossier below `root`, by path below docs/."""
    return {page.path: Shown(page) for page in pages.render(pipeline.check(root).dossier)}


def made(planned):
    """Pages that were planned."""
    return [page.make() for page in planned]


@cache
def toretsk():
    """The frozen dossier."""
    return pipeline.check(TORETSK).dossier


@cache
def toretsk_pages():
    """Every page of the frozen dossier, by path below docs/."""
    return {page.path: Shown(page) for page in pages.render(toretsk())}
