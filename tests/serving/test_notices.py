"""Problems in the page: where they stand, and which page they belong to."""

import pytest

from annotated_dossier import pipeline
from annotated_dossier.report.lines import Lines
from annotated_dossier.serving.notices import notices_of

CLAIM = (
    "  {}:\n    statement: The outlet wrote that Kyiv denied it.\n    topic: {}\n    speaker: source\n"
    "    about: [toretsk]\n    quotes: [{{source: article, exact: Kyiv denied}}]\n"
)


@pytest.fixture
def told(make_dossier):
    def tell(records, **others):
        root = make_dossier(records=records, **others)
        checked = pipeline.check(root)
        return notices_of(checked.problems, checked.dossier, Lines(root))

    return tell


def test_a_problem_is_told_with_its_place_its_lines_and_how_to_mend_it(told):
    notices = told("claims:\n" + CLAIM.format("a", "nothing"))
    (notice,) = (notice for notice in notices if notice.place == "dossier/records.yaml:4:12")
    assert (notice.severity, notice.code, notice.about) == ("error", "unknown-reference", "claims/a/")
    assert "`nothing`" in notice.message
    assert "4 |     topic: nothing" in notice.excerpt and "^^^^^^^" in notice.excerpt


def test_a_problem_belongs_to_the_page_of_the_record_it_stands_in(told):
    records = "claims:\n" + CLAIM.format("a", "control") + CLAIM.format("b", "nothing") + "people:\n  c: {}\n"
    about = {notice.place.split(":")[1]: notice.about for notice in told(records)}
    assert about["10"] == "claims/b/"
    assert about["15"] == "people/c/"


def test_what_is_wrong_with_a_text_belongs_to_the_page_of_its_source(told):
    notices = told("", article="Kyiv denied it. " * 50, files={"seeds/other.txt": "nobody's"})
    about = {notice.place.split(":")[0]: notice.about for notice in notices}
    assert about.get("seeds/other.txt") == ""
    assert set(about.values()) <= {"", "sources/article/"}


@pytest.mark.parametrize("records", ["claims: [", "claims:\n  ../../x: {}\n", "unknown:\n  a: {}\n", "- a\n", "\0"])
def test_what_cannot_be_told_apart_belongs_to_no_page(told, records):
    assert {notice.about for notice in told(records) if "records.yaml" in notice.place} == {""}


def test_nothing_a_terminal_or_a_page_would_obey_is_told(told):
    for notice in told('claims:\n  a:\n    "x\\x1b[2J": 1\n'):
        assert "\x1b" not in notice.message + notice.excerpt + notice.place
