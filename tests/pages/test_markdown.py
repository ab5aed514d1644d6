"""Words in Markdown: whatever they are, readers see those words and nothing else happens."""

from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from annotated_dossier.pages import markdown
from tests.rendering import html

HOSTILE = [
    "1986.",
    "1. one",
    "- item",
    "    code",
    "\tcode",
    "# title",
    "====",
    "----",
    "> quote",
    "***",
    "{#id}",
    "{: .class}",
    "{: onclick=alert(1)}",
    "<b>bold</b>",
    "<script>",
    "<!-- -->",
    "</p>",
    "&lt;",
    "&#60;",
    "&amp",
    '--8<-- "file"',
    "{{ title }}",
    "{% raw %}",
    "| a | b |",
    "a|b",
    "\\",
    "\\*",
    "`code`",
    "```",
    "~~~",
    "*em*",
    "_em_",
    "__init__",
    "[link](javascript:alert(1))",
    "[ref]",
    "[ref]: https://example.org",
    "![image](x.png)",
    "<https://example.org>",
    "https://example.org",
    "me@example.org",
    "[TOC]",
    "^1^",
    "[^1]",
    "*[HTML]: x",
    "!!! note",
    "=== tab",
    ":smile:",
    "==x==",
    "++x++",
    "H~2~O",
    "$x$",
    "“quoted”",
    "Торецьк",
    "e\u0301",
    "\u202e",
    "\u00ad",
    "\u200b",
    "🙂",
    "\x00",
    "\x02",
    "\x03",
    "\x02wzxhzdk:0\x03",
    "\x7f",
    "\x80",
    "\x96",
    "\x9f",
    "\ufffe",
    "\ufdd0",
    "\ufdef",
    "\U0001ffff",
    "\U0010fffe",
    "\u2028",
    "\x85",
    "\n\n",
    "\r\n",
    "---\n",
    "...\n",
    "]]>",
    "\ufeff",
    ":",
    "a: b",
    "'",
    '"',
    "%",
    "@",
    "!",
    "?",
    "\u00a0",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=3)), max_size=6).map(" ".join),
    st.lists(st.sampled_from(HOSTILE), max_size=6).map("".join),
)


class Elements(HTMLParser):
    """Collects the elements of a piece of HTML, with their attributes and their own text."""

    def __init__(self, body: str):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.open: list[int] = []
        self.feed(body)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.open.append(len(self.found))
        self.found.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        if self.open:
            tag, attributes, text = self.found[self.open[-1]]
            self.found[self.open[-1]] = tag, attributes, text + data
        else:
            assert not data.strip(), "text outside every element"

    def handle_comment(self, data):
        pytest.fail(f"a comment: {data}")


def rendered(text: str) -> list[tuple[str, dict[str, str | None], str]]:
    return Elements(html(text)).found


def seen(text: str) -> str:
    """What readers see of a text: one line, without the characters that show nothing anywhere."""
    return " ".join("".join(char for char in line if is_shown(char)) for line in text.split())


def is_shown(char: str) -> bool:
    code = ord(char)
    return not (code < 32 or 127 <= code < 160 or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


@given(TEXTS)
@example("{: onclick=alert(1)}")
@example("1986. It began.")
@example("\U0010fffe and \ufdd0")
def test_a_paragraph_shows_exactly_the_words(text):
    assume(seen(text).strip())
    [(tag, attributes, shown)] = rendered(markdown.escape(text))
    assert (tag, attributes) == ("p", {})
    assert " ".join(shown.split()) == " ".join(seen(text).split())


@given(TEXTS)
def test_a_heading_shows_exactly_the_words_and_has_its_own_address(text):
    assume(seen(text).strip())
    [(tag, attributes, shown), permalink] = rendered(markdown.heading(2, text, "its-anchor"))
    assert (tag, attributes) == ("h2", {"id": "its-anchor"})
    assert " ".join(shown.split()) == " ".join(seen(text).split())
    assert permalink[1]["href"] == "#its-anchor"


@given(TEXTS, TEXTS)
def test_words_in_an_item_of_a_list_open_nothing(first, second):
    assume(seen(first).strip() and seen(second).strip())
    tags = [
        tag
        for tag, attributes, _ in rendered(f"- {markdown.escape(first)}\n- {markdown.escape(second)}")
        if not attributes
    ]
    assert tags == ["ul", "li", "li"]


@given(TEXTS, TEXTS)
def test_front_matter_gives_the_words_back_to_yaml_and_to_mkdocs(title, item):
    text = markdown.front_matter(title=title, hide=(item,))
    expected = {"title": seen(title), "hide": [seen(item)]}
    assert yaml.safe_load(text.removeprefix("---\n").removesuffix("---\n")) == expected
    assert get_data(f"{text}\n# Page\n")[1] == expected


def test_ordinary_words_stay_readable_in_the_markdown():
    words = "Росія, said — “Toretsk” … 20 and café’s"
    assert markdown.escape(words) == words
