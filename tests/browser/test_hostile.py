"""No text of a hostile dossier runs in a browser, even where no policy would hold it back."""

import pytest
from playwright.sync_api import expect

from tests import hostile
from tests.browser.published import served

# Every text that would run calls `alert`. The tests look at what reaches the page, not at what the policy stops. The
# name of a window stays when an old address leads on.
CANARY = "window.alert = () => { window.name = 'pwned'; }"
WORDS = "battalion"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return hostile.build(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return hostile.build(tmp_path_factory.mktemp("hostile-folder"), is_offline=True)


@pytest.fixture
def page(browser):
    """A page on which nothing is forbidden, and whose `window.name` says whether a text was run."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(CANARY)
    yield context.new_page()
    context.close()


def is_pwned(page):
    return page.evaluate("window.name === 'pwned'")


def visit_all(page, site, root):
    """Open each page of a site in turn, and follow it where it leads on by itself; give its address."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        page.goto(root + address)
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            page.wait_for_url(lambda url, left=root + address: url != left)
        yield address


@pytest.mark.long
def test_no_text_runs_on_any_page_of_a_server(page, site):
    with served(site, {}) as root:
        for address in visit_all(page, site, root):
            assert not is_pwned(page), address


@pytest.mark.long
def test_a_page_that_knows_its_full_address_asks_no_other_host(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with served(site, {}) as root:
        for address in ("", "claims/hornyi-lost/", "questions/how-many/", "sources/article/", "places/toretsk/"):
            page.goto(root + address)
            page.wait_for_load_state("networkidle")
            assert 'rel="canonical" href="https://example.org/' in page.content()
        assert asked and [url for url in asked if not url.startswith((root, "data:"))] == []


@pytest.mark.long
def test_no_text_runs_on_any_page_of_a_folder(page, folder):
    for address in visit_all(page, folder, f"{folder.as_uri()}/"):
        assert not is_pwned(page), address


@pytest.mark.long
def test_no_text_runs_in_what_the_search_finds_or_a_preview_shows(page, site):
    with served(site, {}) as root:
        page.goto(f"{root}questions/how-many/")
        page.locator('.md-content a[href$="units/battalion/"]:visible').first.hover()
        expect(page.get_by_role("note", name="Preview")).to_contain_text('"Black" battalion')
        page.keyboard.press("/")
        page.keyboard.insert_text(WORDS)
        expect(page.locator("[data-search] .ds-search-results > li").filter(has_text='"Black"').first).to_be_visible()
        page.locator("[data-search] summary").first.click()
        assert not is_pwned(page)


@pytest.mark.long
def test_no_text_runs_in_what_the_search_of_a_folder_finds(page, folder):
    page.goto((folder / "index.html").as_uri())
    page.keyboard.press("/")
    page.locator("[name=q]").fill(WORDS)
    expect(page.locator("[data-search] .ds-search-results > li").filter(has_text='"Black"').first).to_be_visible()
    assert not is_pwned(page)


def test_the_canary_sees_what_runs(page, site):
    with served(site, {}) as root:
        page.goto(root)
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=no-such-image onerror=alert(1)>')")
        page.wait_for_function("window.name === 'pwned'")


def test_the_policy_in_the_page_stops_what_would_run(browser, folder):
    context = browser.new_context()
    context.add_init_script(CANARY)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((folder / "index.html").as_uri())
    assert said == []
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=no-such-image onerror=alert(1)>')")
    page.wait_for_timeout(200)
    assert not is_pwned(page) and any("Content Security Policy" in text for text in said)
    context.close()
