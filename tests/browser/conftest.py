"""A browser, the published site, and readers' windows that fail whatever asks another host for anything."""

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import launch
from tests.browser.published import policy, served

WINDOW = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}


@pytest.fixture(scope="package")
def claims(site) -> dict[str, dict]:
    """The published records of all claims, by id."""
    dossier = json.loads((site / "data" / "dossier.json").read_text(encoding="utf-8"))
    return {claim["id"]: claim for claim in dossier["claims"]}


@pytest.fixture(scope="package")
def root(site) -> Iterator[str]:
    """The address at which the site is served, under the policy it publishes for itself."""
    with served(site, {"Content-Security-Policy": policy(site)}) as address:
        yield address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


class Windows:
    """The windows of a browser, and all that went wrong in them since that was last asked."""

    def __init__(self, browser: Browser, root: str) -> None:
        self._browser = browser
        self._root = root
        self._kept: dict[str, Page] = {}
        self._wrongs: list[str] = []

    def open(self, **options) -> Page:
        """An empty page of a reader who was never here; options are those of a context."""
        options = {**WINDOW, "base_url": self._root, **options}
        context = self._browser.new_context(**options)
        own = (options["base_url"], "data:", "blob:")
        context.on(
            "request", lambda request: request.url.startswith(own) or self._wrongs.append(f"asked for {request.url}")
        )
        context.on(
            "console",
            lambda message: message.type == "error" and self._wrongs.append(f"{message.text} {message.location}"),
        )
        context.on("weberror", lambda error: self._wrongs.append(str(error.error)))
        return context.new_page()

    def reuse(self, **options) -> Page:
        """The page that was last given for these options, emptied: to open one takes longer than to load it."""
        kept = repr(options)
        if kept not in self._kept:
            self._kept[kept] = self.open(**options)
        page = self._kept[kept]
        page.goto("about:blank")
        page.set_viewport_size(WINDOW["viewport"])
        page.emulate_media(media="screen", color_scheme="light")
        page.mouse.move(0, 0)
        return page

    def wrongs(self) -> list[str]:
        """What asked another host for anything, and the errors the browser reported: what the policy forbids, what
        cannot be loaded, what a script throws."""
        wrongs, self._wrongs = self._wrongs, []
        return [wrong for wrong in wrongs if "/no-such-page/" not in wrong]


@pytest.fixture(scope="package")
def all_windows(browser, root) -> Windows:
    return Windows(browser, root)


@pytest.fixture
def windows(all_windows) -> Iterator[Windows]:
    """The windows of one test, which fails if anything went wrong in them."""
    yield all_windows
    assert all_windows.wrongs() == []


@pytest.fixture
def open_window(windows) -> Iterator[Callable[..., Page]]:
    """`open_window(width, **options)`: an empty page of a reader who was never here; options are those of a context.

    Addresses are relative to the site's root, or to another `base_url`.
    """
    opened = []

    def open_window(width: int = 1280, **options) -> Page:
        opened.append(windows.open(viewport={"width": width, "height": 900}, **options))
        return opened[-1]

    yield open_window
    for page in opened:
        page.context.close()


@pytest.fixture
def window(windows) -> Page:
    """An empty page 1280 pixels wide, for tests to which it is all the same what the reader has seen before."""
    return windows.reuse()
