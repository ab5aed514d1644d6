"""A site that is served."""

import pytest

from annotated_dossier.serving.folder import FolderSite
from annotated_dossier.serving.live import Live, Made
from tests.serving.asking import HEADERS, PAGE, serving


@pytest.fixture
def folder(tmp_path):
    """A site with a page in a folder, a page for what is missing, and beside it a file that is nobody's business."""
    site = tmp_path / "site"
    for name, text in {
        "index.html": PAGE.format("Home"),
        "claims/a b/index.html": PAGE.format("A claim"),
        "404.html": PAGE.format("Missing"),
        "_headers": HEADERS,
        "data/dossier.json": "{}",
        "data/annotations.jsonld": "{}",
        ".hidden/secret.txt": "secret",
        "../secret.txt": "secret",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


@pytest.fixture
def live():
    return Live()


@pytest.fixture
def server(live, folder):
    live.made(Made(FolderSite(folder)))
    with serving(live) as server:
        yield server
