"""What is shown of work that takes a while, and to whom."""

import io
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from annotated_dossier import pipeline, progress
from annotated_dossier.progress import counted, shown, silent


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal()


def wait_for(terminal, text):
    for _ in range(500):
        if text in terminal.getvalue():
            return
        time.sleep(0.02)
    raise AssertionError(terminal.getvalue())


def test_long_work_says_what_it_is_at_and_how_far(terminal, monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_UNTIL_SHOWN", 0.01)
    with shown(terminal, is_quiet=False) as tell:
        tell("Checking [the] records")
        wait_for(terminal, "Checking [the] records")
        tell("Making the pages", 3, 1715)
        wait_for(terminal, "3/1715")
        tell("Rendering the site")
        wait_for(terminal, "Rendering the site")


def test_short_work_says_nothing(terminal):
    with shown(terminal, is_quiet=False) as tell:
        tell("Checking the records")
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("stream", "is_quiet"), [(io.StringIO(), False), (Terminal(), True)], ids=["a file", "in CI"])
def test_where_nobody_looks_on_nothing_is_said(stream, is_quiet, monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_UNTIL_SHOWN", 0)
    with shown(stream, is_quiet) as tell:
        assert tell is silent
        tell("Checking the records")
    assert stream.getvalue() == ""


def test_an_error_wipes_the_line_away(terminal, monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_UNTIL_SHOWN", 0)
    with suppress(KeyboardInterrupt), shown(terminal, is_quiet=False) as tell:
        tell("Checking the records")
        wait_for(terminal, "Checking the records")
        raise KeyboardInterrupt
    before = terminal.getvalue()
    time.sleep(0.3)
    assert terminal.getvalue() == before


def test_items_are_counted_as_they_pass():
    told = []
    items = counted("abc", lambda *said: told.append(said), "Making", 2)
    assert next(items) == "a" and told == [("Making", 1, 2)]
    assert list(items) == ["b", "c"]
    assert told[1:] == [("Making", 2, 2), ("Making", 3, 3)]


def test_the_pages_are_counted_while_they_are_made(make_dossier):
    told = []
    root = make_dossier()
    pipeline.generate(pipeline.check(root), root, progress=lambda at, done=0, of=0: told.append((at, done, of)))
    pages = [said for said in told if said[0] == "Making the pages"]
    assert [done for _, done, _ in pages] == list(range(1, len(pages) + 1)) and all(of >= done for _, done, of in pages)
    assert told[-1][0] == "Writing the pages"


def test_what_draws_is_loaded_only_when_it_draws():
    code = "import sys, annotated_dossier.cli; sys.exit(any(name in sys.modules for name in ('rich', 'watchfiles')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
