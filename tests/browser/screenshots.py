"""Pictures of the site of this repository's own dossier.

`make screenshots` writes every kind of page to screenshots/, and those of README.md to images/.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import launch
from tests.browser.kinds import KINDS
from tests.browser.published import build, served
from tests.frame import PROJECT

WIDTHS = (1440, 1024, 768, 390)
FOR_README = 1280
README = {
    "home": KINDS["home"],
    "claim": KINDS["claim in dispute"],
    "article": f"{KINDS['source']}#ministry-announces-capture",
}


def take_all(browser: Browser, root: str, folder: Path) -> None:
    """Write one whole picture of each page of KINDS, for each width, light, dark and as printed, to `folder`."""
    folder.mkdir(exist_ok=True)
    for width in WIDTHS:
        for look in ("light", "dark", "print"):
            page = _window(browser, root, width, color_scheme="dark" if look == "dark" else "light")
            page.emulate_media(media="print" if look == "print" else "screen")
            for kind, address in KINDS.items():
                page.goto(address)
                page.screenshot(path=folder / f"{kind.replace(' ', '-')}-{width}-{look}.png", full_page=True)
            page.close()


def take_for_readme(browser: Browser, root: str, folder: Path) -> None:
    """Write what a reader sees first of each page of README to `folder`."""
    folder.mkdir(exist_ok=True)
    page = _window(browser, root, FOR_README)
    for name, address in README.items():
        page.goto(address)
        page.screenshot(path=folder / f"{name}.png")
    page.close()


def _window(browser: Browser, root: str, width: int, **options) -> Page:
    # Without motion nothing is caught half-way.
    return browser.new_page(base_url=root, viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)


if __name__ == "__main__":
    with (
        TemporaryDirectory() as copy,
        served(build(Path(copy), PROJECT), {}) as root,
        sync_playwright() as playwright,
        launch(playwright) as browser,
    ):
        take_for_readme(browser, root, PROJECT / "images")
        take_all(browser, root, PROJECT / "screenshots")
