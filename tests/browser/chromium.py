"""The browser that the tests drive: a Chromium or Chrome installed on this machine."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
INSTALL = "apt-get update && apt-get install --yes --no-install-recommends chromium"
ARGUMENTS = (
    # Every other host is cut off, and what Chromium would ask for on its own account is none of the site's.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def executable() -> str:
    """The browser that CHROME of the environment names, or the first of NAMES on the path.

    Raises FileNotFoundError, with the line that installs one, if there is none.
    """
    for name in filter(None, (os.environ.get("CHROME"), *NAMES)):
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(f"No Chromium was found. As root, run: {INSTALL}")


def launch(playwright: Playwright) -> Browser:
    # Chromium refuses to run its sandbox as root.
    return playwright.chromium.launch(
        executable_path=executable(), chromium_sandbox=os.getuid() != 0, args=list(ARGUMENTS)
    )
