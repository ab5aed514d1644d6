"""What all tests share: expectations kept on disk, a dossier made from strings, and folders made once for a whole run."""

import shutil

import pytest
from filelock import FileLock
from hypothesis import settings

from annotated_dossier import pipeline
from tests.browser.published import build

# Examples are few, and the same in every run, so that no change fails by the chance of another. `make test-long` draws
# new ones, and many (--hypothesis-profile=long). How long one takes depends on the machine, not on the product.
settings.register_profile("suite", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("long", deadline=None, max_examples=500)
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


@pytest.fixture(scope="session")
def made_once(request, tmp_path_factory):
    """`made_once(name, make)`: a folder that `make(folder)` has filled, once in a run, whichever of its processes asked."""
    run = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):  # of pytest-xdist, which gives each process a folder in that of the run
        run = run.parent

    def folder(name, make):
        whole, begun = run / name, run / f"{name}.begun"
        with FileLock(f"{whole}.lock"):
            if not whole.exists():
                shutil.rmtree(begun, ignore_errors=True)
                begun.mkdir()
                make(begun)
                begun.rename(whole)
        return whole

    return folder


@pytest.fixture(scope="session")
def site(made_once):
    """The published site of the frozen dossier."""
    return made_once("published", build) / "site"


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
