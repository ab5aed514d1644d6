"""`todo` lists what is unread and writes skeletons to `drafts/`; `check` reads them there."""

import pytest

from annotated_dossier.drafting.problems import LEFT_OPEN
from tests.test_bad import BASE

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
ARTICLE = "Kyiv denied it. Toretsk fell after 30 soldiers of Kyiv had left."


def drafts(root):
    return {path.name: path.read_text("utf-8") for path in (root / "drafts").iterdir()}


def test_each_sentence_is_listed_with_its_state_and_what_cites_it(run, make_dossier):
    records = """\
claims:
  denial: {statement: Outlet wrote., topic: control, speaker: outlet, about: [toretsk],
           quotes: [{source: article, exact: Kyiv denied}]}
"""
    code, output, _ = run(make_dossier(ARTICLE, records), "todo")
    assert code == FINE
    assert "article (seeds/article.txt): 1 cited, 1 unread\n" in output
    assert "     1  cited      Kyiv denied it.  (denial, 1 of 3 words missing)\n" in output
    assert "     1  unread     Toretsk fell after 30 soldiers of Kyiv had left.\n" in output
    assert "  toretsk-fell-30-soldiers-kyiv:\n" in output and "        says: 30 soldiers\n" in output


def test_what_is_written_is_not_asked_for_again_and_nothing_is_overwritten(run, make_dossier):
    root = make_dossier(ARTICLE, files={"drafts/article.yaml": "# mine\n"})
    assert run(root, "todo", "--write")[:2] == (
        FINE,
        "Written: drafts/article-2.yaml\nWritten: drafts/unknown_names.yaml\n",
    )
    before = drafts(root)
    assert before["article.yaml"] == "# mine\n"
    assert run(root, "todo", "--write")[:2] == (FINE, "There is nothing to draft.\n")
    assert drafts(root) == before
    assert "     1  drafted    Kyiv denied it.  (kyiv-denied)\n" in run(root, "todo")[1]


def test_what_is_written_is_no_error_unless_drafts_are_to_be_fit(run, make_dossier):
    root = make_dossier(ARTICLE)
    run(root, "todo", "--write")
    code, output, _ = run(root, "check")
    assert code == FINE and "[draft-unfinished]" in output
    code, output, _ = run(root, "check", "--drafts")
    assert code == PROBLEMS and f"error: The draft `kyiv-denied` still says {LEFT_OPEN} in" in output


def test_one_source_is_listed_alone_and_one_that_is_not_there_is_told(run):
    output = run(BASE, "todo", "gazette")[1]
    assert "gazette (seeds/gazette.txt)" in output and "herald (" not in output
    code, _, error = run(BASE, "todo", "gazete")
    assert (code, error) == (WRONG_USE, "There is no source `gazete` whose text can be read. Did you mean `gazette`?\n")


def test_records_that_cannot_be_used_are_told_to_be_mended_first(run, make_dossier):
    error = run(make_dossier(ARTICLE, "claims: {broken: {statement: It.}}"), "todo")[2]
    assert "The check finds" in error and "mend it first" in error


def test_nothing_is_written_where_nobody_looks_on_or_through_a_link(run, make_dossier, monkeypatch, tmp_path):
    root = make_dossier(ARTICLE)
    monkeypatch.setenv("CI", "true")
    assert run(root, "todo", "--write")[0] == WRONG_USE
    monkeypatch.delenv("CI")
    (tmp_path / "elsewhere").mkdir()
    (root / "drafts").symlink_to(tmp_path / "elsewhere")
    code, _, error = run(root, "todo", "--write")
    assert (code, error) == (WRONG_USE, "drafts is a link, and no link is followed. Make it a folder.\n")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name", ["a\x1bb", "a\u202eb"])
def test_nothing_in_a_text_reaches_the_terminal_as_a_command(name, run, make_dossier):
    output = run(make_dossier(f"{name.title()} said so. {name}"), "todo")[1]
    assert "\x1b" not in output and "\u202e" not in output
