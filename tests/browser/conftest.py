"""A browser, the published site, and a reader's window that fails whatever asks another host for anything."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.chromium import launch
from browser.published import build, policy, served


@pytest.fixture(scope="package")
def site(tmp_path_factory) -> Path:
    """The folder of the built site."""
    return build(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="package")
def root(site) -> Iterator[str]:
    """The address at which the site is served, under the policy it publishes for itself."""
    with served(site, {"Content-Security-Policy": policy(site)}) as address:
        yield address


@pytest.fixture(scope="package")
def claims(site) -> dict[str, dict]:
    """The published records of all claims, by id."""
    dossier = json.loads((site / "data" / "dossier.json").read_text(encoding="utf-8"))
    return {claim["id"]: claim for claim in dossier["claims"]}


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


@pytest.fixture
def open_window(browser, root) -> Iterator[Callable[..., Page]]:
    """`open_window(width, **options)`: an empty page of a reader who was never here; options are those of a context.

    Addresses are relative to the site's root, or to another `base_url`. Afterwards the test fails if a page asked
    another host for anything, or if the browser reported an error: what the policy
    forbids, what cannot be loaded, what a script throws.
    """
    contexts, foreign, errors = [], [], []

    def open_window(width: int = 1280, **options) -> Page:
        options = {"base_url": root, "viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **options}
        context = browser.new_context(**options)
        own = (options["base_url"], "data:", "blob:")
        context.on("request", lambda request: request.url.startswith(own) or foreign.append(request.url))
        context.on("console", lambda message: message.type == "error" and errors.append(f"{message.text} {message.location}"))
        context.on("weberror", lambda error: errors.append(str(error.error)))
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()
    assert foreign == []
    assert [error for error in errors if "/no-such-page/" not in error] == []
