"""Pages made from small dossiers, and read the way a browser shows them."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
from mkdocs.utils import meta

from annotated_dossier import pages, pipeline

PROJECT = Path(__file__).parents[2]
INLINE = {"a", "abbr", "cite", "code", "em", "mark", "q", "span", "strong", "time"}
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
        self.html = markdown.markdown(self.markdown, extensions=["attr_list", "toc"])
        self.read = Html(self.html)
        self.text = self.read.text
        self.links = self.read.links

    @property
    def address(self):
        return re.sub(r"(^|/)index\.md$", r"\1", self.path).replace(".md", "/")

    def parts(self, element, name):
        """The text and links of each element with this class. Elements of one kind are not nested."""
        return [Html(part) for part in re.findall(rf'<{element} class="{name}".*?</{element}>', self.html, re.DOTALL)]


def pages_of(root):
    """Every page of the dossier below `root`, by path below docs/."""
    return {page.path: Shown(page) for page in pages.render(pipeline.check(root).dossier)}


@cache
def project():
    """The dossier of this project."""
    return pipeline.check(PROJECT).dossier


@cache
def project_pages():
    """Every page of this project, by path below docs/."""
    return {page.path: Shown(page) for page in pages.render(project())}
