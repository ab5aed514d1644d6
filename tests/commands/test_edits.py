"""`rename` and `withdraw`: all or nothing, nothing else touched, and what is left to look at is said."""

import shutil
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.files.refused import Refused
from annotated_dossier.files.write import write_files
from annotated_dossier.locks import anchors

BASE = Path(__file__).parents[1] / "bad/base"
FINE, WRONG_USE = 0, 2


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "root"))


def texts(root):
    return {path: path.read_bytes() for path in (root / "dossier").rglob("*.yaml")}


def test_rename_edits_every_file_that_names_the_record_and_no_other(root, run):
    before = texts(root)
    code, output, _ = run(root, "rename", "oldbridge", "old-bridge-town")
    assert code == FINE
    assert "`oldbridge` is `old-bridge-town` now" in output
    changed = {path.name for path, text in texts(root).items() if before[path] != text}
    assert changed == {path.name for path, text in before.items() if b"oldbridge" in text}
    assert pipeline.check(root).problems == ()


def test_rename_says_what_names_the_old_address_still(root, run):
    (root / "docs").mkdir()
    page = root / "docs/about.md"
    page.write_text("# About\n\nSee [the town](places/oldbridge.md), not oldbridge-mill/oldbridge-mill.\n")
    (root / "docs/other.md").write_text("An oldbridge, and /places/oldbridge-mill/.\n")
    entities = root / "dossier/entities.yaml"
    entities.write_text(entities.read_text() + "# oldbridge was once a village\n")
    output = run(root, "rename", "oldbridge", "newbridge")[1]
    listed = [line.strip() for line in output.splitlines() if line.startswith("  ")]
    assert [line.partition(":")[0] for line in listed] == ["dossier/entities.yaml", "docs/about.md"]
    (root / LOCK_FILE).write_text(anchors.to_text(anchors.lock_of(pipeline.check(root).dossier)))
    output = run(root, "rename", "council-900-left", "council-900-gone")[1]
    assert "anchors.lock has the old id until the next build" in output
    assert "no page of its own" in run(root, "rename", *_first_topic(root))[1]


def _first_topic(root):
    topic = next(iter(pipeline.check(root).dossier.record.topics))
    return topic, f"{topic}-2"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("rename", "oldbrige", "x"), "Did you mean `oldbridge`?"),
        (("rename", "oldbridge", "council"), "`council` is taken"),
        (("rename", "oldbridge", "Old Bridge"), "[invalid-id]"),
        (("withdraw", "oldbridge", "--because", "A slip."), "only claims are withdrawn"),
        (("withdraw", "council-900-left", "--because", "A slip.", "--on", "yesterday"), "[invalid-date]"),
        (("withdraw", "council-900-left", "--because", "A \x07 slip."), "[yaml-character]"),
    ],
)
def test_what_cannot_be_edited_so_is_refused_and_nothing_is_written(arguments, why, root, run):
    before = texts(root)
    code, _, errors = run(root, *arguments)
    assert (code, why in errors, "Nothing was written." in errors) == (WRONG_USE, True, True)
    assert texts(root) == before


@pytest.mark.parametrize(
    "arguments", [("rename", "oldbridge", "x"), ("withdraw", "council-900-left", "--because", "y")]
)
def test_nothing_is_edited_where_nobody_looks_on(arguments, root, run, monkeypatch):
    monkeypatch.setenv("CI", "true")
    before = texts(root)
    assert run(root, *arguments)[0] == WRONG_USE
    assert texts(root) == before


def test_where_one_file_cannot_be_written_none_is(tmp_path, monkeypatch):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    for path in (first, second):
        path.write_text("before")
    replace = Path.replace

    def fail(self, target):
        if target == second:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Refused):
        write_files({tmp_path / "new/c.yaml": "new", first: None, second: "after"}, tmp_path)
    assert (first.read_text(), second.read_text()) == ("before", "before")
    assert not (tmp_path / "new").exists()


def test_withdraw_adds_the_day_and_the_reason_and_says_what_names_the_claim(root, run):
    path = next(path for path, text in texts(root).items() if b"  council-900-left:" in text)
    before = path.read_text()
    reason = (
        "The paper took it back: # a slip of the  printer, whose apprentice had set the line of the week before it."
    )
    code, output, _ = run(root, "withdraw", "council-900-left", "--because", reason, "--on", "2025-03-05")
    assert (code, "`council-900-left` is withdrawn" in output) == (FINE, True)
    withdrawn = pipeline.check(root).dossier.claims["council-900-left"].withdrawn
    assert (withdrawn.on, withdrawn.because) == ("2025-03-05", reason.replace("  ", " "))
    added = [line for line in path.read_text().splitlines() if line not in before.splitlines()]
    assert path.read_text().replace("\n".join(added) + "\n", "") == before
    assert "council-300-children" in output
    assert "is withdrawn already" in run(root, "withdraw", "council-900-left", "--because", "A slip.")[2]


def test_move_puts_a_record_into_a_new_file_and_says_what_went(root, run):
    before = texts(root)
    record = next(iter(pipeline.check(root).dossier.claims.values()))
    old = record.origin.file
    code, output, _ = run(root, "move", record.id, "dossier/of/one.yaml")
    assert (code, output.splitlines()[0]) == (FINE, f"`{record.id}` stands in dossier/of/one.yaml now.")
    assert pipeline.check(root).dossier.claims[record.id].origin.file == "dossier/of/one.yaml"
    assert {path: text for path, text in texts(root).items() if path in before and path.name != Path(old).name} == {
        path: text for path, text in before.items() if path.name != Path(old).name
    }


def test_a_file_of_which_nothing_is_left_goes_and_its_folder(root, run):
    (claim,) = [*pipeline.check(root).dossier.claims][:1]
    run(root, "move", claim, "dossier/of/one.yaml")
    code, output, _ = run(root, "move", claim, "dossier/two.yaml")
    assert (code, "dossier/of/one.yaml is gone" in output) == (FINE, True)
    assert not (root / "dossier/of").exists()
