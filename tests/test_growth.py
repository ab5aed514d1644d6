"""Twice as much takes twice the work, not four times: steps are counted, so that no machine is too slow for a test."""

import sys
from types import SimpleNamespace

import pytest

from annotated_dossier import pipeline
from annotated_dossier.anchoring.anchor import Anchor, anchor, searchable
from annotated_dossier.linking.articles import _outside
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.marks import Mark, cut
from annotated_dossier.pages.paragraphs import paragraphs
from annotated_dossier.pages.renewal import _worked_off
from annotated_dossier.pages.templates import _WHITE
from annotated_dossier.pages.text_fragments import Shown
from annotated_dossier.rules._texts import words
from annotated_dossier.text.dates import dates
from annotated_dossier.text.fold import unwrap
from annotated_dossier.text.languages import ENGLISH
from annotated_dossier.text.names import NameFound, overridden
from annotated_dossier.text.numbers import amounts
from annotated_dossier.text.quotations import without_quotations
from annotated_dossier.text.stretches import overlapping
from annotated_dossier.text.word_index import READ_THROUGH, WordIndex

# Of work that grows with the square it would be 4.
MOST = 2.5
FEW = 60


def steps(function):
    """How many lines of the program are run, each time a loop comes back to one counted anew."""
    count = 0

    def line(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(lambda frame, _event, _argument: line if "annotated_dossier" in frame.f_code.co_filename else None)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


def grows_evenly(make):
    """Whether what `make(n)` returns takes about twice the steps for twice the `n`."""
    few, many = steps(make(FEW)), steps(make(2 * FEW))
    return many < MOST * few


@pytest.fixture
def article_of(make_dossier):
    """An article of so many paragraphs, each set aside and naming a town of its own, and the ids of the towns."""

    def make(count):
        lines = [f"Line {number} names Town{number}." for number in range(count)]
        aside = "".join(f"      - {{exact: '{line}', reason: None.}}\n" for line in lines)
        towns = "".join(f"  town-{number}: {{name: Town{number}, type: town}}\n" for number in range(count))
        files = {
            "seeds/second.txt": "\n\n".join(lines),
            "dossier/towns.yaml": f"places:\n{towns}",
            "dossier/second.yaml": "sources:\n  second:\n    file: second.txt\n    label: Another\n"
            f"    publisher: outlet\n    published: 2025-02-07\n    publish: full\n    set_aside:\n{aside}",
        }
        dossier = pipeline.check(make_dossier(files=files)).dossier
        article = dossier.articles["second"]
        assert len(article.set_aside) == len(article.mentions) == count
        return article, [place for place in dossier.places if place.startswith("town-")]

    return make


def test_paragraphs_look_at_their_own_passages(article_of):
    def make(count):
        article, _ = article_of(count)
        article.searchable.paragraphs  # noqa: B018 - worked out once
        return lambda: paragraphs(article)

    assert grows_evenly(make)


def test_a_record_looks_at_its_own_mentions(article_of):
    def make(count):
        article, towns = article_of(count)
        article.searchable.paragraphs  # noqa: B018 - worked out once
        article.mentions  # noqa: B018
        return lambda: [excerpts.mentions(article, article.mentions_of.get(town, ())) for town in towns]

    assert grows_evenly(make)


def test_a_long_passage_does_not_make_each_sentence_look_at_all():
    def make(count):
        spans = [(10 * number, 10 * number + 9) for number in range(count)]
        passages = [((0, 10 * count), "long"), *((span, "short") for span in spans)]
        return lambda: list(overlapping(spans, passages))

    assert grows_evenly(make)


def test_a_sentence_of_many_quotes_looks_at_each_word_once():
    def make(count):
        spans = [(10 * number, 10 * number + 9) for number in range(count)]
        return lambda: list(_outside(spans, [(span, "claim") for span in spans]))

    assert grows_evenly(make)


def test_a_mention_does_not_look_at_every_override():
    def make(count):
        mentions = [NameFound(10 * number, 10 * number + 9, "a") for number in range(count)]
        return lambda: overridden(mentions, mentions)

    assert grows_evenly(make)


def test_a_segment_does_not_look_at_every_mark():
    def make(count):
        marks = [Mark(10 * number, 10 * number + 9, number) for number in range(count)]
        return lambda: list(cut(" " * 10 * count, marks))

    assert grows_evenly(make)


class Counting(str):
    """A text that counts how many of its characters are looked at."""

    read = 0

    def find(self, words, first=0, last=None):
        found = super().find(words, first, len(self) if last is None else last)
        Counting.read += (found if found >= 0 else len(self)) - first + len(words)
        return found

    def startswith(self, words, at=0):
        Counting.read += len(words)
        return super().startswith(words, at)


def read(function):
    Counting.read = 0
    function()
    return Counting.read


def test_many_quotes_do_not_each_read_the_text():
    def make(count):
        index = WordIndex(Counting(" ".join(f"Line number {number} here." for number in range(count))))
        return lambda: [index.find(f"number {number} here") for number in range(count)]

    few, many = read(make(20 * FEW)), read(make(40 * FEW))
    assert many < MOST * few


def test_words_are_found_where_reading_the_text_finds_them():
    text = "a b a-b ab a’b b a c. A b a b_a 1,2 1 2 " * 3
    index = WordIndex(text)
    for _ in range(READ_THROUGH):
        index.find("")
    for first in range(len(text)):
        for last in range(first, min(len(text), first + 12)):
            assert index.find(text[first:last]) == text.find(text[first:last])
            assert index.find(text[first:last], 7, 90) == text.find(text[first:last], 7, 90)
    assert index.find("a b a d") == index.find("d", is_whole=True) == -1


def test_a_quote_is_found_in_its_place_however_many_were_looked_for():
    text = "\n\n".join(f"Kyiv denied it {number} times." for number in range(3 * READ_THROUGH))
    source, _ = searchable(text, [])
    for number in range(3 * READ_THROUGH):
        words_wanted = f"Kyiv denied it {number} times"
        place = text.index(words_wanted)
        selector = SimpleNamespace(exact=words_wanted, prefix=None, suffix=None)
        assert anchor(selector, source) == Anchor(((place, place + len(words_wanted)),))


def test_a_link_into_a_long_text_looks_at_the_words_around_it():
    def make(count):
        text = " ".join(f"Line number {number} here." for number in range(count))
        places = [text.index(f"number {number} here") for number in range(count)]
        shown = Shown(text)
        return lambda: [shown.directive(place, place + 12) for place in places]

    assert grows_evenly(make)


# Read in less than a second; work that grows with the square takes a minute and more.
LENGTH = 100_000


@pytest.mark.parametrize(
    ("read_through", "piece"),
    [
        (words, "-="),
        (words, "“"),
        (unwrap, "\u200c"),
        (unwrap, "\u200c\u00ad"),
        (lambda text: without_quotations(text, ENGLISH), "“"),
        (lambda text: without_quotations(text, ENGLISH), "«‘"),
        (lambda text: _WHITE.sub(lambda run: run[0], text), " "),
        (lambda text: dates(text, ENGLISH), "7 February "),
        (lambda text: amounts(text, ENGLISH), "5 "),
        (lambda text: amounts(text, ENGLISH), "an hour "),
    ],
)
def test_a_long_run_of_the_same_is_read_in_time(read_through, piece):
    read_through(piece * (LENGTH // len(piece)))


class Looked(dict):
    """Entries that count how many of them were looked at."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def items(self):
        return LookedItems(self)


class LookedItems:
    def __init__(self, entries):
        self.entries = entries

    def _counting(self, items):
        for item in items:
            self.entries.count += 1
            yield item

    def __iter__(self):
        return self._counting(dict.items(self.entries))

    def __reversed__(self):
        return self._counting(reversed(dict.items(self.entries)))


def test_a_piece_of_work_looks_at_the_blocks_that_it_laid_out_and_at_no_other():
    known = Looked()

    def lay(number):
        known[f"block {number}"] = number
        return number

    work = [lambda number=number: lay(number) for number in range(FEW)]
    assert list(_worked_off(work, known, map, lambda made, _: made)) == list(range(FEW))
    assert known.count == FEW
