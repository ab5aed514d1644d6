"""Templates lay out values: they look nothing up, and what they made once may stand on any page."""

import json
from collections import Counter
from importlib.resources import files

import pytest
from jinja2 import meta

from annotated_dossier import pages, pipeline
from annotated_dossier.pages import cards, templates
from annotated_dossier.pages.page import Heading, Page
from annotated_dossier.phrases import IN_ENGLISH
from tests.conftest import DOSSIER
from tests.pages.shown import pages_of

TEMPLATES = sorted(
    path.name
    for path in files("annotated_dossier").joinpath("templates").iterdir()
    if path.is_file() and path.name != "fields.md.jinja"
)
CLAIM = """
claims:
  gone:
    statement: The Outlet wrote that they had gone.
    topic: control
    speaker: outlet
    about: [toretsk]
    quotes: [{source: article, exact: They had gone}]
"""


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_given_values_and_no_dossier(name):
    environment = templates.template(name, IN_ENGLISH).environment
    source, *_ = environment.loader.get_source(environment, name)
    named = meta.find_undeclared_variables(environment.parse(source))
    assert not named & {"dossier", "links", "wording", "excerpts"}
    assert "with context" not in source


def test_a_line_is_laid_out_once_whatever_pages_it_stands_on(make_dossier, monkeypatch):
    laid_out = Counter()

    def counting(phrases, macro, *values):
        laid_out[macro] += 1
        return templates.block(phrases, macro, *values)

    monkeypatch.setattr(cards, "block", counting)
    two = CLAIM.replace("[toretsk]", "[toretsk, outlying]").replace("speaker: outlet", "speaker: somebody")
    two += "places: {outlying: {name: Outlying, type: village}}\npeople: {somebody: {name: Somebody, type: soldier}}\n"
    made = {
        page.path: page.to_markdown()
        for page in pages.render(pipeline.check(make_dossier("They had gone.", two)).dossier)
    }
    lines_of = {path: text.count('<li class="ds-line">') for path, text in made.items()}
    assert {path for path, count in lines_of.items() if count} == {
        "people/somebody.md",
        "places/outlying.md",
        "places/toretsk.md",
    }
    assert laid_out == {"listed_claim": 2}, "with its speaker, and without"


def test_a_line_links_from_each_page_to_the_same_place(make_dossier):
    made = pages_of(make_dossier("They had gone.", CLAIM))
    assert '<a href="gone/">The Outlet wrote' in made["claims/index.md"].markdown
    assert '<a href="../../claims/gone/">The Outlet wrote' in made["places/toretsk.md"].markdown
    assert '<a href="../../claims/gone/">The Outlet wrote' in made["organisations/outlet.md"].markdown


@pytest.mark.parametrize(
    ("covers", "end"),
    [("2025-05", "ends in May 2025"), ("2025-01/2025-05-17", "ends on 17 May 2025"), ("2025/..", "no last day is set")],
)
def test_the_front_page_says_how_the_time_covered_ends(make_dossier, covers, end):
    dossier = DOSSIER.replace('covers: "2025"', f"covers: {covers}").replace("2025-02-07", "2025-01-07")
    assert end in pages_of(make_dossier("They had gone.", "", dossier=dossier))["index.md"].text


@pytest.mark.parametrize("words", ["## Evil {#evil}", "<#2 evil>Evil</#>", "A\n## Evil {#evil}\nB"])
def test_only_a_template_makes_a_heading(make_dossier, words):
    records = f"organisations:\n  other: {{name: Other, type: body, summary: {json.dumps(words)}}}\n"
    made = pages.render(pipeline.check(make_dossier(words, records)).dossier)
    headings = [block for page in made for block in page.body if isinstance(block, Heading)]
    assert headings and "evil" not in {heading.anchor for heading in headings}


def test_a_page_gives_its_headings_and_html_as_markdown():
    page = Page(
        "claims/a/", "A: <b>", "", (Heading(1, "A_b", "a"), "<p>1</p>\n\n<p>2</p>", Heading(2, "C", "c")), ("toc",)
    )
    assert page.path == "claims/a.md"
    assert page.to_markdown() == (
        '---\ntitle: "A: <b>"\ndescription: ""\nhide: ["toc"]\n---\n\n'
        "# A&#95;b {#a}\n\n<p>1</p>\n\n<p>2</p>\n\n## C {#c}\n"
    )
