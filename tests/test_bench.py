"""What is measured is a dossier like any other."""

import pytest

from annotated_dossier import pipeline
from bench import check, search


@pytest.mark.parametrize(("bench", "claims"), [(check, 50), (search, search.TOWNS)], ids=["check", "search"])
def test_the_measured_dossier_has_no_problems(bench, claims, tmp_path):
    bench.write_dossier(tmp_path, claims)
    checked = pipeline.check(tmp_path)
    assert len(checked.dossier.claims) == claims
    assert checked.problems == ()
