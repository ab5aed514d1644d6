"""docs/ after any edits, kills and builds at once is what a build from nothing makes, byte for byte."""

import os
import shutil
from random import Random

import pytest

from annotated_dossier import building, pipeline, urls
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.alone import alone_in
from annotated_dossier.files.problems import FILE_IN_THE_WAY
from annotated_dossier.pages.page import KeptPage
from annotated_dossier.progress import silent
from annotated_dossier.publishing.kept_pages import KeptPages
from tests.incremental import processes
from tests.incremental.edited import Edited, point

STEPS = 3
# Of these a clean build is made at the end alone, which takes the most time; of the others after each step.
SHORT = 30
SEEDS = [*range(SHORT), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(SHORT, 520))]


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def state(path):
    """What tells a file from another in its place, or from itself after it was written; whoever reads it changes none."""
    found = path.stat()
    return found.st_mtime_ns, found.st_ino, found.st_size


def build(root, kept):
    """The pages of the dossier below `root`, as far as they changed; returns those that were made."""
    with alone_in(root):
        checked, pages, _ = building.write_pages(pipeline.check(root), root, kept, silent)
    assert checked.is_fit, [problem for problem in checked.problems if problem.severity is Severity.ERROR]
    return {page.address for page in pages if not isinstance(page, KeptPage)}


