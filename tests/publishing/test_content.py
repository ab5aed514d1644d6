"""What the fast way makes of a page without MkDocs: its content, its headings and its table of contents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from annotated_dossier import pipeline
from annotated_dossier.pages import markdown
from annotated_dossier.pages.page import Heading, Page
from annotated_dossier.publishing.content import content_of, is_plain
from annotated_dossier.publishing.frames import Key, key_of, probe_of
from annotated_dossier.publishing.toc import Toc, entries_of, is_listable, learn, tokens_of
from tests.frame import PROJECT
from tests.rendering import html

PERMALINK = ('<a class="headerlink" href="#', '" title="Link to this section">&para;</a>')
GOLDEN = [path for path in (PROJECT / "tests/golden").iterdir() if path.is_dir()]


def page_with(*blocks: Heading | str) -> Page:
    return Page("claims/a/", "A", "", (Heading(1, "A", "a"), *blocks))


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case.name)
def test_the_content_of_a_page_is_what_markdown_makes_of_it(case):
    for page in pipeline.pages_of(pipeline.check(case)):
        if is_plain(page):
            assert content_of(page, PERMALINK) == html(page.to_markdown()), page.path


@given(st.text(min_size=1))
def test_whatever_a_heading_says_it_is_set_as_markdown_sets_it(text):
    words = markdown.one_line(text)
    page = page_with(Heading(2, words or "none", "b"), f"<p>{escape(words)}</p>")
    assert content_of(page, PERMALINK) == html(page.to_markdown())


@pytest.mark.parametrize(
    "block", ["<p>a\tb</p>", "<p>a\n  \nb</p>", "<p>a</p>\n\n\n<p>b</p>", "<p>a\rb</p>", "<p>\x02\x03</p>"]
)
def test_a_page_that_markdown_would_change_is_left_to_it(block):
    page = page_with(block)
    assert content_of(page, PERMALINK) != html(page.to_markdown()) or "\r" in block
    assert key_of(page, frozenset()) is None


@pytest.mark.parametrize(
    "blocks", [(Heading(3, "B", "b"),), (Heading(2, "B", "b"), Heading(4, "C", "c")), (Heading(1, "B", "b"),)]
)
def test_a_table_of_contents_unlike_those_that_were_learnt_is_left_to_the_theme(blocks):
    assert key_of(page_with(*blocks), frozenset()) is None


@pytest.mark.parametrize("levels", ["2", "22", "23", "2323", "2332", "22333", "233233"])
def test_a_table_of_contents_is_set_as_a_theme_would(levels):
    def table(entries):
        return "<ul>" + "".join(items(entries, 2)) + "</ul><p>rest</p>"

    def items(entries, level):
        for at, entry in enumerate(entries):
            if entry.level == level:
                below = []
                for other in entries[at + 1 :]:
                    if other.level <= level:
                        break
                    below.append(other)
                indent = "\n" + "  " * level
                inner = f'<nav aria-label="{escape(entry.text)}"><ul>{"".join(items(below, level + 1))}</ul></nav>'
                yield (
                    f'{indent}<li><a href="#{entry.anchor}">{markdown.escape(entry.text)}</a>'
                    f"{inner if below else ''}</li>"
                )

    probe = probe_of(Key("claims/", False, (), True, True, True, False), 0)
    tokens = tokens_of(entries_of(probe))
    between, rest = [], table(entries_of(probe))
    for token in tokens:
        before, _, rest = rest.partition(token)
        between.append(before)
    toc, after = learn(between[1:], rest)
    entries = [Heading(int(level), f"A & {number}", f"a-{number}") for number, level in enumerate(levels)]
    assert isinstance(toc, Toc) and is_listable(entries)
    assert between[0] + toc.of(entries) + after == table(entries)
