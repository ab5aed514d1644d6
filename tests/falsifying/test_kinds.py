"""Every kind of falsification changes what the records say, and every harmless one how they say it."""

from collections import Counter
from random import Random

import pytest

from annotated_dossier.falsifying import HARMLESS, KINDS
from annotated_dossier.falsifying.framework import another_of
from annotated_dossier.falsifying.kind import a_record, a_text, changed_words, replaced
from annotated_dossier.falsifying.opposites import any_opposite

ALL = [kind for group in (*KINDS.values(), HARMLESS) for kind in group]
# Needs a field that no record has yet.
NOT_YET = {"a word of a statement by another in own_words"}
TIMES = 3


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind.name not in NOT_YET], ids=lambda kind: kind.name)
def test_a_kind_changes_the_records_and_says_what(kind, siege):
    for number in range(TIMES):
        book = siege.original.book()
        what = kind.falsify(book, Random(number))
        assert what and "\n" not in what
        assert siege.original.is_changed(book)


def test_a_word_of_ours_may_be_another_that_was_accepted(book):
    edit = next(kind for kind in HARMLESS if kind.name in NOT_YET)
    claim = book.records("claims")["herald-shelling-began"]
    claim["own_words"] = ["began"]
    assert edit.falsify(book, Random(1)) is None
    claim["own_words"] = ["began", "started"]
    assert edit.falsify(book, Random(1))
    assert claim["statement"].startswith("The Herald wrote that the shelling started in December 2024")


def test_there_are_many_kinds_and_each_has_a_name_of_its_own():
    assert sum(map(len, KINDS.values())) >= 100
    assert [name for name, times in Counter(kind.name for kind in ALL).items() if times > 1] == []


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_a_dossier_without_anything_of_the_sort_is_left_as_it_is(kind, book, siege):
    for data in book.files.values():
        for key in set(data) - {"dossier"}:
            data[key] = {}
    book.files["dossier/dossier.yaml"]["dossier"] = {}
    kind.falsify(book, Random(1))
    assert all(not group for data in book.files.values() for key, group in data.items() if key == "claims")


def test_what_needs_words_of_a_language_is_left_out_in_another(book):
    book.dossier["language"] = "uk"
    said = next(kind for kind in KINDS["statements: any other wording"] if kind.name == "said is denied")
    assert said.falsify(book, Random(1)) is None
    assert any_opposite("They said so.", Random(1), book) is None


@pytest.mark.parametrize(
    ("pair", "before", "after"),
    [
        (("said", "denied"), "He said so, as is said-so.", "He denied so, as is said-so."),
        (("may", "will"), "In May he may go.", "In May he will go."),
        (("most of", "few of"), "Most of them left.", "Few of them left."),
        (("nearly", ""), "It was “nearly done”.", "It was “done”."),
        (("nearly", ""), "It was nearly, but not.", "It was, but not."),
        (("was", "was not"), "It was, and was not.", None),
        (("could", "will"), "It can.", None),
    ],
)
def test_words_are_changed_where_they_stand_on_their_own(pair, before, after, book):
    found = {changed_words([pair])(before, Random(seed), book) for seed in range(5)}
    assert after in found if after else "not not" not in str(found)


def test_what_is_left_out_leaves_no_blank():
    assert replaced("a very long way", 2, 6, "") == "a long way"
    assert replaced("“very long”", 1, 5, "") == "“long”"


def test_a_field_that_cannot_be_another_stays(book):
    only = a_record("sources", a_text("publish", another_of(("full",))))
    assert only(book, Random(1)) is None