def from_nothing(edited, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    edited.write(folder)
    build(folder, None)
    return contents(folder / "docs")


def disturb(chance, root, kept):
    """What may happen between two builds or during one."""
    match chance.randrange(8):
        case 0:
            processes.ended(processes.start(lambda: build(root, kept), chance.randrange(1, 60)))
        case 1:
            both = [processes.start(lambda: build(root, kept)) for _ in range(2)]
            assert all(processes.ended(child) for child in both)
        case 2:
            shutil.rmtree(kept, ignore_errors=True)
        case 3 if (kept / "pages").exists():
            data = bytearray((kept / "pages").read_bytes())
            data[chance.randrange(len(data))] ^= 1
            (kept / "pages").write_bytes(data)
        case 4 if (root / "docs/places").exists():
            chance.choice(sorted((root / "docs").rglob("*.md"))).unlink()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes to kill in this way")
@pytest.mark.parametrize("seed", SEEDS)
def test_pages_are_those_of_a_clean_build_after_any_edits(seed, tmp_path):
    chance = Random(seed)
    edited, root, kept = Edited(chance), tmp_path / "root", tmp_path / "kept"
    done = []
    for step in range(1, STEPS + 1) if seed < SHORT else range(STEPS, 2 * STEPS):
        done += [edited.edit() for _ in range(chance.choice((0, 1, 1, 2)))]
        edited.write(root)
        disturb(chance, root, kept)
        build(root, kept)
        if step >= STEPS:
            assert contents(root / "docs") == from_nothing(edited, tmp_path / "clean"), done
    assert build(root, kept) == set()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.long
def test_files_that_are_put_off_are_made_the_next_time(seed, tmp_path):
    chance = Random(seed)
    edited, root = Edited(chance), tmp_path / "root"
    kept = KeptPages(tmp_path / "kept", root / "docs")
    put_off = 0
    for _ in range(STEPS):
        edited.edit()
        edited.write(root)
        building.write_changed_pages(pipeline.check(root), root, kept, True, silent, puts_off_files=True)
        put_off += kept.has_put_off
        clean = from_nothing(edited, tmp_path / "clean")
        pages = [path for path in contents(root / "docs") if path.endswith(".md")]
        assert {path: contents(root / "docs")[path] for path in pages} == {path: clean[path] for path in pages}
        if chance.random() < 0.5:
            building.write_changed_pages(pipeline.check(root), root, kept, True, silent)
            assert not kept.has_put_off
            assert contents(root / "docs") == clean
    assert put_off


def test_an_edit_makes_the_pages_again_that_show_it_and_touches_no_other_file(tmp_path):
    edited, root, kept = Edited(Random(1)), tmp_path / "root", tmp_path / "kept"
    edited.write(root)
    build(root, kept)
    before = {path: state(path) for path in (root / "docs").rglob("*.md")}
    place = next(iter(edited.records["claims"].values()))["about"][0]
    other = "toretsk" if place == "oakfield" else "oakfield"
    edited.records["places"][place]["summary"] = "A town."
    edited.write(root)
    made = build(root, kept)
    assert f"places/{place}/" in made and f"places/{other}/" not in made
    touched = {path.relative_to(root / "docs").as_posix() for path, was in before.items() if state(path) != was}
    assert touched and touched <= {urls.page_path(page) for page in made}


def test_what_is_kept_in_a_copy_is_not_used(tmp_path):
    edited, root, kept = Edited(Random(1)), tmp_path / "root", tmp_path / "kept"
    edited.write(root)
    everything = build(root, kept)
    shutil.copytree(kept, tmp_path / "copy")
    assert build(root, tmp_path / "copy") == everything


def locate(edited):
    edited.records["places"]["toretsk"]["locations"] = point("48.6")


def state_a_direction(edited):
    claim = next(iter(edited.records["claims"].values()))
    said = claim["quotes"][0]["exact"]
    claim["checks"] = [{"type": "bearing", "from": "oakfield", "to": "toretsk", "direction": "north", "says": said}]


def ask_for_readers(edited):
    edited.dossier["review"] = "one"


def move_to_another_file(edited):
    edited.apart.add("toretsk")


def give_another_summary(edited):
    edited.records["places"]["toretsk"]["summary"] = "A town."


@pytest.mark.parametrize(
    ("edit", "made", "kept"),
    [
        (locate, {"places/toretsk/", "places/oakfield/"}, {"people/mayor/", "changes/"}),
        (state_a_direction, {"places/oakfield/", "checks/"}, {"people/mayor/", "changes/"}),
        (lambda edited: edited.change_statement(), {"claims/"}, {"", "changes/", "people/mayor/", "units/guard/"}),
        (ask_for_readers, {"", "people/mayor/"}, set()),
        (move_to_another_file, {"places/toretsk/"}, {"people/mayor/", "changes/"}),
        (lambda edited: edited.locks.publish(), {"changes/"}, {"people/mayor/", "claims/", "", "checks/"}),
        (lambda edited: edited.locks.try_rules(), {"checks/"}, {"people/mayor/", "claims/", "", "changes/"}),
        (lambda edited: edited.locks.sign(), {"people/mayor/"}, {"", "claims/", "changes/"}),
        (give_another_summary, {"places/toretsk/"}, {"people/mayor/", "changes/", "places/elmwick/"}),
    ],
)
def test_an_edit_makes_the_pages_again_that_read_of_it(edit, made, kept, tmp_path):
    edited, root, cache = Edited(Random(1)), tmp_path / "root", tmp_path / "kept"
    if edit is not ask_for_readers:
        ask_for_readers(edited)
    edited.write(root)
    build(root, cache)
    edit(edited)
    edited.write(root)
    again = build(root, cache)
    assert made <= again and not kept & again
    assert contents(root / "docs") == from_nothing(edited, tmp_path / "clean")


def test_another_address_of_the_site_makes_the_pages_again_that_name_it(tmp_path):
    edited, root, kept = Edited(Random(1)), tmp_path / "root", tmp_path / "kept"
    edited.write(root)
    build(root, kept)
    edited.dossier["site_url"] = "https://example.org/"
    edited.write(root)
    assert "places/toretsk/" in build(root, kept)
    assert contents(root / "docs") == from_nothing(edited, tmp_path / "clean")


def test_a_page_that_somebody_changed_is_not_taken_for_what_it_was(tmp_path):
    edited, root, kept = Edited(Random(1)), tmp_path / "root", tmp_path / "kept"
    edited.write(root)
    build(root, kept)
    page = root / "docs/places/toretsk.md"
    was = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Toretsk", b"Kcstrot"))
    os.utime(page, ns=(was.st_atime_ns, was.st_mtime_ns))
    with alone_in(root):
        checked, _, _ = building.write_pages(pipeline.check(root), root, kept, silent)
    assert [problem.span.file for problem in checked.problems if problem.entry is FILE_IN_THE_WAY] == [
        "docs/places/toretsk.md"
    ]
