"""Pictures of every kind of page: wide and narrow, light and dark. `make screenshots` writes them to screenshots/."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from browser.chromium import launch
from browser.kinds import KINDS
from browser.published import build, served

WIDTHS = {"wide": 1280, "narrow": 390}


def take(browser: Browser, root: str, folder: Path) -> None:
    """Write one picture of each page of KINDS, for each width and colour scheme, to `folder`."""
    for size, width in WIDTHS.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for kind, address in KINDS.items():
                page.goto(root + address)
                page.screenshot(path=folder / f"{kind.replace(' ', '-')}-{size}-{scheme}.png", full_page=True)
            context.close()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(exist_ok=True)
    with TemporaryDirectory() as copy, sync_playwright() as playwright, launch(playwright) as browser:
        with served(build(Path(copy)), {}) as root:
            take(browser, root, target)
