"""Whoever reads, and on whatever: small screens, large type, no scripts, the dark, high contrast, no motion, paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.glyphs import widen
from tests.browser.kinds import EACH_KIND, KINDS
from tests.browser.looks import UNFOLD

SOURCE = KINDS["source"]
CLAIM = KINDS["claim in dispute"]
# The text of a page without what scripts have to do: the filter above a list, the buttons that copy, the day of reading.
TEXT = """() => {
    const text = document.querySelector("article") ?? document.querySelector("main")
    text.querySelectorAll("[data-filter], [data-accessed], .ds-copying").forEach(added => added.remove())
    return text.innerText
}"""


@pytest.mark.parametrize("kind", EACH_KIND)
def test_nothing_is_wider_than_the_screen_whatever_the_font_and_scripts_add_no_word(windows, kind):
    """At 320 and 360 px, and at 1280 px with the type twice as large, which leaves room for 640."""
    texts = []
    for has_scripts in (True, False):
        page = windows.reuse(java_script_enabled=has_scripts)
        page.goto(KINDS[kind])
        page.evaluate(UNFOLD)
        texts.append(page.evaluate(TEXT))
        for wider in (0, 1 / 6):
            widen(page, wider)
            for width in (320, 360, 640):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") == width, (width, wider, has_scripts)
    assert texts[0] == texts[1]


# Pairs of texts of a picture that cover each other, as they are set in the font of this machine.
COVERED = """() => [...document.querySelectorAll(".ds-picture svg")].flatMap(picture => {
    const texts = [...picture.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
    return texts.flatMap(([words, box], number) => texts.slice(number + 1)
        .filter(([, other]) => box.width && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1
            && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height / 3)
        .map(([others]) => [words, others]))
})"""


@pytest.mark.parametrize(
    "kind", ["home", "question with positions", "question with figures", "place", "source", "sources"]
)
def test_no_text_of_a_picture_covers_another(window, kind):
    window.goto(KINDS[kind])
    for width in (1280, 768, 390, 320):
        window.set_viewport_size({"width": width, "height": 900})
        assert window.evaluate(COVERED) == [], width


# Texts below a size, in pixels, by the class that they stand in; numbers of notes and the letters of pictures aside.
SMALL = """least => [...document.querySelectorAll("article *")].filter(element => element.getClientRects().length
    && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    && !element.closest("svg, sup") && parseFloat(getComputedStyle(element).fontSize) < least)
    .map(element => element.closest("[class]").className)"""
# Texts of links, each with how often it stands on the page, if that is more often than `most`.
REPEATED = """most => {
    const texts = [...document.querySelectorAll("article a[href]:not(.headerlink, svg a)")]
        .map(link => link.getAttribute("aria-label") ?? link.textContent)
    return [...new Set(texts)].filter(text => texts.filter(other => other === text).length > most)
}"""


@pytest.mark.parametrize("kind", EACH_KIND)
@pytest.mark.long
def test_nothing_is_set_smaller_than_is_read_with_ease_and_no_link_thirty_times(window, kind):
    window.goto(KINDS[kind])
    window.evaluate(UNFOLD)
    for width in (1280, 390):
        window.set_viewport_size({"width": width, "height": 900})
        assert window.evaluate(SMALL, 12) == [], width
    assert window.evaluate(REPEATED, 12) == []


@pytest.mark.long
def test_without_scripts_words_are_lit_and_their_note_is_open_and_each_other_can_be(open_window):
    page = open_window(java_script_enabled=False)
    page.goto(f"{SOURCE}#ministry-announces-capture")
    assert background(page.locator(".ds-in-1").first) != background(page.locator(":target").first)
    expect(page.locator(".ds-note:visible")).to_have_id("note_ministry-announces-capture")
    expect(page.locator(".ds-voice:visible")).to_have_count(1)
    page.locator(".ds-numbers a").last.click()
    expect(page.locator(".ds-note:visible")).to_have_count(1)
    expect(page.locator(".ds-note:visible")).to_be_in_viewport()
    page.get_by_role("checkbox", name="all notes").check()
    notes = page.locator(".ds-note")
    assert notes.count() > 1
    for note in notes.all():
        assert note.is_visible()


# How many characters stand on each line of the text that another one of its paragraph follows.
LINES = """() => [...document.querySelectorAll(".ds-prose")].flatMap(paragraph => {
    const counts = [], texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let at = -Infinity
    while (texts.nextNode()) {
        const text = texts.currentNode
        for (let place = 0; place < text.length && !text.parentElement.closest("sup"); place++) {
            const range = document.createRange()
            range.setStart(text, place)
            range.setEnd(text, place + 1)
            const {top, width} = range.getBoundingClientRect()
            if (width && top > at + 8) counts.push(0), at = top
            if (width) counts[counts.length - 1]++
        }
    }
    return counts.slice(0, -1)
})"""


def test_a_line_of_a_source_has_some_62_characters(window):
    for width in (1440, 1024, 768):
        window.set_viewport_size({"width": width, "height": 900})
        window.goto(SOURCE)
        lines = window.evaluate(LINES)
        assert 58 <= sum(lines) / len(lines) <= 66, width


def test_marks_at_the_edge_of_the_text_are_thick_where_it_is_disputed_and_hollow_where_the_speaker_is_inferred(window):
    window.goto(SOURCE)
    shape = """mark => {
        const {width, borderLeftWidth, left} = getComputedStyle(mark, "::before")
        return {"wide": parseFloat(width), "filled": parseFloat(borderLeftWidth), "left": parseFloat(left)}
    }"""
    plain, disputed, inferred = (
        window.locator(f".ds-prose .ds-beside{which}").first.evaluate(shape)
        for which in (
            ":not(.ds-beside-disputed, .ds-beside-inferred)",
            "-disputed:not(.ds-beside-inferred)",
            "-inferred:not(.ds-beside-disputed)",
        )
    )
    assert plain["left"] == disputed["left"] == inferred["left"] < 0
    assert disputed["filled"] > 2 * plain["filled"] > 0, "what is disputed is thick"
    assert inferred["wide"] > 2 * inferred["filled"], "what is inferred is hollow"


def test_who_speaks_where_stands_beside_the_text_while_it_is_read_and_above_it_on_small_screens(window):
    window.set_viewport_size({"width": 1280, "height": 900})
    window.goto(f"{SOURCE}#p-20")
    lanes, text = window.locator(".ds-lanes svg:visible"), window.locator("#p-20")
    expect(lanes).to_be_in_viewport(ratio=0.95)
    assert lanes.bounding_box()["x"] + lanes.bounding_box()["width"] < text.bounding_box()["x"]
    lanes.locator("a").first.click()
    expect(window).to_have_url(re.compile(r"#p-\d+$"))
    window.set_viewport_size({"width": 390, "height": 844})
    lanes, text = window.locator(".ds-lanes svg:visible"), window.locator("#p-1")
    assert lanes.bounding_box()["y"] + lanes.bounding_box()["height"] < text.bounding_box()["y"]


def test_the_dark_is_dark(open_window):
    for scheme, is_dark in (("light", False), ("dark", True)):
        page = open_window(color_scheme=scheme)
        page.goto("")
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert (max(red, green, blue) < 64) == is_dark


def background(locator):
    return locator.evaluate("element => getComputedStyle(element).backgroundColor")


@pytest.mark.long
def test_forced_colours_leave_the_marks(open_window):
    page = open_window(forced_colors="active")
    page.goto(CLAIM)
    mark = page.locator("mark").first
    assert mark.evaluate("element => getComputedStyle(element).textDecorationLine") == "underline"
    page.goto(f"{SOURCE}#ministry-announces-capture")
    lit = page.locator(".ds-passage:has(:target) .ds-prose [class*='ds-in-']").evaluate_all(
        "elements => elements.map(element => getComputedStyle(element).borderBottomStyle)"
    )
    assert "solid" in lit and "none" in lit
    expect(page.locator(":target")).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "claim in dispute", "source"])
@pytest.mark.long
def test_nothing_moves_for_readers_who_want_no_motion(window, kind):
    window.goto(KINDS[kind])
    moving = window.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element)
        return style.transitionDuration.split(", ").some(time => parseFloat(time) > 0.001) || style.animationName !== "none"
            || style.scrollBehavior === "smooth"
    }).map(element => element.tagName + "." + element.className)""")
    assert moving == []


