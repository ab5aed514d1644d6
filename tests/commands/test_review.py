"""Reading is signed record by record: what is due is shown, old and new, and what was signed is kept."""

import json
import re
import shutil

import pytest

from annotated_dossier import pipeline
from annotated_dossier.commands import review
from annotated_dossier.files.read import REVIEWS_FILE
from annotated_dossier.locks import reviews
from tests.frame import PROJECT

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
BASE = PROJECT / "tests/bad/base"
RECORDS = 19
STATEMENT = "The council denied that the bridge was closed"
SAID = STATEMENT.replace("denied", "said")
# What the rules say of it, beside the signatures.
OF_THE_RULES = {"denial-left-out", "position-of-other-words"}


@pytest.fixture
def root(tmp_path, monkeypatch):
    """The base of the bad cases, with two readers."""
    monkeypatch.setattr(review, "today", lambda: "2025-03-03")
    root = tmp_path / "root"
    shutil.copytree(BASE, root)
    edit(root, "dossier.yaml", '  edition: "1"\n', '  edition: "1"\n  review: one\n  readers: [Ann, Ben]\n')
    return root


def edit(root, name, old, new):
    path = root / "dossier" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def lock(root):
    return json.loads((root / REVIEWS_FILE).read_text("utf-8"))


def codes(root):
    return [problem.code for problem in pipeline.check(root).problems if problem.code not in OF_THE_RULES]


def test_a_walk_signs_what_is_agreed_to_and_keeps_it(root, run):
    code, output, _ = run(root, "review", "--by", "Ann", typed="s\nk\ns\nq\n")
    assert code == PROBLEMS
    assert f"1 of {RECORDS}: the dossier record, new" in output and "2 of 19: source `herald`" in output
    assert f"Signed by Ann: 2; left to read: {RECORDS - 2}." in output
    assert {record: [*readers] for record, readers in lock(root)["read"].items()} == {
        "dossier record": ["Ann"],
        "gazette": ["Ann"],
    }
    code, output, _ = run(root, "review", "--by", "Ann", typed="s\n" * RECORDS)
    assert (code, f"1 of {RECORDS - 2}: source `herald`" in output) == (FINE, True)
    assert codes(root) == []


def test_a_claim_is_shown_with_its_words_in_their_sentence(root, run):
    output = run(root, "review", "--by", "Ann", typed="k\n" * RECORDS)[1]
    shown = output.partition("claim `council-denies-closure`")[2].partition("[s] sign")[0]
    assert "statement: The council denied that the bridge was closed." in shown
    quote = "Twelve schools are closed, the council said. Its spokeswoman denied that the bridge was closed"
    assert f"quotes exact: {quote}\n" in shown
    assert "quotes in 2: Its spokeswoman denied that the bridge was closed.\n" in shown
    assert "speaker: organisation: Town council" in shown
    assert not (root / REVIEWS_FILE).exists()


def test_what_changed_is_shown_old_and_new_and_what_rests_on_it_is_read_again(root, run):
    run(root, "review", "--by", "Ann", "--all")
    edit(root, "claims.yaml", STATEMENT, SAID)
    assert codes(root) == ["changed-since-read", "read-again"]
    code, output, _ = run(root, "review", "--by", "Ben", typed="s\ns\n")
    assert code == FINE
    assert re.findall(r"(?m)^ +(before|now|beside) (.*)", output) == [
        ("before", " statement: The council denied that the bridge was closed."),
        ("now", " statement: The council said that the bridge was closed."),
        ("beside", " “claim: The council denied that the bridge was closed.” is gone or reads otherwise"),
        ("beside", " “claim: The council said that the bridge was closed.” is new"),
    ]
    assert "2 of 2: question `is-the-bridge-open`, read by Ann on 2025-03-03" in output
    assert codes(root) == []
    edit(root, "claims.yaml", SAID, STATEMENT)  # what Ann signed holds again
    assert codes(root) == []


def test_two_readers_sign_each_record_once(root, run):
    edit(root, "dossier.yaml", "review: one", "review: two")
    assert run(root, "review", "--by", "Ann", "--all")[0] == FINE
    assert "left to read: 0" in run(root, "review", "--by", "Ann")[1]
    assert codes(root) == ["record-unread"]
    assert "the dossier record, read by Ann" in run(root, "review", "--by", "Ben")[1]
    assert run(root, "review", "--by", "Ben", "--all")[0] == FINE
    assert codes(root) == []


def test_a_note_is_kept_beside_the_signature_or_without_one(root, run):
    run(root, "review", "--by", "Ann", typed="n\nSays who?\nk\nn\nIn doubt.\ns\nq\n")
    assert lock(root)["read"]["dossier record"] == {"Ann": {"note": "Says who?", "noted": "2025-03-03"}}
    assert lock(root)["read"]["herald"]["Ann"].keys() == {"version", "on", "note", "noted"}
    assert "note  Ann, 2025-03-03: Says who?" in run(root, "review", "--by", "Ben")[1]
    assert "Ann noted on 2025-03-03: Says who?" in run(root, "check")[1]
    run(root, "review", "--by", "Ann", typed="s\nq\n")
    assert lock(root)["read"]["dossier record"]["Ann"].keys() == {"version", "on"}


