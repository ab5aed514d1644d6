"""What an editor sees while serving: the site under its own policy, renewed at every change, with its problems."""

import os
import re
import signal
import socket
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.frame import PROJECT, copy_frame, copy_guides
from tests.serving.signals import interruptible

WAIT_MS = 60_000  # for a machine that is busy
CLAIMS = """\
claims:
  kyiv-denied:
    statement: The outlet wrote that Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: Kyiv denied}]
"""


@pytest.fixture
def root(make_dossier):
    root = make_dossier(records=CLAIMS)
    copy_frame(root)
    copy_guides(root)
    return root


@pytest.fixture
def serve(root):
    """`serve()` starts the program; it returns the address at which the dossier is served."""
    started = []

    def start():
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, str(PROJECT / "build.py"), "--root", str(root), "serve", "--port", str(port)]
        environment = os.environ | {"SITE_URL": "", "PYTHONUNBUFFERED": "1"}
        piped = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        started.append(subprocess.Popen(command, **piped, env=environment, preexec_fn=interruptible))
        started[-1].stdout.readline()
        return f"http://127.0.0.1:{port}/"

    yield start
    for server in started:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)


@pytest.fixture
def page(browser):
    """An empty page, and in `page.wrongs` what the browser complained about, but that there is no site yet."""
    page = browser.new_page()
    page.wrongs = []
    page.on("console", lambda said: said.type == "error" and "503" not in said.text and page.wrongs.append(said.text))
    page.on("pageerror", lambda error: page.wrongs.append(str(error)))
    yield page
    page.close()


def save(path, old, new):
    """Put a changed file in the place of another, as many editors save."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    beside.replace(path)


@pytest.mark.long
def test_an_edit_is_seen_without_reloading_and_a_problem_where_it_belongs_until_it_is_mended(root, serve, page):
    address = serve()
    records = root / "dossier/records.yaml"
    page.goto(f"{address}claims/kyiv-denied/")
    expect(page.locator("h1")).to_contain_text("Kyiv denied it", timeout=WAIT_MS)
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe-inline" not in policy and not re.search("https?:", policy)

    save(records, "that Kyiv denied it", "of a denial by Kyiv")
    expect(page.locator("h1")).to_contain_text("of a denial by Kyiv", timeout=WAIT_MS)

    save(records, "[toretsk]", "[torezk]")
    problem = page.locator("article .serving-error").first
    expect(problem).to_contain_text("dossier/records.yaml:6:", timeout=WAIT_MS)
    expect(problem).to_contain_text("torezk")
    expect(page.locator(".serving-problems")).to_contain_text("last one without errors")
    page.goto(f"{address}places/toretsk/")
    line = page.locator("article li:has(.serving-error)")
    expect(line.first).to_contain_text("of a denial by Kyiv")
    expect(line.locator(".serving-error").first).to_be_visible()
    page.goto(f"{address}organisations/")
    expect(page.locator(".serving-problems li").first).to_contain_text("dossier/records.yaml:6:")

    page.goto(f"{address}claims/kyiv-denied/")
    expect(problem).to_be_visible()
    save(records, "[torezk]", "[toretsk]")
    expect(page.locator(".serving-error")).to_have_count(0, timeout=WAIT_MS)
    expect(page.locator("h1")).to_contain_text("of a denial by Kyiv")
    assert page.wrongs == []


@pytest.mark.long
def test_it_begins_with_errors_and_becomes_the_site_by_itself(root, serve, page):
    records = root / "dossier/records.yaml"
    save(records, "claims:", "<b>claims:")
    page.goto(serve())
    expect(page.locator("main li").first).to_contain_text("dossier/records.yaml:1:1", timeout=WAIT_MS)
    expect(page.locator("main")).to_contain_text("<b>claims")
    expect(page.locator("main b")).to_have_count(0)
    save(records, "<b>claims:", "claims:")
    expect(page.locator("h1")).to_contain_text("A small dossier", timeout=WAIT_MS)
    assert page.wrongs == []


@pytest.mark.long
def test_the_published_search_works_and_follows(root, serve, page):
    address = serve()
    page.goto(f"{address}places/toretsk/")
    expect(page.locator("h1")).to_contain_text("Toretsk", timeout=WAIT_MS)

    def search(words):
        page.wait_for_load_state()  # a page that reloads by itself may not have its scripts yet
        page.locator("[data-search-open]").first.click()
        page.locator("[data-search] input[name=q]").fill(words)
        return page.locator("[data-search]")

    def index():
        answer = page.request.get(f"{address}pagefind/pagefind-entry.json")
        return answer.text() if answer.ok else None

    expect(search("denied")).to_contain_text("Kyiv denied", timeout=WAIT_MS)
    before = index()
    save(root / "dossier/records.yaml", "wrote that Kyiv denied it", "spoke of a refusal by Kyiv")
    for _ in range(WAIT_MS // 100):
        if index() not in (None, before):
            break
        page.wait_for_timeout(100)
    page.goto(f"{address}places/toretsk/")  # the search stood in the address
    expect(search("refusal")).to_contain_text("a refusal by Kyiv", timeout=WAIT_MS)
    assert page.wrongs == []
