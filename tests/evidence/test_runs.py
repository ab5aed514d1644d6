"""Words in a row of a source that is not published in full, wherever our own texts repeat them."""

import pytest

from annotated_dossier.evidence.runs import LEAST, runs
from tests.conftest import DOSSIER

ARTICLE = "One two three four five six seven eight nine ten. One two three four five six seven eight, and out."


def found(linked, text, mode="quotes"):
    dossier = DOSSIER.replace("publish: full", f"publish: {mode}").replace("One article and what it says.", text)
    return runs(linked(article=ARTICLE, dossier=dossier))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We say: two three four five six seven eight nine, and so on.", ["two three four five six seven eight nine"]),
        ("“Two”, three four: FIVE six seven eight (nine)", ["Two”, three four: FIVE six seven eight (nine"]),
        ("three four five six seven eight nine", []),
        (
            "one two three four five six seven eight or one two three four five six seven eight nine",
            ["one two three four five six seven eight", "one two three four five six seven eight nine"],
        ),
    ],
)
def test_a_run_is_as_long_as_it_goes_whatever_marks_and_capitals_it_has(linked, text, words):
    assert [run.words for run in found(linked, f'"{text}"')] == words


def test_a_run_tells_where_the_source_has_it(linked):
    [run] = found(linked, "two three four five six seven eight nine")
    assert (run.count, run.record.id, run.path) == (LEAST, "dossier", ("summary",))
    assert [ARTICLE[start:end] for start, end in run.places] == ["two three four five six seven eight nine"]


def test_a_source_in_full_has_none(linked):
    assert found(linked, "two three four five six seven eight nine", "full") == ()
    assert len(found(linked, "two three four five six seven eight nine", "metadata")) == 1
