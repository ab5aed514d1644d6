"""What is measured is a dossier like any other."""

from annotated_dossier import pipeline
from bench.check import write_dossier


def test_the_measured_dossier_has_no_problems(tmp_path):
    write_dossier(tmp_path, 50)
    checked = pipeline.check(tmp_path)
    assert len(checked.dossier.claims) == 50
    assert checked.problems == ()
