"""Modes of publication: no data file lets out a word more than the mode of its source allows."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import EXPORTS, twins
from annotated_dossier.pages import render
from tests.conftest import DOSSIER

RUN = 5
TEXT = """\
Engineers who looked at the old bridge found cracks in two of its three northern piers on Monday.
The mayor said about 300 people a day would have to walk round by the mill.

A h eart of stone would be moved by what we saw there that evening. Photo: Somebody Else of the Oakfield Gazette Company
"""
QUOTED = "about 300 people a day would have to walk"
RECORDS = f"""\
claims:
  cracks:
    statement: The bridge is damaged.
    topic: control
    speaker: source
    about: [toretsk]
    quotes:
      - {{source: article, exact: {QUOTED}, prefix: The mayor said, suffix: round by the mill}}
      - {{source: article, exact: "what we [...] that evening"}}
    figures: [{{measure: soldiers, says: about 300 people a day would have, value: 300, hedge: about}}]
    checks:
      - {{type: duration, says: 300 people a day would, from: "2024", to: "2025", value: 1, unit: years}}
      - {{type: arithmetic, says: people a day would have, operation: share, part: "1", whole: "2"}}
"""
SOURCE = """\
    repairs: [{exact: A h eart of stone would be, reads: A heart of stone would be}]
    set_aside: [{exact: 'Photo: Somebody Else of the Oakfield Gazette Company', reason: Credit.}]
    mentions: [{exact: the old bridge found cracks in, prefix: who looked at, is: toretsk}]
"""


# In these words of a source may stand, and in mode `full` do.
WITH_WORDS = ("data/figures.csv", "data/dossier.sqlite", "data/dossier.json", "data/annotations.jsonld")
# And in these words around a quote.
WITH_CONTEXT = ("data/dossier.json", "data/annotations.jsonld")


@pytest.fixture(params=EXPORTS)
def export(request):
    return request.param


def published(make_dossier, export, mode):
    """Every text in the data file, and what the checks said of the words of the source."""
    root = make_dossier(TEXT, RECORDS, dossier=DOSSIER.replace("publish: full", f"publish: {mode}") + SOURCE)
    checked = pipeline.check(root)
    assert not [problem for problem in checked.problems if problem.code.startswith(("quote-not", "context"))]
    return [words(text) for text in texts(read(export, checked.dossier))]


def read(export, dossier):
    """What a data file holds, as plain data."""
    text = EXPORTS[export].make(dossier)
    if isinstance(text, bytes):
        return rows_of(text)
    return list(csv.reader(io.StringIO(text, newline=""))) if export.endswith(".csv") else json.loads(text)


def rows_of(content):
    """All rows of all tables of a database, those of its search too."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for name in tables for row in database.execute(f'SELECT * FROM "{name}"')]
    return [[cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell for cell in row] for row in rows]


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts(item))


def words(text):
    return re.findall(r"\w+", text.lower())


def runs(sequence):
    return {tuple(sequence[at : at + RUN]) for at in range(len(sequence) - RUN + 1)}


SOURCE_RUNS = runs(words(TEXT))


def test_in_mode_full_the_words_around_a_quote_are_given(make_dossier, export):
    leaked = set().union(*map(runs, published(make_dossier, export, "full"))) & SOURCE_RUNS
    assert bool(leaked) == (export in WITH_WORDS)
    assert bool(leaked - runs(words(QUOTED))) == (export in WITH_CONTEXT)


def test_in_mode_quotes_no_other_words_than_the_quoted_ones(make_dossier, export):
    leaked = set().union(*map(runs, published(make_dossier, export, "quotes"))) & SOURCE_RUNS
    assert leaked <= runs(words(QUOTED))


def test_in_mode_metadata_no_words_at_all(make_dossier, export):
    leaked = set().union(*map(runs, published(make_dossier, export, "metadata"))) & SOURCE_RUNS
    assert leaked == set()


def test_in_mode_metadata_no_file_of_a_single_claim_or_question_has_words_either(make_dossier):
    records = "questions: {damage: {question: Is it damaged?, about: [toretsk]}}\n" + RECORDS
    records = records.replace("    speaker:", "    answers: [{question: damage}]\n    speaker:")
    root = make_dossier(TEXT, records, dossier=DOSSIER.replace("publish: full", "publish: metadata") + SOURCE)
    files = {output.path: json.loads(output.text) for output in twins.export(pipeline.check(root).dossier)}
    assert files.keys() == {"data/claims/cracks.json", "data/questions/damage.json"}
    assert not [text for text in texts(list(files.values())) if runs(words(text)) & SOURCE_RUNS]


def test_what_a_check_found_is_told_on_no_page_in_the_words_of_a_source(make_dossier):
    root = make_dossier(TEXT, RECORDS, dossier=DOSSIER.replace("publish: full", "publish: metadata") + SOURCE)
    found = {
        page.address: runs(words(page.to_markdown())) & SOURCE_RUNS for page in render(pipeline.check(root).dossier)
    }
    assert {address: leaked for address, leaked in found.items() if leaked} == {}


def test_a_claim_that_rests_on_two_sources_gives_only_the_words_of_the_one_that_may(make_dossier, export):
    source = "  other: {file: other.txt, label: Other, publisher: outlet, published: '2025', publish: quotes}\n"
    records = RECORDS.replace(
        "    figures:", "      - {source: other, exact: Nobody crossed it after dark}\n    figures:"
    )
    root = make_dossier(
        TEXT,
        records,
        files={"seeds/other.txt": "Nobody crossed it after dark that week.\n"},
        dossier=DOSSIER.replace("publish: full", "publish: metadata") + SOURCE + source,
    )
    found = [words(text) for text in texts(read(export, pipeline.check(root).dossier))]
    assert not set().union(*map(runs, found)) & SOURCE_RUNS
    if export in WITH_CONTEXT:
        assert words("Nobody crossed it after dark") in found
