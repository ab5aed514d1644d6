"""A dossier in Ukrainian has pages in Ukrainian: no word of ours on them is English."""

import re

import yaml

from annotated_dossier import pipeline
from annotated_dossier.pages import render
from annotated_dossier.pages.page import Heading
from tests.frame import PROJECT

BRIDGE = PROJECT / "tests/dossiers/bridge-in-ukrainian"
# Names of forms, programs and units, and words that stand in data files: they are written so in any language.
NAMES = {
    "axe-core",
    "Annotations",
    "BibTeX",
    "CSL-JSON",
    "Data",
    "Datasette",
    "DuckDB",
    "EDTF",
    "GeoNames",
    "JSON",
    "Package",
    "RIS",
    "RO-Crate",
    "SHA",
    "SHA-256",
    "SQLite",
    "Schema",
    "W3C",
    "WGS",
    "Web",
    "Wikidata",
    "about",
    "annotated-dossier",
    "boolean",
    "contradicts",
    "corroborates",
    "direct",
    "inferred",
    "integer",
    "mixed",
    "more-than",
    "number",
    "pandas",
    "ro-crate",
    "reported",
    "rivals",
    "stated",
    "string",
}
# What is code or text for programs, and attributes that nobody reads.
NOT_READ = re.compile(r"<(code|pre|script)\b.*?</\1>|<data\b[^>]*>", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(?:aria-label|title|placeholder|data-label|data-all|data-some)="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
LATIN = re.compile(r"[A-Za-z][A-Za-z-]*[A-Za-z]")


def words_of(page):
    """What a page shows, in Latin letters, without code, addresses and the placeholders of scripts."""
    shown = []
    for block in (page.title, page.description, *page.body):
        text = NOT_READ.sub(" ", block.text if isinstance(block, Heading) else block)
        shown += [*ATTRIBUTE.findall(text), TAG.sub(" ", text)]
    joined = re.sub(
        r"https?://\S+|/[a-z]+/\S*|&#?\w+;|\{\w+\}|\b[a-z-]+/[\w./#-]*|\b\w+(?:\.[a-z]+)+", " ", "\n".join(shown)
    )
    return set(LATIN.findall(joined)) - NAMES


def texts_in(value):
    """The texts in the data of a file of records; ids too, which stand on pages where a record is to be corrected."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item)
            yield key if "-" in key else ""
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    else:
        yield str(value)


def test_no_word_of_ours_is_english():
    dossier = pipeline.check(BRIDGE).dossier
    files = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in BRIDGE.rglob("*.yaml")]
    written = {word for text in texts_in(files) for word in LATIN.findall(text)}
    found = {page.address: words for page in render(dossier) if (words := words_of(page) - written)}
    assert found == {}