@pytest.mark.parametrize("kind", ["claim in dispute", "question with positions", "source"])
@pytest.mark.long
def test_on_paper_there_is_the_text_and_no_navigation(open_window, kind):
    page = open_window(width=700)
    page.emulate_media(media="print")
    page.goto(KINDS[kind])
    for frame in (
        "header.md-header",
        ".ds-ways",
        ".ds-path",
        ".ds-pager",
        "footer.md-footer",
        ".headerlink",
        ".md-skip",
    ):
        for element in page.locator(frame).all():
            assert element.is_hidden(), frame
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # Links to words of a page that is printed elsewhere are no address to type.
    for link in page.locator("article a[href^='http']:not([href*=':~:text='])").all():
        address = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert link.get_attribute("href") in address


@pytest.mark.parametrize("kind", ["claim in dispute", "question with positions", "place"])
@pytest.mark.long
def test_on_paper_every_fold_is_open_and_every_picture_has_its_place(open_window, kind):
    page = open_window(width=700)
    page.emulate_media(media="print")
    page.goto(KINDS[kind])
    for fold in page.locator("article details").all():
        # What only programs read, and what a picture shows already, is on no paper.
        if fold.is_visible():
            expect(fold.locator(":scope > :not(summary, .ds-on-screen)").first).to_be_visible()
    assert page.locator("article .ds-fold:visible").count() == page.locator("article .ds-fold").count()
    for picture in page.locator(".ds-picture:not(.ds-on-screen)").all():
        shown = picture.locator("svg:not(svg svg):visible")
        expect(shown).to_have_count(1)
        assert shown.bounding_box()["width"] <= 700


@pytest.mark.parametrize(
    ("address", "pages"),
    [
        ("claims/mt-mining-town-in-east-ukraine/", 1),
        ("claims/ep-steel-hundred/", 1),
        ("questions/who-fights-for-toretsk/", 2),
    ],
)
@pytest.mark.long
def test_a_statement_is_printed_on_one_page_and_a_question_on_no_more_than_two(open_window, address, pages):
    page = open_window()
    page.goto(address)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= pages


@pytest.mark.long
def test_on_paper_a_source_stands_in_columns(open_window):
    page = open_window(width=700)
    page.emulate_media(media="print")
    page.goto(SOURCE)
    left = {round(passage.bounding_box()["x"]) for passage in page.locator(".ds-passage").all()}
    assert len(left) == 2


@pytest.mark.long
def test_on_paper_notes_stand_below_their_paragraph(open_window):
    page = open_window(width=1000)
    page.emulate_media(media="print")
    page.goto(SOURCE)
    passage = page.locator(".ds-passage", has=page.locator(".ds-margin")).first
    text, notes = (passage.locator(part).bounding_box() for part in (".ds-prose", ".ds-margin"))
    assert notes["y"] >= text["y"] + text["height"]
