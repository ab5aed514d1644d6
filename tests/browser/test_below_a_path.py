"""The site below a path of a host, as a project has it: every page and the search keep to it."""

import pytest
from playwright.sync_api import expect

from tests.browser.published import policy, served

PATH = "some/path/"


@pytest.mark.long
def test_nothing_is_asked_for_outside_of_its_path(windows, site, tmp_path):
    """The windows tell what is asked for outside of their base."""
    (tmp_path / "some").mkdir()
    (tmp_path / PATH).symlink_to(site)
    with served(tmp_path, {"Content-Security-Policy": policy(site)}) as address:
        page = windows.reuse(base_url=f"{address}{PATH}")
        page.goto("claims/ministry-announces-capture/")
        page.locator("[data-search-open]").click()
        page.keyboard.insert_text("Toretsk")
        page.locator(".ds-search-results a").first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.url.startswith(f"{address}{PATH}")
        page.get_by_role("link", name="For editors").click()
        expect(page).to_have_url(f"{address}{PATH}editors/")
