"""A new site replaces a site that a build made, and nothing else; what a kill leaves is put right."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotated_dossier.files.refused import Refused
from annotated_dossier.files.write import MANIFEST
from annotated_dossier.publishing import swap
from annotated_dossier.publishing.site import RenderError, render
from annotated_dossier.publishing.swap import InTheWay, replacing, restore
from annotated_dossier.publishing.tree import put_together
from tests.frame import PROJECT

LONG_AGO = 1_000_000_000
SITE = {"index.html": "home", "claims/a/index.html": "claim", "data/dossier.json": "{}", "_headers": "/*"}


@pytest.fixture
def site(tmp_path):
    return tmp_path / "project" / "site"


def lay(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def make(site_dir, files=SITE):
    with replacing(site_dir) as fresh:
        made = fresh.with_name("made")
        lay(made, files)
        put_together(made, site_dir, (), fresh)


def tree(folder):
    """The files and links below a folder, but for its list of files."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink()) if path.is_symlink() else path.read_text()
        for path in folder.rglob("*")
        if (path.is_symlink() or path.is_file()) and path.name != MANIFEST
    }


def beside(site_dir):
    return sorted(path.name for path in site_dir.parent.iterdir())


def test_a_site_replaces_the_one_before_and_lists_its_files(site):
    make(site)
    make(site, {**SITE, "index.html": "new", "places/index.html": "new"} | {"claims/b/index.html": "b"})
    make(site, {"index.html": "newer", "data/dossier.json": "{}"})
    assert tree(site) == {"index.html": "newer", "data/dossier.json": "{}"}
    assert beside(site) == ["site"]
    assert json.loads((site / MANIFEST).read_text()) == [MANIFEST, "data/dossier.json", "index.html"]


def test_a_file_that_is_as_it_was_keeps_its_time(site):
    make(site)
    for path in (path for path in site.rglob("*") if path.is_file()):
        os.utime(path, (LONG_AGO, LONG_AGO))
    make(site, {**SITE, "index.html": "new!", "claims/b/index.html": "claim"})
    kept = {name for name in SITE if (site / name).stat().st_mtime == LONG_AGO}
    assert kept == SITE.keys() - {"index.html"}
    assert (site / "claims/b/index.html").stat().st_mtime > LONG_AGO


def test_the_files_of_the_search_have_other_names_in_each_build(site):
    make(site, {**SITE, "pagefind/one": "x"})
    listed = (site / MANIFEST).read_bytes()
    make(site, {**SITE, "pagefind/two": "x"})
    assert (site / MANIFEST).read_bytes() == listed
    assert tree(site) == {**SITE, "pagefind/two": "x"}
    assert beside(site) == ["site"]


def test_an_empty_folder_becomes_a_site(site):
    (site / "empty/too").mkdir(parents=True)
    make(site)
    assert tree(site) == SITE


@pytest.mark.parametrize("older", [{}, {"search/search_index.json": "{}"}, {"sitemap.xml": "x", "404.html": "x"}])
def test_a_site_of_an_earlier_version_is_known_by_what_it_holds(site, older):
    lay(site, {**SITE, **older})
    make(site)
    assert tree(site) == SITE


@pytest.mark.parametrize("is_listed", [True, False], ids=["with a list", "of an earlier version"])
@pytest.mark.parametrize("foreign", ["thesis.doc", ".git/HEAD", "CNAME", "mine/index.html"])
def test_a_foreign_file_in_a_site_stays_and_is_named(site, foreign, is_listed):
    make(site)
    if not is_listed:
        (site / MANIFEST).unlink()
    lay(site, {foreign: "mine"})
    with pytest.raises(InTheWay, match=f"`{foreign}`"):
        make(site, {**SITE, "index.html": "new"})
    assert tree(site) == {**SITE, foreign: "mine"}
    assert beside(site) == ["site"]


