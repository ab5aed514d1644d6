"""Markdown as readers get it: Python-Markdown with the extensions MkDocs uses for this site, and what is in the result."""

from functools import cache
from html.parser import HTMLParser

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from tests.frame import PROJECT


@cache
def _renderer() -> Markdown:
    config = load_config(str(PROJECT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html(text: str) -> str:
    """The body of a page, without its front matter."""
    return _renderer().reset().convert(get_data(text)[0])


class Targets(HTMLParser):
    """The addresses a page links to, and the ids in it, in the order of the page."""

    def __init__(self, body: str):
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(body)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.links += [attributes[name] for name in ("href", "src") if name in attributes]
        self.ids += [attributes["id"]] if "id" in attributes else []
