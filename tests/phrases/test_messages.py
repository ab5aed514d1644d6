"""Every word of ours for readers is a message."""

import re

import pytest
from jinja2 import Environment
from jinja2.nodes import TemplateData

from tests.phrases.extracted import PACKAGE

TEMPLATES = sorted(path for path in PACKAGE.glob("templates/*.jinja") if path.name != "fields.md.jinja")
TAG = re.compile(r"<[^>]*>")
SHOWN = re.compile(r'\b(?:aria-label|title|placeholder|data-label)="([^"]*)"')
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Names that are the same everywhere, and what is no text.
SAME = re.compile(r"&#?\w+;|SHA-256|Wikidata|GeoNames|doctype html|ꙮ")


def data_of(template):
    """The text of a template outside of what it computes, with a blank for each value."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    nodes = environment.parse(template).find_all(TemplateData)
    return "\0".join(node.data for node in nodes)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words_but_in_messages(path):
    text = data_of(path.read_text(encoding="utf-8"))
    words = SAME.sub(" ", "\0".join([TAG.sub("\0", text), *SHOWN.findall(text)]))
    assert LETTERS.findall(words) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [("<p>Read on</p>", "Read on"), ('<a title="Read {{ x }}">{{ y }}</a>', "Read"), ('<p>{{ _("Read on") }}</p>', "")],
)
def test_words_are_found(template, words):
    text = data_of(template)
    found = "\0".join([TAG.sub("\0", text), *SHOWN.findall(text)])
    assert " ".join(LETTERS.findall(found)) == words