@pytest.mark.parametrize("listed", ['["index.html"', "{}", '[["index.html"]]', "[" * 100_000, "\x00"])
def test_a_folder_of_somebody_else_is_not_replaced_whatever_its_list_says(site, listed):
    lay(site, {"index.html": "mine", MANIFEST: listed})
    with pytest.raises(InTheWay, match=r"index\.html"):
        make(site)
    assert tree(site) == {"index.html": "mine"}


def test_what_file_managers_leave_is_not_in_the_way(site):
    make(site)
    lay(site, {".DS_Store": "x", "claims/Thumbs.db": "x"})
    make(site)
    assert tree(site) == SITE


@pytest.mark.parametrize("name", ["claims/a/index.html", "claims"])
def test_a_link_in_a_site_is_foreign(site, tmp_path, name):
    make(site)
    lay(tmp_path / "elsewhere", {"thesis.doc": "mine"})
    (site / name).rename(tmp_path / "moved")
    (site / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InTheWay, match=name):
        make(site)
    assert tree(tmp_path / "elsewhere") == {"thesis.doc": "mine"}


@pytest.mark.parametrize("has_target", [True, False])
def test_a_link_in_the_place_of_the_site_is_refused(site, tmp_path, has_target):
    if has_target:
        make(tmp_path / "public")
    site.parent.mkdir()
    site.symlink_to(tmp_path / "public")
    with pytest.raises(RenderError, match="is a link"):
        render(site.parent, site)
    with pytest.raises(InTheWay, match="is a link"):
        make(site)
    assert site.is_symlink()
    assert not has_target or tree(tmp_path / "public") == SITE


def test_a_file_in_the_place_of_the_site_is_refused(site):
    lay(site.parent, {"site": "mine"})
    with pytest.raises(InTheWay, match="no folder"):
        make(site)
    assert site.read_text() == "mine"


@pytest.mark.parametrize("failing", [0, 1])
def test_a_refused_change_leaves_the_old_site_and_is_told(site, monkeypatch, failing):
    make(site)
    calls = []
    real = Path.rename

    def rename(path, target):
        calls.append(target)
        if len(calls) == failing + 1:
            raise PermissionError(13, "Access is denied")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    with pytest.raises(Refused, match=r"site could not be replaced: Access is denied\. Close it"):
        make(site, {"index.html": "new"})
    assert tree(site) == SITE
    assert beside(site) == ["site"]


KILLED = """
import os, signal, sys
from pathlib import Path
from annotated_dossier.publishing import swap
from annotated_dossier.publishing.swap import replacing
swap.exchange = lambda *_: False
calls, real = [], Path.rename
def rename(path, target):
    calls.append(target)
    if len(calls) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(path, target)
Path.rename = rename
with replacing(Path(sys.argv[1])) as fresh:
    fresh.mkdir()
    (fresh / "index.html").write_text("new")
"""


def killed_at(site, rename):
    done = subprocess.run([sys.executable, "-c", KILLED, str(site), str(rename)], cwd=PROJECT)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="leftovers stay there")
@pytest.mark.parametrize("rename", [1, 2])
@pytest.mark.parametrize("heals", [restore, make])
def test_after_a_kill_the_site_comes_back_and_nothing_is_left_beside_it(site, rename, heals):
    make(site)
    killed_at(site, rename)
    assert site.exists() == (rename == 1) and len(beside(site)) == (2 if rename == 1 else 1)
    heals(site)
    assert tree(site) == SITE
    assert beside(site) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="builds are not kept apart there")
def test_a_build_at_work_is_left_alone(site):
    make(site)
    with replacing(site) as fresh:
        lay(fresh, {"index.html": "new"})
        restore(site)
        restore(site.with_name("site-offline"))
        assert (fresh / "index.html").exists()
    assert tree(site) == {"index.html": "new"}


def test_what_belongs_to_another_site_is_left_alone(site):
    lay(site.parent, {".site-site-offline.x/previous/index.html": "old", ".site-notes": "mine"})
    restore(site)
    assert beside(site) == [".site-notes", ".site-site-offline.x"]
    restore(site.with_name("site-offline"))
    assert beside(site) == [".site-notes", "site-offline"]
