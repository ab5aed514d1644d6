"""Nothing wrong passes silently: changes to the frozen dossier, made by chance, are caught or have their reason here.

Each change alters one thing in the text of a record: a digit, a letter of a quote, a day, a coordinate, a place, a
relation. It is caught when the check of the records says anything at all. The lock is that of the unchanged dossier.
"""

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

import pytest

from annotated_dossier import lock, pipeline, rules
from annotated_dossier.diagnostics import has_errors
from annotated_dossier.files.read import LOCK_FILE, TextFile, read
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.dangling import check_references
from annotated_dossier.linking.link import link
from annotated_dossier.records import parse as parsing
from annotated_dossier.records.parse import parse
from annotated_dossier.text import edtf
from tests.frame import TORETSK

SEED = 20250517
CHANGES = 200


class Site(NamedTuple):
    """A stretch of a record's file that a change is made in: its text from `start` to `end`, and what it is."""

    kind: str
    record: str
    field: str
    file: str
    start: int
    end: int


class Change(NamedTuple):
    """A changed file, and what was changed. `words` is the text of the record, in one line."""

    site: Site
    text: str
    before: str
    after: str
    words: str


@cache
def unchanged():
    """The inputs of the frozen dossier, with the lock that a build would write."""
    inputs, _ = read(TORETSK)
    dossier = pipeline.check(TORETSK).dossier
    return replace(inputs, lock=TextFile(LOCK_FILE, lock.to_text(lock.lock_of(dossier)), "")), dossier


@pytest.fixture(autouse=True, scope="module")
def files_are_parsed_once():
    """A change touches one file; the others need not be read as YAML again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "load", lru_cache(maxsize=None)(parsing.load))
        yield


def is_unused_point(change):
    """No check starts from the point: it is only drawn, with the name of who published it."""
    used = {
        place
        for claim in unchanged()[1].claims.values()
        for item in claim.checks
        for place in (getattr(item, "from_", None), getattr(item, "to", None), *getattr(item, "sequence", ()))
    }
    return change.site.kind == "a digit of a coordinate" and change.site.record not in used


def is_beginning_of_the_time_covered(change):
    """Where the dossier begins is the editor's choice, and no words give it."""
    return change.site.field == "covers" and change.before.partition("/")[2] == change.after.partition("/")[2]


def is_another_date_of_the_same_words(change):
    """The words that a date rests on name the other date as well, or it is that of the publication they count from."""
    ends = {end.rstrip("~?%") for end in set(change.after.split("/")) - set(change.before.split("/"))}
    quotes = getattr(record(change.site.record), "quotes", ())
    published = [unchanged()[1].sources[quote.source].published for quote in quotes]
    return change.site.kind == "a date" and all(
        edtf.in_words(end) in change.words or any(day.startswith(end) for day in published) for end in ends
    )


def is_another_place_of_the_same_words(change):
    """The statement or the quotes name the other place too, and so may be about it."""
    place = unchanged()[1].places.get(change.after)
    return change.site.kind == "a swapped place" and any(
        name in change.words for name in (place.name, *(name.name for name in place.names))
    )


# What no check can catch, with the reason in its words and a change that shows it.
UNCAUGHT = {
    is_unused_point: ("horlivka", "locations.0.lat", "48.21986"),
    is_beginning_of_the_time_covered: ("dossier", "covers", "2024-03/2025-05-17"),
    is_another_date_of_the_same_words: ("zaporozhets-170-assaults", "concerns", "2025-05-10~/2025-05-17~"),
    is_another_place_of_the_same_words: ("mt-photo-destroyed-buildings", "about.1", "donetsk"),
}


def test_changes_made_by_chance_are_caught_or_cannot_be():
    made = changes()
    assert len(made) == CHANGES
    passed = [change for change in made if first_problem(change) is None]
    unexplained = [
        (*change.site[:3], change.before, change.after)
        for change in passed
        if not any(cannot_be_caught(change) for cannot_be_caught in UNCAUGHT)
    ]
    assert unexplained == []
    assert 10 * len(passed) <= CHANGES


