"""site/ after any edits and kills is what a build from nothing makes, byte for byte, and always one whole site."""

import hashlib
import os
import shutil
import subprocess
import sys
from random import Random

import pytest

from annotated_dossier import cli
from annotated_dossier.commands import common
from annotated_dossier.publishing import pagefind
from tests.frame import copy_frame, copy_guides
from tests.incremental import processes
from tests.incremental.edited import Edited

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes to kill in this way")
BESIDE = ".site-site."
STEPS = 3
SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 10))]


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    """An index that tells of which pages it was made, in an instant, and nothing of where the tests run."""
    monkeypatch.setattr(pagefind, "index", index)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SITE_URL", raising=False)


def index(site_dir):
    pages = sorted((str(path.relative_to(site_dir)), path.read_bytes()) for path in site_dir.rglob("*.html"))
    (site_dir / "pagefind").mkdir()
    (site_dir / "pagefind/index").write_text(hashlib.sha256(repr(pages).encode()).hexdigest())


def begin(root, edited):
    copy_frame(root)
    copy_guides(root)
    edited.write(root)


def build(root):
    assert cli.main(["--root", str(root)]) == common.FINE


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def times(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def from_nothing(root, folder):
    """The site of a dossier as a build makes it that has nothing to go by."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns(common.CACHE, "site", "docs", ".site-*"))
    shutil.copytree(root / "docs", folder / "docs")
    build(folder)
    return contents(folder / "site")


def change_surroundings(chance, root):
    """Another theme, setting or guide."""
    match chance.randrange(4):
        case 0:
            template = root / "annotated_dossier/theme/404.html"
            template.write_text(template.read_text("utf-8") + f"<!-- {chance.random()} -->", "utf-8")
        case 1:
            settings = root / "mkdocs.yml"
            settings.write_text(settings.read_text("utf-8") + f"\ncopyright: Nobody {chance.random()}\n", "utf-8")
        case 2:
            guide = root / "docs/method.md"
            guide.write_text(guide.read_text("utf-8") + f"\nMore: {chance.random()}\n", "utf-8")
        case 3:
            (root / "docs/more.txt").write_text(f"{chance.random()}")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.long
def test_a_site_is_that_of_a_clean_build_after_any_edits(seed, tmp_path, capfd):
    chance = Random(seed)
    edited, root = Edited(chance), tmp_path / "root"
    begin(root, edited)
    build(root)
    for step in range(STEPS):
        for _ in range(chance.choice((0, 1, 2))):
            edited.edit()
        edited.write(root)
        if step == 1:
            change_surroundings(chance, root)
        if chance.random() < 0.5:
            processes.ended(processes.start(lambda: build(root), chance.randrange(1, 200)))
        build(root)
    site = contents(root / "site")
    assert site == from_nothing(root, tmp_path / "clean")
    before = times(root / "site")
    build(root)
    assert times(root / "site") == before
    assert [path.name for path in root.iterdir() if path.name.startswith(BESIDE)] == []


@pytest.fixture(scope="module")
def two_states(tmp_path_factory):
    """A dossier whose site is built, and its two states."""
    root = tmp_path_factory.mktemp("kill") / "root"
    edited = Edited(Random(3))
    begin(root, edited)
    states = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pagefind, "index", index)
        patched.delenv("CI", raising=False)
        for _ in range(2):
            edited.describe()
            edited.change_statement()
            texts = root.parent / f"state-{len(states)}"
            edited.write(texts)
            lay(texts, root)
            build(root)
            states.append((texts, contents(root / "site")))
    return root, states


def lay(texts, root):
    for folder in ("dossier", "seeds"):
        shutil.rmtree(root / folder, ignore_errors=True)
        shutil.copytree(texts / folder, root / folder)
    (root / "anchors.lock").unlink(missing_ok=True)


@pytest.mark.parametrize(
    "step", [step if step % 40 == 0 else pytest.param(step, marks=pytest.mark.long) for step in range(1, 160)]
)
def test_a_kill_leaves_the_old_site_or_the_new_one_and_the_next_build_clears_up(step, two_states):
    root, states = two_states
    (texts, new), (_, old) = sorted(states, key=lambda state: state[1] == contents(root / "site"))
    lay(texts, root)
    is_whole = processes.ended(processes.start(lambda: build(root), step, after=BESIDE))
    left = contents(root / "site")
    assert left == new if is_whole else left in (old, new)
    build(root)
    assert contents(root / "site") == new
    assert [path.name for path in root.iterdir() if path.name.startswith(BESIDE)] == []


@pytest.mark.long
def test_a_build_of_what_has_not_changed_tells_its_warnings_again(tmp_path, capfd):
    edited, root, told = Edited(Random(5)), tmp_path / "root", []
    begin(root, edited)
    for _ in range(3):
        build(root)
        told.append(capfd.readouterr())
    assert "record-unused" in told[1].err
    assert told[1] == told[2]


@pytest.mark.long
def test_nothing_is_written_through_a_link(tmp_path, capfd):
    edited, root = Edited(Random(5)), tmp_path / "root"
    begin(root, edited)
    build(root)
    shutil.copytree(root / "site", tmp_path / "linked", copy_function=os.link)
    before = contents(tmp_path / "linked")
    for _ in range(3):
        edited.describe()
        edited.add_claim()
        edited.write(root)
        build(root)
    assert contents(tmp_path / "linked") == before != contents(root / "site")


@pytest.mark.long
def test_an_index_is_made_again_only_when_a_page_has_changed(tmp_path, monkeypatch, capfd):
    edited, root, made = Edited(Random(5)), tmp_path / "root", []
    begin(root, edited)
    monkeypatch.setattr(pagefind, "index", lambda site_dir: (made.append(site_dir), index(site_dir)))
    build(root)
    (root / "docs/more.txt").write_text("beside the pages")
    build(root)
    assert len(made) == 1 and (root / "site/more.txt").exists() and (root / "site/pagefind/index").exists()
    edited.describe()
    edited.write(root)
    build(root)
    assert len(made) == 2


@pytest.mark.long
def test_what_is_kept_is_not_used_where_what_passes_is_published(tmp_path, monkeypatch, capfd):
    edited, root = Edited(Random(5)), tmp_path / "root"
    begin(root, edited)
    build(root)
    monkeypatch.setenv("CI", "true")
    kept = contents(root / common.CACHE)
    (root / "site/places/toretsk/index.html").write_text("wrong")
    build(root)
    assert "wrong" not in (root / "site/places/toretsk/index.html").read_text()
    assert contents(root / common.CACHE) == kept


@pytest.mark.long
def test_a_dossier_without_settings_of_its_own_is_remembered_too(tmp_path, capfd):
    edited, root = Edited(Random(5)), tmp_path / "root"
    edited.write(root)
    copy_guides(root)
    for _ in range(2):  # the first build makes the page on the method, which is then the editors'
        build(root)
    before = times(root / "site")
    capfd.readouterr()
    build(root)
    assert times(root / "site") == before and "\n0 files written" in capfd.readouterr().out
    (root / "docs/more.md").write_text("# More\n\nWords.\n")
    build(root)
    assert (root / "site/more/index.html").exists() and "more" in (root / "site/index.html").read_text("utf-8")


@pytest.mark.long
def test_a_build_that_changes_nothing_says_again_what_was_remarked_and_loads_no_record(tmp_path, capfd):
    edited, root = Edited(Random(5)), tmp_path / "root"
    edited.write(root)
    copy_frame(root)
    copy_guides(root)
    build(root)
    first = capfd.readouterr().err
    build(root)
    assert "site_name" in first and capfd.readouterr().err == first
    load = "import sys, annotated_dossier.publishing.last_build"
    code = f"{load}; sys.exit('annotated_dossier.linking.link' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
