"""A dossier of the last version, as it is: this version builds it, and its first edition takes one field more."""

import pytest

from annotated_dossier import cli, pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.read import EDITION_FILE
from tests.frame import copy_dossier


def test_what_was_fit_is_fit_and_no_edition_is_asked_for(tmp_path):
    copy_dossier(tmp_path)
    checked = pipeline.check(tmp_path)
    assert [problem for problem in checked.problems if problem.severity is Severity.ERROR] == []
    checked, _ = pipeline.generate(checked, tmp_path)
    assert checked.is_fit
    assert not (tmp_path / EDITION_FILE).exists()


@pytest.mark.long
def test_the_first_edition_takes_its_day_and_nothing_else(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)
    copy_dossier(tmp_path)
    command = ["--root", str(tmp_path), "publish"]
    assert cli.main(command) == 1
    assert "[edition-without-day]" in capsys.readouterr().err
    record = tmp_path / "dossier/dossier.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('  edition: "1"\n', '  edition: "1"\n  edition_on: 2025-06-01\n'), encoding="utf-8")
    assert cli.main(command) == 0
    before = (tmp_path / EDITION_FILE).read_bytes()
    assert pipeline.generate(pipeline.check(tmp_path), tmp_path)[0].is_fit
    assert cli.main([*command, "--check"]) == 0
    assert (tmp_path / EDITION_FILE).read_bytes() == before
