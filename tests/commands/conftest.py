"""Commands that ask: run with what is typed, and what they print."""

import io
import sys

import pytest

from annotated_dossier import cli


@pytest.fixture(autouse=True)
def outside_ci(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SITE_URL", raising=False)


@pytest.fixture
def run(capsys, monkeypatch):
    """Exit code, standard output and standard error of a command in a folder, `typed` being what it reads."""

    def command(root, *arguments, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = cli.main(["--root", str(root), *arguments])
        return code, *capsys.readouterr()

    return command
