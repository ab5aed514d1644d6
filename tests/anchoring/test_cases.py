"""The hard cases in cases/*.yaml: right ones are found in their place, wrong ones say why not."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from annotated_dossier.anchoring.anchor import Anchor, Misfit, anchor, searchable
from annotated_dossier.anchoring.problems import CODES

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['case']}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]
KEYS = {"case", "source", "repairs", "quote", "prefix", "suffix", "misfit", "says"}


def selector(exact, prefix=None, suffix=None, **more):
    return SimpleNamespace(exact=exact, prefix=prefix, suffix=suffix, **more)


def unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The source without its ⟦ ⟧, and the places they enclosed."""
    places = [match.start() - number for number, match in enumerate(re.finditer("[⟦⟧]", marked))]
    return re.sub("[⟦⟧]", "", marked), tuple(zip(places[::2], places[1::2], strict=True))


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    assert set(case) <= KEYS
    text, places = unmarked(case["source"])
    source, misfits = searchable(text, [selector(**repair) for repair in case.get("repairs", ())])
    if "quote" in case:
        assert not misfits
        result = anchor(selector(case["quote"], case.get("prefix"), case.get("suffix")), source)
    else:
        [result] = misfits.values()
    if "misfit" not in case:
        assert places, "a case has a place or a misfit"
        assert result == Anchor(places)
        return
    assert not places, "a case has a place or a misfit, not both"
    assert isinstance(result, Misfit)
    assert result.code == case["misfit"], result
    for words in case.get("says", ()):
        assert words in f"{result.message} {result.hint}"
    for passage in result.passages:
        assert 0 <= passage.start < passage.end <= len(text)


def test_every_code_has_a_case():
    assert {param.values[0]["misfit"] for param in CASES if "misfit" in param.values[0]} == {
        entry.code for entry in CODES
    }