def test_a_note_does_not_undo_what_was_signed_before(root, run):
    run(root, "review", "--by", "Ann", "--all")
    edit(root, "claims.yaml", STATEMENT, SAID)
    run(root, "review", "--by", "Ann", typed="n\nIt was a denial.\nq\n")
    assert "changed-since-read" in codes(root)
    edit(root, "claims.yaml", SAID, STATEMENT)
    assert codes(root) == []


def test_what_was_signed_before_an_interruption_is_kept(root, run, monkeypatch):
    answers = iter("ss")

    def interrupted(_):
        for answer in answers:
            return answer
        raise KeyboardInterrupt

    monkeypatch.setattr(review, "ask", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(root, "review", "--by", "Ann")
    assert lock(root)["read"].keys() == {"dossier record", "herald"}


def test_a_signature_follows_a_record_to_its_new_id_and_ends_with_it(root, run):
    run(root, "review", "--by", "Ann", "--all")
    edit(root, "claims.yaml", "council-denies-closure", "council-speaks-of-closure")
    assert codes(root) == []
    edit(root, "claims.yaml", "The council said 12 schools", "The council said that 12 schools")
    run(root, "review", "--by", "Ben", "--all")
    assert "council-speaks-of-closure" in lock(root)["read"] and "council-denies-closure" not in lock(root)["read"]


def test_a_build_writes_no_signature(root, run):
    pipeline.generate(pipeline.check(root), root)
    assert not (root / REVIEWS_FILE).exists()
    run(root, "review", "--by", "Ann", "--all")
    edit(root, "claims.yaml", STATEMENT, SAID)
    before = (root / REVIEWS_FILE).read_bytes()
    pipeline.generate(pipeline.check(root), root)
    assert (root / REVIEWS_FILE).read_bytes() == before


@pytest.mark.parametrize(("readers", "said"), [("readers: [Ann, Ben]", "It lists: Ann, Ben."), ("", "It lists none")])
def test_only_those_sign_whom_the_dossier_lists(root, run, readers, said):
    edit(root, "dossier.yaml", "review: one", "review: none")
    edit(root, "dossier.yaml", "readers: [Ann, Ben]", readers)
    code, _, error = run(root, "review", "--by", "Eve", "--all")
    assert (code, "`Eve`" in error, said in error) == (WRONG_USE, True, True)
    assert not (root / REVIEWS_FILE).exists()


def test_nothing_is_signed_while_something_is_wrong(root, run):
    edit(root, "claims.yaml", "exact: Twelve schools", "exact: Eleven schools")
    code, _, error = run(root, "review", "--by", "Ann", "--all")
    assert (code, "quote-not-found" in error) == (PROBLEMS, True)
    assert not (root / REVIEWS_FILE).exists()


def test_a_damaged_lock_is_left_as_it_is(root, run):
    edit(root, "dossier.yaml", "review: one", "review: none")
    (root / REVIEWS_FILE).write_text("{")
    code, _, error = run(root, "review", "--by", "Ann", "--all")
    assert (code, "`reviews.lock` is damaged" in error) == (PROBLEMS, True)
    assert (root / REVIEWS_FILE).read_text() == "{"


def test_where_ci_is_set_nothing_is_signed(root, run, monkeypatch):
    monkeypatch.setenv("CI", "true")
    code, _, error = run(root, "review", "--by", "Ann", "--all")
    assert (code, "`review` writes nothing where CI is set" in error) == (WRONG_USE, True)
    assert not (root / REVIEWS_FILE).exists()


@pytest.mark.parametrize(
    ("asked", "shown"), [("none", []), ("one", ["one reader"] * 18), ("two", ["two readers"] * 18)]
)
def test_a_page_says_how_many_have_read_its_record_where_the_dossier_asks(root, run, asked, shown):
    edit(root, "dossier.yaml", "review: one", "review: two")
    run(root, "review", "--by", "Ann", "--all")
    if asked == "two":
        run(root, "review", "--by", "Ben", "--all")
    edit(root, "dossier.yaml", "review: two", f"review: {asked}")
    pages = [page.to_markdown() for page in pipeline.pages_of(pipeline.check(root))]
    assert [match for page in pages for match in re.findall(r"This record was read by (\w+ readers?)", page)] == shown


def test_the_text_of_the_lock_is_read_back_and_written_the_same(root, run):
    run(root, "review", "--by", "Ann", typed="n\n“Quoted”\ns\ns\nq\n")
    text = (root / REVIEWS_FILE).read_text("utf-8")
    assert reviews.to_text(reviews.parse(text)) == text