@pytest.mark.parametrize("reason", UNCAUGHT, ids=lambda reason: reason.__name__)
def test_what_cannot_be_caught_is_really_not_caught(reason):
    record_id, field, after = UNCAUGHT[reason]
    path = [int(step) if step.isdigit() else step for step in field.split(".")]
    kind = {"locations": "a digit of a coordinate", "about": "a swapped place"}.get(path[0], "a date")
    change = with_text(site(kind, record(record_id), *path), after)
    assert reason(change)
    assert first_problem(change) is None


def test_the_unchanged_dossier_has_no_problem():
    file = unchanged()[0].records[0]
    assert first_problem(Change(Site("nothing", "", "", file.path, 0, 0), file.text, "", "", "")) is None


def first_problem(change):
    """The first problem that the stages find in the changed dossier, or `None`."""
    inputs, _ = unchanged()
    inputs = replace(
        inputs,
        records=tuple(
            replace(file, text=change.text) if file.path == change.site.file else file for file in inputs.records
        ),
    )
    records, malformed = parse(inputs.records)
    articles, misplaced = read_articles(records, inputs.seeds)
    left_out = [*malformed, *misplaced, *check_references(records)]
    if left_out:
        return left_out[0]
    found = rules.run(link(records, articles), inputs, is_whole=not has_errors(left_out))
    return next((problem for problem in found if (problem.code, problem.message) not in known_before()), None)


@cache
def known_before():
    """What is said of the frozen dossier as it is, which is older than some rules."""
    return {(problem.code, problem.message) for problem in pipeline.check(TORETSK).problems}


def sites():
    """Everything in the records that a change can be made in."""
    _, dossier = unchanged()
    for place in dossier.places.values():
        for index in range(len(place.locations)):
            for field in ("lat", "lon"):
                yield site("a digit of a coordinate", place, "locations", index, field)
    yield site("a date", dossier.record, "covers")
    for source in dossier.sources.values():
        yield site("a date", source, "published")
    for claim in dossier.claims.values():
        yield from claim_sites(claim)


def claim_sites(claim):
    """The places of a claim that a change can be made in."""
    yield site("a digit of a statement", claim, "statement")
    for index in range(len(claim.quotes)):
        yield site("a digit of a quote", claim, "quotes", index, "exact")
        yield site("a letter of a quote", claim, "quotes", index, "exact")
    for index in range(len(claim.about)):
        yield site("a swapped place", claim, "about", index)
    for field in ("asserted", "concerns"):
        yield site("a date", claim, field)
    for index in range(len(claim.figures)):
        for field in ("value", "min", "max", "says", "derived"):
            yield site("a digit of a figure", claim, "figures", index, field)
        for field in ("period", "as_of"):
            yield site("a date", claim, "figures", index, field)
        yield site("a swapped place", claim, "figures", index, "area")
    yield from check_sites(claim)
    for index, relation in enumerate(claim.relations):
        if relation.type in ("contradicts", "corroborates"):
            yield site("a dropped relation", claim, "relations", index)


def check_sites(claim):
    """The places of the checks of a claim that a change can be made in."""
    for index, item in enumerate(claim.checks):
        for field in ("value", "to_value", "part", "whole", "says"):
            yield site("a digit of a figure", claim, "checks", index, field)
        for field in ("from", "to", "date"):
            yield site("a date", claim, "checks", index, field)
            yield site("a swapped place", claim, "checks", index, field)
        for number in range(len(getattr(item, "sequence", ()))):
            yield site("a swapped place", claim, "checks", index, "sequence", number)


def site(kind, record, *path):
    """The place of a field in the text of its file; `None` if the record has no such field."""
    node = record.origin.node
    for step in path:
        node = node.step(step)
        if node is None:
            return None
    field = ".".join(str(step) for step in path if not isinstance(step, int))
    text = texts()[record.origin.file]
    return Site(kind, record.id, field, record.origin.file, offset(text, *node.start), offset(text, *node.end))


