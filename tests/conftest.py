"""What all tests share: expectations kept on disk, and a dossier made from strings."""

import pytest
from hypothesis import settings

from annotated_dossier import pipeline

# How long an example takes depends on the machine, not on the product.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

DOSSIER = """\
dossier:
  title: A small dossier
  summary: One article and what it says.
  language: en
  covers: "2025"
  edition: "1"
  parties: {north: {name: North}}
  topics: {control: {name: Control}}
  measures: {soldiers: {name: Soldiers, unit: soldiers, definition: What a speaker calls soldiers.}}
  limits: {coverage: 0}
organisations:
  outlet: {name: The Outlet, type: newspaper}
places:
  toretsk: {name: Toretsk, type: town}
sources:
  article:
    file: article.txt
    label: An article
    publisher: outlet
    published: 2025-02-07
    publish: full
"""


def pytest_addoption(parser):
    parser.addoption("--refresh", action="store_true", help="rewrite the expected files; read the difference in review")


@pytest.fixture
def expect(request):
    """`expect(text, path)`: `text` is what the file at `path` holds. With `--refresh` it is written there."""

    def compare(text, path):
        if request.config.getoption("--refresh"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert text == path.read_bytes().decode("utf-8")

    return compare


@pytest.fixture
def make_dossier(tmp_path):
    """Writes a small dossier below a fresh folder and returns that folder.

    `article` is the text of its one source, `records` is YAML beside DOSSIER, `dossier` stands in its place; `files`
    maps further paths to their texts.
    """

    def make(article="Kyiv denied it.", records="", *, dossier=DOSSIER, files=None):
        texts = {"seeds/article.txt": article, "dossier/dossier.yaml": dossier, **(files or {})}
        if records:
            texts["dossier/records.yaml"] = records
        for name, text in texts.items():
            path = tmp_path / "dossier-folder" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return tmp_path / "dossier-folder"

    return make


@pytest.fixture
def linked(make_dossier):
    """`linked(records, …)`: the linked dossier of these records (see `make_dossier`), whatever problems it has."""

    def link(records="", **others):
        return pipeline.check(make_dossier(records=records, **others)).dossier

    return link
