"""What a trial counts: falsified records are caught as far as rules can, and harmless edits raise nothing."""

from dataclasses import replace
from random import Random

import pytest

from annotated_dossier import pipeline
from annotated_dossier.falsifying import HARMLESS, KINDS
from annotated_dossier.falsifying.kind import Kind
from annotated_dossier.falsifying.trial import BY_RULES, attempts, summed_up
from annotated_dossier.files.write import write_file
from annotated_dossier.selftest import sum_of

pytestmark = pytest.mark.long

# Of each kind one: in these groups so many of a hundred are caught at least. What the others come to, `selftest.json` says.
LEAST = {
    "quotes: letters, digits, repairs": 100,
    "statements: numbers, dates, directions, words that take a side": 100,
    "computed checks, coordinates in use": 70,
    "figures and dates changed": 85,
}
LEAST_OF_ALL = 65
# With what the lock keeps.
LEAST_WITH_LOCK = 70
LOCK, EDITION, READ = "with anchors.lock", "with edition.lock", "with reviews.lock"
# Where each record was signed and published, nothing passes but what no reader would see.
LEAST_SIGNED = 99


@pytest.mark.parametrize("group", LEAST)
def test_falsified_records_are_caught(group, tried_once):
    assert sum_of(tried_once.result.falsified[group]).percent(BY_RULES) >= LEAST[group]


def test_of_all_kinds_so_many_are_caught(tried_once):
    kinds = [kind for kinds in tried_once.result.falsified.values() for kind in kinds]
    assert [kind.kind for kind in kinds if kind.tried != 1] == []
    assert sum_of(kinds).percent(BY_RULES) >= LEAST_OF_ALL
    assert sum_of(kinds).percent(LOCK) >= LEAST_WITH_LOCK
    assert sum_of(kinds).percent(READ) >= LEAST_SIGNED


def test_what_differs_from_a_lock_is_counted_apart(siege):
    left_out = [kind for kind in KINDS["relations"] if kind.name == "a contradiction is left out"]
    tried = run(siege, left_out, times=1)
    assert {"finding-changed"} <= set(tried[0].codes)
    assert summed_up(tried, left_out)[0].caught == {BY_RULES: 0, LOCK: 1, EDITION: 1, READ: 1}


def test_nothing_is_said_of_harmless_edits(tried_once):
    assert [kind for kind in tried_once.result.harmless if kind.caught[BY_RULES]] == []


def run(siege, kinds, seed=1, times=2):
    return list(attempts(siege.inputs, siege.checked.dossier, kinds, seed, times))


def test_the_same_seed_makes_the_same_changes_whatever_kinds_there_are(siege):
    some = KINDS["relations"][:3]
    first = run(siege, some)
    assert run(siege, (HARMLESS[0], *some))[2:] == first
    assert [one.what for one in run(siege, some, seed=2)] != [one.what for one in first]


def test_what_is_wrong_before_is_not_counted(siege):
    """A record that nothing uses is said to be such before and after."""
    named = next(file for file in siege.inputs.records if file.path == "dossier/named.yaml")
    more = replace(named, text=named.text.replace("organisations:\n", "organisations:\n  o: {name: O, type: group}\n"))
    records = tuple(more if file is named else file for file in siege.inputs.records)
    checked = pipeline.check_inputs(replace(siege.inputs, records=records))
    assert [problem.code for problem in checked.problems] == ["record-unused"]
    edits = [kind for kind in HARMLESS if kind.name == "all files moved to a folder"]
    tried = attempts(replace(siege.inputs, records=records), checked.dossier, edits, seed=1, times=1)
    assert [one.codes for one in tried] == [()]


def test_a_kind_that_the_dossier_has_nothing_of_is_tried_no_times(siege):
    nothing = Kind("nothing", lambda book, chance: None)
    assert run(siege, [nothing]) == []
    assert summed_up([], [nothing])[0].tried == 0


@pytest.mark.parametrize("number", [0, 4, 9])
@pytest.mark.parametrize(
    "group", ["quotes: letters, digits, repairs", "claims deleted, doubled, set aside", "relations"]
)
def test_in_memory_the_same_is_found_as_on_disk(group, number, siege, tmp_path):
    found = run(siege, [KINDS[group][number]], times=1)
    original = siege.original
    book = original.book()
    assert KINDS[group][number].falsify(book, Random(f"1 {KINDS[group][number].name} 0")) == found[0].what
    for file in original.inputs(book).records:
        write_file(tmp_path / file.path, file.text)
    for file in siege.inputs.seeds.values():
        write_file(tmp_path / file.path, file.text)
    on_disk = {problem.code for problem in pipeline.check(tmp_path).problems}
    assert on_disk == set(found[0].by_rules)