@cache
def texts():
    return {file.path: file.text for file in unchanged()[0].records}


def offset(text, line, column):
    return sum(len(whole) for whole in text.splitlines(keepends=True)[:line]) + column


def changed(site, chance):
    """A change made by chance, or `None` where nothing of the kind stands there."""
    text = texts()[site.file]
    before = text[site.start : site.end]
    if site.kind == "a dropped relation":
        return Change(site, without_item(text, site), before, "", "")
    after = CHANGED[site.kind](before, chance)
    return with_text(site, after) if after != before else None


def with_text(site, after):
    """The change of a site's text to another."""
    text = texts()[site.file]
    node = record(site.record).origin.node
    words = text[offset(text, *node.start) : offset(text, *node.end)]
    return Change(
        site, text[: site.start] + after + text[site.end :], text[site.start : site.end], after, " ".join(words.split())
    )


def record(record_id):
    dossier = unchanged()[1]
    return dossier.record if record_id == dossier.record.id else dossier.find(record_id)


def another_digit(text, chance):
    """One digit of the text is another."""
    places = [match.start() for match in re.finditer(r"\d", text)]
    if not places:
        return text
    at = chance.choice(places)
    return text[:at] + chance.choice([digit for digit in "0123456789" if digit != text[at]]) + text[at + 1 :]


def another_letter(text, chance):
    """One letter of the text is another; the mark of a block is no text."""
    places = [match.start() for match in re.finditer(r"[a-z]", text)]
    at = chance.choice(places)
    return text[:at] + chance.choice([letter for letter in "aeinorst" if letter != text[at]]) + text[at + 1 :]


def another_date(text, chance):
    """One date of an EDTF text lies some days, months or years off."""
    found = list(re.finditer(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text))
    if not found or not re.fullmatch(r"[-/~?%.\dX]+", text):
        return text
    match = chance.choice(found)
    year, month, day = (int(part) if part else None for part in match.groups())
    off = chance.choice([-1, 1]) * chance.randint(1, 20)
    if day:
        new = (date(year, month, day) + timedelta(off)).isoformat()
    elif month:
        months = year * 12 + month - 1 + off
        new = f"{months // 12:04}-{months % 12 + 1:02}"
    else:
        new = f"{year + off:04}"
    return text[: match.start()] + new + text[match.end() :]


def another_place(text, chance):
    """The id of a place is that of another place."""
    places = unchanged()[1].places
    return chance.choice([place for place in places if place != text]) if text in places else text


CHANGED = {
    "a digit of a coordinate": another_digit,
    "a digit of a statement": another_digit,
    "a digit of a quote": another_digit,
    "a digit of a figure": another_digit,
    "a letter of a quote": another_letter,
    "a date": another_date,
    "a swapped place": another_place,
}


def without_item(text, site):
    """The text without one item of a list, and without the list's key if it was the only one."""
    lines = text.splitlines(keepends=True)
    first = text[: site.start].count("\n")
    last = text[: site.end].rstrip().count("\n")
    indent = lines[first].index("-")
    is_only = lines[first - 1].strip() == "relations:" and not (
        last + 1 < len(lines) and lines[last + 1].startswith(" " * indent + "- ")
    )
    return "".join(lines[: first - is_only] + lines[last + 1 :])


def changes():
    """The changes, the same in every run: as many of each kind, as far as there are."""
    chance = random.Random(SEED)
    by_kind = {}
    for found in filter(None, sites()):
        by_kind.setdefault(found.kind, []).append(found)
    made = {
        kind: [change for found in chance.sample(group, len(group)) if (change := changed(found, chance))]
        for kind, group in by_kind.items()
    }
    rounds = chain.from_iterable(zip(*(chain(group, [None] * CHANGES) for group in made.values()), strict=False))
    return [change for change in rounds if change][:CHANGES]
