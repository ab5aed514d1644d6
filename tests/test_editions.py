"""What was published is remembered: nothing of it changes or goes in silence, and CI publishes what an editor has."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotated_dossier import cli, pipeline, rules
from annotated_dossier.commands import publish as command
from annotated_dossier.files.read import EDITION_FILE
from annotated_dossier.locks import edition
from tests.editions import ARTICLE, FIRST, SECOND, dossier, edit, publish, two_editions

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
OF_EDITIONS = {
    entry.code
    for rule in (
        rules.edition_read,
        rules.edition_ready,
        rules.edition_unreadable,
        rules.former_ids,
        rules.published_addresses,
        rules.published_claims,
        rules.published_ids,
        rules.published_words,
    )
    for entry in rule.CODES
}


@pytest.fixture(autouse=True)
def outside_ci(monkeypatch):
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def first(make_dossier):
    """A dossier that is ready for its first edition."""
    return make_dossier(ARTICLE, FIRST, dossier=dossier(1, "2025-02-20"))


@pytest.fixture
def run(capsys):
    def call(root, *arguments):
        code = cli.main(["--root", str(root), "publish", *arguments])
        return code, *capsys.readouterr()

    return call


def codes(root, **options):
    """The codes of what is wrong with editions."""
    said = [problem.code for problem in pipeline.check(root, **options).problems]
    return [code for code in said if code in OF_EDITIONS]


def lock(root):
    return (root / EDITION_FILE).read_text(encoding="utf-8")


def change(root, was, now, file="dossier/records.yaml"):
    text = (root / file).read_text(encoding="utf-8")
    assert was in text
    (root / file).write_text(text.replace(was, now), encoding="utf-8")


def test_before_the_first_edition_nothing_is_said(first):
    assert codes(first) == []
    change(first, "Kyiv denied the claim.", "Kyiv denied it.")
    assert codes(first) == []


def test_publish_writes_a_lock_that_reads_as_it_was_written(first, run):
    code, output, _ = run(first)
    assert code == FINE and "Edition 1 is in edition.lock." in output
    assert edition.to_text(edition.parse(lock(first))) == lock(first)
    stored = json.loads(lock(first))
    assert (stored["format"], stored["editions"]) == (1, [{"name": "1", "on": "2025-02-20"}])
    assert stored["records"]["fall"] == {
        "kind": "claims",
        "words": {"statement": "Moscow said the town had fallen."},
        "quotes": [
            {"source": "article", "exact": "Moscow said the town had fallen", "addresses": ["fall"]},
            {"source": "article", "exact": "nobody was left there", "addresses": ["fall-2"]},
        ],
        "answers": [{"question": "who-holds-it", "position": "theirs"}],
    }
    assert {record["kind"] for record in stored["records"].values()} == {
        "claims",
        "organisations",
        "places",
        "questions",
        "sources",
    }


def test_publish_names_what_readers_will_ask_and_no_check_does(first, run):
    change(
        first,
        "  edition_on:",
        "  publisher: The House\n  contact: a@example.org\n  edition_on:",
        "dossier/dossier.yaml",
    )
    assert "does not say: editors, corrections_policy, licence." in run(first)[1]
    assert not [problem for problem in pipeline.check(first).problems if "licence" in problem.message]


def test_an_edition_waits_for_its_readers(first):
    change(first, "  edition_on:", "  review: one\n  readers: [Ann]\n  edition_on:", "dossier/dossier.yaml")
    assert codes(first, is_for_edition=True) == ["edition-unread"]
    assert cli.main(["--root", str(first), "review", "--by", "Ann", "--all"]) == FINE
    assert codes(first, is_for_edition=True) == []


def test_the_same_records_publish_no_further_edition(first, run):
    run(first)
    before = lock(first)
    code, output, _ = run(first)
    assert (code, lock(first)) == (FINE, before)
    assert "The records are those of edition 1." in output


def test_how_records_are_written_makes_no_difference(first):
    publish(first)
    change(
        first,
        "statement: Moscow said the town had fallen.",
        "statement: >-\n      Moscow said\n      the town had fallen.",
    )
    assert codes(first, is_lock_frozen=True, is_for_edition=True) == []


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ("statement: Kyiv denied the claim.", "statement: Kyiv confirmed the claim.", "published-statement-changed"),
        ("  denial:", "  kyiv-denies:", "published-id-gone"),
        ("exact: nobody was left there", "exact: heavy fighting", "published-quote-changed"),
        ("position: theirs}", "position: ours}", "published-answer-changed"),
        ("Who holds the town?", "Who lost the town?", "published-words-changed"),
        (FIRST[FIRST.index("  fall:") : FIRST.index("questions:")], "", "published-id-gone"),
    ],
)
def test_nothing_published_changes_in_silence(first, was, now, code):
    publish(first)
    change(first, was, now)
    assert code in codes(first)


def test_what_was_wrong_is_put_right_in_the_open(make_dossier):
    root = two_editions(make_dossier)
    assert codes(root) == []
    last = edition.parse(lock(root)).last
    assert [(change.id, change.what, change.was, change.now) for change in last.changes] == [
        ("denial", "id", "denial", "kyiv-denies"),
        ("denial", "statement", "Kyiv denied the claim.", "Kyiv denied it."),
        ("fall", "withdrawn", None, "2025-03-01"),
        ("toretsk", "id", "toretsk", "town"),
    ]


def test_a_former_id_is_kept_for_ever(make_dossier):
    root = two_editions(make_dossier)
    change(root, "    formerly: [denial]\n", "")
    assert "published-id-gone" in codes(root)
    change(root, "  kyiv-denies:\n", "  kyiv-denies-it:\n    formerly: [kyiv-denies]\n")
    assert "published-id-gone" in codes(root)
    change(root, "formerly: [kyiv-denies]", "formerly: [denial, kyiv-denies]")
    assert codes(root) == []


def test_an_edition_needs_a_name_and_a_day_of_its_own(first, run):
    run(first)
    before = lock(first)
    change(first, "Who holds the town?", "Who holds it?")
    assert "edition-not-new" in codes(first, is_for_edition=True)
    assert run(first)[0] == PROBLEMS and lock(first) == before


@pytest.mark.parametrize("frozen", ["--check", "CI"])
def test_ci_writes_no_lock_and_passes_only_what_an_editor_has_published(first, run, monkeypatch, frozen):
    pipeline.generate(pipeline.check(first), first)  # anchors.lock, which CI asks for too
    arguments = [frozen] if frozen == "--check" else []

    def in_ci(root):
        with monkeypatch.context() as context:
            if frozen == "CI":
                context.setenv("CI", "true")
            return run(root, *arguments)

    code, _, error = in_ci(first)
    assert code == PROBLEMS and "edition-not-current" in error and "python build.py publish" in error
    assert not (first / EDITION_FILE).exists()
    publish(first)
    before = lock(first)
    assert in_ci(first)[0] == FINE
    edit(first, SECOND, 2, "2025-03-02")
    pipeline.generate(pipeline.check(first), first)
    code, _, error = in_ci(first)
    assert code == PROBLEMS and "edition-not-current" in error
    assert lock(first) == before


def forget(run, root, record="fall", because="A court asked for it."):
    return run(root, "--forget", record, "--because", because)


def test_forgotten_words_are_nowhere_in_the_lock_and_day_and_reason_stay(make_dossier, run, monkeypatch):
    monkeypatch.setattr(command, "today", lambda: "2025-04-01")
    root = two_editions(make_dossier)
    assert "Kyiv denied" in lock(root)
    code, output, _ = forget(run, root, "denial")
    assert code == FINE and "dossier/records.yaml" in output
    assert "Kyiv denied" not in lock(root)
    forgotten = edition.parse(lock(root)).forgotten
    assert {record_id: (each.on, each.because) for record_id, each in forgotten.items()} == dict.fromkeys(
        ["denial", "kyiv-denies"], ("2025-04-01", "A court asked for it.")
    )
    assert codes(root) == []


def test_a_forgotten_record_may_go_and_its_ids_are_never_given_out_again(make_dossier, run):
    root = two_editions(make_dossier)
    text = (root / "dossier/records.yaml").read_text(encoding="utf-8")
    records = f"claims:\n{text[text.index('  fall:') :]}".replace("{ours: Ukraine does, theirs", "{theirs")
    forget(run, root, "kyiv-denies")
    edit(root, records, 3, "2025-04-02")
    publish(root)
    for record_id in ("denial", "kyiv-denies"):
        edit(root, records.replace("  fall:\n", f"  {record_id}:\n    formerly: [fall]\n", 1), 4, "2025-04-03")
        assert codes(root) == ["published-id-again"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--forget", "denial"],
        ["--because", "no"],
        ["--forget", "denial", "--because", " "],
        ["--forget", "nobody", "--because", "no"],
        ["--forget", "denial", "--because", "no", "--check"],
    ],
)
def test_nothing_is_forgotten_without_a_reason_or_of_nobody_or_in_ci(make_dossier, run, arguments):
    root = two_editions(make_dossier)
    before = lock(root)
    code, output, error = run(root, *arguments)
    assert (code, output, lock(root)) == (WRONG_USE, "", before)
    assert error


def test_before_an_edition_there_is_nothing_to_forget(first, run):
    assert forget(run, first)[0] == WRONG_USE
    assert not (first / EDITION_FILE).exists()


def test_claims_beside_a_renamed_one_stand_as_they_stood(first):
    relation = (
        "    relations: [{type: contradicts, claim: fall, differ_in: control, because: Both are about it.}]\n  fall:\n"
    )
    change(first, "  fall:\n", relation)
    pipeline.generate(pipeline.check(first), first)
    change(first, "claim: fall", "claim: town-fell")
    change(first, "  fall:\n", "  town-fell:\n")
    assert "finding-changed" in {problem.code for problem in pipeline.check(first).problems}
    change(first, "  town-fell:\n", "  town-fell:\n    formerly: [fall]\n")
    assert "finding-changed" not in {problem.code for problem in pipeline.check(first).problems}


ANYTHING = st.sampled_from(
    [None, 1, "", "fall", "claims", "places", "../x", "2025-13-01", [], {}, ["fall"], {"a": "b"}]
)


def places_in(value, path=()):
    """The path of everything inside plain data."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield (*path, step)
        yield from places_in(item, (*path, step))


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_lock_changed_by_hand_is_refused_or_read(make_dossier, data):
    root = make_dossier(ARTICLE)
    if not (root / "whole.lock").exists():
        (two_editions(make_dossier) / EDITION_FILE).rename(root / "whole.lock")
    stored = json.loads((root / "whole.lock").read_text(encoding="utf-8"))
    *above, last = data.draw(st.sampled_from(list(places_in(stored))))
    around = stored
    for step in above:
        around = around[step]
    around[last] = data.draw(ANYTHING)
    (root / EDITION_FILE).write_text(json.dumps(stored), encoding="utf-8")
    checked = pipeline.check(root, is_for_edition=True)
    if checked.is_fit:
        assert pipeline.generate(checked, root)[0].is_fit
