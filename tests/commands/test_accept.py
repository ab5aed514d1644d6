"""A changed source is taken quote by quote, each with the words it stood in and those it stands in now."""

import os
import re
import subprocess
import sys
from contextlib import suppress

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import LOCK_FILE
from tests.frame import PROJECT

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
CLAIMS = """\
claims:
  a:
    statement: The outlet wrote that Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: Kyiv denied it}]
  b:
    statement: The outlet wrote that the town was quiet.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: The town was quiet}]
"""
BEFORE = "Moscow announced it. Kyiv denied it. Rain fell.\n\nSnow fell. The town was quiet. Night came."
NOW = BEFORE.replace("Moscow announced it.", "Nobody had announced it.").replace("Night came.", "Was it really?")


@pytest.fixture
def changed(make_dossier):
    """A dossier whose source has other words beside both quotes than when it was locked."""
    root = make_dossier(BEFORE, CLAIMS)
    pipeline.generate(pipeline.check(root), root)
    return make_dossier(NOW, CLAIMS)


def test_each_quote_is_shown_with_the_words_before_and_now_and_asked_about(changed, run):
    code, output, _ = run(changed, "accept", "article", typed="a\na\n")
    assert code == FINE
    assert [line.split() for line in output.splitlines() if re.match(" +(before|now) ", line)] == [
        ["before", "Moscow", "announced", "it."],
        ["now", "Nobody", "had", "announced", "it."],
        ["before", "Night", "came."],
        ["now", "Was", "it", "really?"],
    ]
    assert "1 of 2: `a`" in output and "2 of 2: `b`" in output
    assert run(changed, "check")[0] == FINE


@pytest.mark.parametrize("typed", ["a\nq\n", "a\nk\n", "a\n", "x\nA\nq\n", "k\na\n"])
def test_what_was_accepted_is_kept_and_the_text_is_not_accepted_before_all_is(changed, run, typed):
    code, output, _ = run(changed, "accept", "article", typed=typed)
    assert code == PROBLEMS
    assert "Accepted: 1; left: 1." in output
    assert "source-changed" in run(changed, "check")[1]
    output = run(changed, "accept", "article", typed="a\n")[1]
    assert "1 of 1" in output and "is accepted" in output
    assert run(changed, "check")[0] == FINE


def test_nothing_is_accepted_without_an_answer(changed, run):
    before = (changed / LOCK_FILE).read_bytes()
    assert run(changed, "accept", "article")[0] == PROBLEMS
    assert run(changed, "accept", "article", typed="k\nk\n")[0] == PROBLEMS
    assert (changed / LOCK_FILE).read_bytes() == before


def test_what_was_accepted_before_an_interruption_is_kept(changed, run, monkeypatch):
    answers = iter("a")

    def interrupted(_):
        for answer in answers:
            return answer
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("annotated_dossier.commands.accept.ask", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(changed, "accept", "article")
    assert "1 of 1: `b`" in run(changed, "accept", "article")[1]


def test_quotes_are_accepted_by_their_address_or_all_of_them_and_shown_all_the_same(changed, run):
    code, output, _ = run(changed, "accept", "article", "--quote", "b")
    assert code == PROBLEMS
    assert "Was it really?" in output and "Nobody had" not in output
    code, output, _ = run(changed, "accept", "article", "--all")
    assert code == FINE
    assert "Nobody had announced it." in output
    assert run(changed, "check")[0] == FINE
    code, output, _ = run(changed, "accept", "article")
    assert (code, "had not changed" in output) == (FINE, True)


def test_an_address_that_nothing_changed_at_is_wrong_use(changed, run):
    code, _, error = run(changed, "accept", "article", "--quote", "c")
    assert (code, "`c`" in error) == (WRONG_USE, True)


def test_a_quote_in_the_same_words_is_not_asked_about_wherever_it_stands(make_dossier, run):
    root = make_dossier(BEFORE, CLAIMS)
    pipeline.generate(pipeline.check(root), root)
    first, second = BEFORE.replace(" fell", "\nfell").split("\n\n")
    make_dossier(f"{first} Nobody came. Nobody went.\n\n{second}", CLAIMS)
    code, output, _ = run(root, "accept", "article")
    assert (code, "[a]" in output) == (FINE, False)
    assert "in the same words as before: 2; in others: 0" in output


def test_the_same_words_in_another_place_are_shown_with_both(make_dossier, run):
    root = make_dossier(BEFORE, CLAIMS)
    pipeline.generate(pipeline.check(root), root)
    make_dossier(
        BEFORE.replace("Kyiv denied it", "Kyiv was silent") + "\n\nOf Horlivka they asked. Kyiv denied it.", CLAIMS
    )
    output = run(root, "accept", "article", typed="k\n")[1]
    assert all(words in output for words in ("before  Rain fell.", "now  Of Horlivka they asked.", "1 of 1: `a`"))


def test_a_quote_the_lock_does_not_know_is_asked_about(make_dossier, run, changed):
    make_dossier(NOW, CLAIMS.replace("  a:", "  renamed:"))
    output = run(changed, "accept", "article", typed="k\na\n")[1]
    assert "The lock does not know the words around it." in output
    assert "`a` is in no record any more." in output


def test_nothing_is_accepted_while_a_quote_is_lost(make_dossier, changed, run):
    make_dossier(NOW.replace("denied", "confirmed"), CLAIMS)
    before = (changed / LOCK_FILE).read_bytes()
    code, _, error = run(changed, "accept", "article", "--all")
    assert (code, "quote-not-found" in error) == (PROBLEMS, True)
    assert (changed / LOCK_FILE).read_bytes() == before


def test_where_ci_is_set_nothing_is_accepted(changed, run, monkeypatch):
    monkeypatch.setenv("CI", "true")
    before = (changed / LOCK_FILE).read_bytes()
    code, _, error = run(changed, "accept", "article", "--all")
    assert (code, "`accept` writes nothing where CI is set" in error) == (WRONG_USE, True)
    assert (changed / LOCK_FILE).read_bytes() == before


def test_a_source_that_is_not_there_cannot_be_accepted(make_dossier, run):
    code, _, error = run(make_dossier(), "accept", "artikle")
    assert (code, "artikle" in error) == (WRONG_USE, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminal that a test can type at")
def test_at_a_terminal_one_key_is_an_answer(changed):
    import pty

    terminal, its_end = pty.openpty()
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(changed), "accept", "article"]
    streams = {"stdin": its_end, "stdout": its_end, "stderr": its_end}
    started = subprocess.Popen(command, env={**os.environ, "CI": ""}, **streams)
    os.close(its_end)
    shown = b""
    with suppress(OSError):  # how Linux tells the end
        while read := os.read(terminal, 1024):
            shown += read
            if read.endswith(b"stop: "):
                os.write(terminal, b"a")
    os.close(terminal)
    assert (started.wait(), b"is accepted" in shown) == (FINE, True)
