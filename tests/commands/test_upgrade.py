"""A lock of an older format is brought to this one; what differs is told, and no changed source is accepted."""

import json

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import LOCK_FILE
from tests.commands.test_accept import BEFORE, CLAIMS, FINE, NOW, PROBLEMS, WRONG_USE


def in_format_1(root):
    """The lock of a dossier as the first format had it."""
    sources = json.loads((root / LOCK_FILE).read_text())["sources"]
    return {
        source: {
            "sha256": held["sha256"],
            "quotes": {address: quote["parts"] for address, quote in held["quotes"].items()},
            "findings": held["findings"],
        }
        for source, held in sources.items()
    }


@pytest.fixture
def old(make_dossier):
    """A dossier with a lock of format 1."""
    root = make_dossier(BEFORE, CLAIMS)
    pipeline.generate(pipeline.check(root), root)
    (root / LOCK_FILE).write_text(json.dumps(in_format_1(root)))
    return root


def test_one_message_names_one_command_which_gives_the_lock_a_build_would_write(old, run):
    code, output, _ = run(old, "check")
    assert (code, output.count("error:")) == (PROBLEMS, 1)
    assert "build.py upgrade" in output
    code, output, _ = run(old, "upgrade")
    assert (code, "All quotes stand where they stood." in output) == (FINE, True)
    upgraded = (old / LOCK_FILE).read_bytes()
    pipeline.generate(pipeline.check(old), old)
    assert (old / LOCK_FILE).read_bytes() == upgraded
    assert "of the format of this version" in run(old, "upgrade")[1]


def test_a_changed_source_is_told_and_not_accepted(make_dossier, old, run):
    make_dossier(NOW, CLAIMS)
    code, output, _ = run(old, "upgrade")
    assert code == FINE
    assert "The text of `article` has changed" in output and "It is not accepted" in output
    assert "source-changed" in run(old, "check")[1]
    output = run(old, "accept", "article", typed="a\na\n")[1]
    assert output.count("The lock does not know the words around it.") == 2
    assert run(old, "check")[0] == FINE


def test_a_quote_that_moved_is_told_with_its_places(make_dossier, old, run):
    make_dossier(BEFORE, CLAIMS.replace("The town was quiet}", "town was quiet}").replace("  a:", "  c:"))
    output = run(old, "upgrade")[1]
    assert "`b` stood in `article` at 60–78, and stands at 64–78." in output
    assert "`a` stood in `article`, and no record has it there now." in output


@pytest.mark.parametrize("text", ["{", '{"format": 3}', '{"article": 5}', "[]"])
def test_a_lock_that_is_none_is_left_as_it_is(old, run, text):
    (old / LOCK_FILE).write_text(text)
    code, _, error = run(old, "upgrade")
    assert (code, "anchors.lock" in error) == (PROBLEMS, True)
    assert (old / LOCK_FILE).read_text() == text


def test_without_a_lock_there_is_nothing_to_do(make_dossier, run):
    code, output, _ = run(make_dossier(), "upgrade")
    assert (code, "first build" in output) == (FINE, True)


def test_where_ci_is_set_nothing_is_upgraded(old, run, monkeypatch):
    monkeypatch.setenv("CI", "1")
    assert run(old, "upgrade")[0] == WRONG_USE
