"""The stages together: every problem in one run, no crash, the same result every time."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier import pipeline
from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.files.write import MANIFEST
from tests.conftest import DOSSIER

TEXT = "Kyiv denied that Russia had full control of Toretsk. About 2,000 people stayed for one year, the mayor said.\n"
RECORDS = """\
people:
  mayor: {name: The mayor, roles: [{of: outlet, as: guest, from: "2024"}]}
questions:
  who: {question: Who holds the town?, about: [toretsk], positions: {north: The north}}
claims:
  denial:
    statement: The outlet wrote that Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - source: article
        exact: Kyiv denied that Russia had full control
    answers: [{question: who, position: north}]
  count:
    statement: The mayor said about 2,000 people stayed.
    topic: control
    speaker: mayor
    about: [toretsk]
    asserted: "2025-02"
    quotes:
      - source: article
        exact: About 2,000 people stayed for one year
    figures:
      - measure: soldiers
        says: About 2,000 people
        value: 2000
        hedge: about
    relations:
      - type: refines
        claim: denial
        because: It says how many.
    checks:
      - {type: duration, says: for one year, from: "2024", to: "2025", value: 1, unit: years, because: The year from 2024 to 2025.}
"""


@pytest.fixture
def root(make_dossier):
    return make_dossier(TEXT, RECORDS)


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_run_names_the_problems_of_every_stage_in_the_order_of_the_files(make_dossier):
    root = make_dossier(
        TEXT,
        RECORDS.replace("exact: Kyiv denied", "exact: Kyiv never denied")  # anchoring
        .replace("claim: denial", "claim: nobody")  # references
        .replace("unit: years", "unit: parsecs"),  # records, which leaves the claim out
        files={"dossier/broken.yaml": "a: b: c", "dossier/coded.yaml": "", "seeds/x.txt": "Left alone."},
    )
    (root / "dossier/coded.yaml").write_bytes(b"\xff")
    problems = pipeline.check(root).problems
    assert {"yaml-syntax", "file-not-utf-8", "quote-not-found", "unknown-value"} <= {
        problem.code for problem in problems
    }
    places = [(problem.span.file, problem.span.line, problem.span.column) for problem in problems]
    assert places == sorted(places)


def test_a_dossier_with_a_problem_is_not_fit_and_one_with_warnings_is(make_dossier, root):
    make_dossier(TEXT, RECORDS, files={"dossier/notes.json": "{}"})
    assert "file-name" in [problem.code for problem in pipeline.check(root).problems]
    assert pipeline.check(root).is_fit
    make_dossier(TEXT, RECORDS.replace("exact: Kyiv denied", "exact: Kyiv never denied"))
    assert not pipeline.check(root).is_fit


def test_a_file_that_is_not_read_hides_no_id_that_points_nowhere(make_dossier):
    root = make_dossier(TEXT, RECORDS.replace("claim: denial", "claim: nobody"), files={"dossier/notes.md": "Notes."})
    assert {"file-name", "unknown-reference"} <= {problem.code for problem in pipeline.check(root).problems}


@pytest.mark.parametrize("files", [{}, {"dossier/a.yaml": ""}, {"seeds/a.txt": ""}, {"dossier/a.yaml": "claims: {}"}])
def test_an_empty_dossier_is_a_problem_not_a_crash(tmp_path, files):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text)
    assert not pipeline.check(tmp_path).is_fit


def test_checking_twice_says_the_same(root):
    first, second = pipeline.check(root), pipeline.check(root)
    assert first.problems == second.problems
    assert first.dossier.claims == second.dossier.claims


def test_generating_twice_gives_the_same_bytes_and_touches_nothing(root):
    _, first = pipeline.generate(pipeline.check(root), root)
    before = tree(root)
    times = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    _, second = pipeline.generate(pipeline.check(root), root)
    assert tree(root) == before
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == times
    assert (first.unchanged, second.changed, second.removed) == (0, 0, 0)


def test_generating_writes_below_docs_and_the_lock_and_nowhere_else(root):
    before = tree(root)
    pipeline.generate(pipeline.check(root), root)
    new = {name for name in tree(root) if before.get(name) != tree(root)[name]}
    assert {name for name in new if not name.startswith("docs/")} == {LOCK_FILE}
    assert f"docs/{MANIFEST}" in new


def test_a_record_that_goes_takes_its_page_with_it(make_dossier, root):
    pipeline.generate(pipeline.check(root), root)
    assert (root / "docs/questions/who.md").exists()
    make_dossier(TEXT, RECORDS.replace("who", "who-else"))
    pipeline.generate(pipeline.check(root), root)
    assert not (root / "docs/questions/who.md").exists()
    assert (root / "docs/questions/who-else.md").exists()


def test_a_hand_written_page_in_the_way_leaves_the_lock_as_it_was(root):
    (root / "docs/claims").mkdir(parents=True)
    (root / "docs/claims/denial.md").write_text("mine")
    checked, written = pipeline.generate(pipeline.check(root), root)
    assert not checked.is_fit
    assert written.changed == 0
    assert not (root / LOCK_FILE).exists()


def test_a_changed_article_stops_the_build_until_it_is_accepted(make_dossier, root):
    pipeline.generate(pipeline.check(root), root)
    make_dossier(f"New first line.\n\n{TEXT}", RECORDS)
    changed = pipeline.check(root)
    assert [problem.code for problem in changed.problems if problem.code == "source-changed"]
    assert not changed.is_fit
    pipeline.accept(changed, "article", ["count"], root)
    assert not pipeline.check(root).is_fit
    pipeline.accept(pipeline.check(root), "article", ["denial"], root)
    assert pipeline.check(root).is_fit
    assert json.loads((root / LOCK_FILE).read_text())["sources"]["article"]["quotes"]["denial"]["parts"] == [[17, 57]]


def test_nothing_is_acceptable_while_something_else_is_wrong(make_dossier, root):
    pipeline.generate(pipeline.check(root), root)
    make_dossier(TEXT.replace("full control", "some control"), RECORDS)
    assert not pipeline.is_acceptable(pipeline.check(root))


LINES = [*DOSSIER.splitlines(), *RECORDS.splitlines()]
VALUES = st.sampled_from(
    [
        "",
        "[a]",
        "{a: b}",
        "toretsk",
        "denial",
        "count",
        "article",
        "outlet",
        "mayor",
        "who",
        "control",
        "soldiers",
        "source",
        "none",
        "''",
        "2025",
        "2024/2025",
        "-5",
        "0",
        "~",
        "'[...]'",
        "' '",
        "Kyiv [...] Toretsk [...]",
        "\u200bKyiv",
        "full",
        "About 2,000 people stayed, the mayor said",
        "true",
        "quotes",
        "metadata",
        "https://x",
    ]
)
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(LINES) - 1), st.one_of(st.sampled_from(["drop", "repeat"]), VALUES.map("= {}".format))
    ),
    min_size=1,
    max_size=3,
)


def damaged(lines, edits):
    """The lines, some of them dropped, repeated or with another value after their key."""
    lines = list(lines)
    for at, edit in edits:
        key, _, _ = lines[at].partition(":")
        lines[at] = {"drop": "", "repeat": f"{lines[at]}\n{lines[at]}"}.get(edit, key + edit.replace("=", ":", 1))
    return "\n".join([*lines, ""])


@given(EDITS)
def test_however_the_records_are_damaged_the_run_ends_with_problems_or_with_a_dossier_that_can_be_published(edits):
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "dossier").mkdir()
        (root / "seeds").mkdir()
        (root / "dossier/a.yaml").write_text(damaged(LINES, edits))
        (root / "seeds/article.txt").write_text(TEXT)
        checked = pipeline.check(root)
        assert all(problem.code in CATALOGUE for problem in checked.problems)
        if checked.is_fit:
            pipeline.generate(checked, root)


def test_a_preview_writes_the_pages_and_leaves_the_lock_as_it_is(root):
    checked = pipeline.check(root)
    _, written = pipeline.generate(checked, root, renews_lock=False)
    assert written.changed and not (root / LOCK_FILE).exists()
    pipeline.generate(checked, root)
    assert (root / LOCK_FILE).is_file()
