"""Another id: every reference follows, no other byte changes, and nothing is edited that the check would blame."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from annotated_dossier.editing import rename
from annotated_dossier.editing.edits import NotEdited, applied
from annotated_dossier.editing.proof import edited
from annotated_dossier.files.read import Inputs, TextFile, read
from annotated_dossier.model import KINDS
from annotated_dossier.records.parse import parse

TESTS = Path(__file__).parents[1]
BASE = TESTS / "bad/base"
OTHERS = sorted(path.parent for path in (*TESTS.glob("golden/*/dossier"), *TESTS.glob("dossiers/*/dossier")))
ONE_IN = 40


def ids_of(root):
    """The ids of all records and terms of a dossier."""
    records, _ = parse(read(root)[0].records)
    dossier = records.dossier
    return [*(record.id for record in records.all()), *dossier.parties, *dossier.topics, *dossier.measures]


def renamings():
    """Each id of each dossier as a parameter; most for the long run, but for those of the base."""
    for root in (BASE, *OTHERS):
        for number, record_id in enumerate(ids_of(root)):
            marks = pytest.mark.long if root != BASE and number % ONE_IN else ()
            yield pytest.param(root, record_id, id=f"{root.name}/{record_id}", marks=marks)


def renamed(inputs, old, new):
    """What was read of a dossier, as edited; the edit has been proved."""
    made = edited(inputs, (), lambda records, files: rename.plan(records, files, old, new))
    return replace(inputs, records=applied(inputs.records, made.plan.edits))


@pytest.mark.parametrize(("root", "record_id"), list(renamings()))
@pytest.mark.long
def test_there_and_back_is_the_same_but_for_formerly(root, record_id):
    inputs, _ = read(root)
    new = f"{record_id[:70]}-anew"
    back = renamed(renamed(inputs, record_id, new), new, record_id)
    noted = re.compile(rf"formerly: \[{new}\](?:, |\r?\n *)|(?<=formerly: \[){new}, |(?<=aliases: \[){new}, ")
    for file, before in zip(back.records, inputs.records, strict=True):
        assert noted.sub("", file.text) == before.text
    had = [record.id for record in parse(back.records)[0].all() if new in record.formerly]
    assert had == ([record_id] if record_id in {each.id for each in parse(inputs.records)[0].all()} else [])


HEAD = (
    "dossier:\n  title: T\n  summary: S\n  language: en\n  covers: '2025'\n  edition: '1'\n  topics: {t: {name: T}}\n"
)
OUTLET = "organisations: {paper: {name: Paper, type: newspaper}}\n"
SOURCE = "{file: a.txt, label: An article, publisher: paper, published: 2025-02-07, publish: full}"


def files(*texts):
    return [TextFile(f"dossier/{number}.yaml", text, "") for number, text in enumerate((HEAD, *texts))]


def texts_after(old, new, *texts):
    """The texts as edited."""
    given = files(*texts)
    records, problems = parse(given)
    assert problems == []
    return [file.text for file in applied(given, rename.plan(records, given, old, new).edits)][1:]


PLACE = "{name: Town, type: town}"
TOWN = f"places: {{town: {PLACE}}}\n"
FORMS = {
    "a-block": ("places:\n  town:\n    name: Town  # of old\n    type: town\n", "places:\n  city:\n    formerly: [town]\n    name: Town  # of old\n    type: town\n"),
    "a-comment-first": ("places:\n  town:\n    # Its name.\n    name: Town\n    type: town\n", "places:\n  city:\n    # Its name.\n    formerly: [town]\n    name: Town\n    type: town\n"),
    "braces": (TOWN, "places: {city: {formerly: [town], name: Town, type: town}}\n"),
    "a-quoted-key": ('places:\n  "town": {name: Town, type: town}\n', 'places:\n  "city": {formerly: [town], name: Town, type: town}\n'),
    "a-key-with-an-escape": ('places:\n  "\\x74own": {name: Town, type: town}\n', 'places:\n  "city": {formerly: [town], name: Town, type: town}\n'),
    "a-list": ("places: {town: {name: Town, type: town, formerly: [ village ]}}\n", "places: {city: {name: Town, type: town, formerly: [town,  village ]}}\n"),
    "an-empty-list": ("places: {town: {name: Town, type: town, formerly: []}}\n", "places: {city: {name: Town, type: town, formerly: [town]}}\n"),
    "a-list-in-lines": ("places:\n  town:\n    formerly:\n      - village  # until 1900\n    name: Town\n    type: town\n", "places:\n  city:\n    formerly:\n      - town\n      - village  # until 1900\n    name: Town\n    type: town\n"),
    "the-new-id-was-its-former": ("places: {town: {name: Town, type: town, formerly: [city]}}\n", "places: {city: {name: Town, type: town, formerly: [town]}}\n"),
    "windows": ("places:\r\n  town:\r\n    name: Town\r\n    type: town\r\n", "places:\r\n  city:\r\n    formerly: [town]\r\n    name: Town\r\n    type: town\r\n"),
    "a-mark-at-the-beginning": (f"\ufeff{TOWN}", "\ufeffplaces: {city: {formerly: [town], name: Town, type: town}}\n"),
    "no-line-end": ("places:\n  town: {name: Town, type: town}", "places:\n  city: {formerly: [town], name: Town, type: town}"),
    "other-scripts": ("places:\n  x: {name: 𝕏 Торецьк, type: town, within: town}\n  town: {name: 城, type: 城}\n", "places:\n  x: {name: 𝕏 Торецьк, type: town, within: city}\n  city: {formerly: [town], name: 城, type: 城}\n"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), FORMS.values(), ids=FORMS)
def test_the_record_is_renamed_in_whatever_form_it_is_written(before, after):
    assert texts_after("town", "city", before) == [after]


REFERENCES = {
    "plain": ("within: town  # town", "within: city  # town"),
    "quoted": ("within: 'town'", "within: 'city'"),
    "with-spaces": ('within: " town "', 'within: " city "'),
    "with-an-escape": ('within: "\\x74own"', 'within: "city"'),
    "a-block": ("within: >-\n      town\n", "within: >-\n      city\n"),
    "the-same-word-elsewhere": ("within: town\n    summary: town", "within: city\n    summary: town"),
    "beside-a-longer-id": ("within: town\n    formerly: [town-2, old-town]", "within: city\n    formerly: [town-2, old-town]"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), REFERENCES.values(), ids=REFERENCES)
def test_a_reference_follows_in_whatever_form_it_is_written(before, after):
    written = "places:\n  part:\n    name: Part\n    type: town\n    {}\n"
    assert texts_after("town", "city", TOWN, written.format(before))[1] == written.format(after)


def test_the_source_in_the_defaults_of_a_file_follows_used_or_not():
    claim = "claims:\n  a:\n    statement: It is so.\n    topic: t\n    speaker: source\n    about: [paper]\n"
    used = f"defaults: {{source: article}}\n{claim}    quotes: [{{exact: It is so}}]\n"
    unused = f"defaults: {{source: article}}  # article\n{OUTLET}"
    after = texts_after("article", "essay", used, unused, f"sources:\n  article: {SOURCE}\n")
    assert after[0] == used.replace("source: article", "source: essay")
    assert after[1] == unused.replace("source: article", "source: essay")


def test_a_claim_that_is_computed_with_follows_and_a_number_stays():
    claim = "statement: It is so., topic: t, speaker: source, about: [paper], quotes: [{source: article, exact: It}]"
    check = "checks: [{type: arithmetic, operation: part, says: It, part: 900, whole: 1200}]"
    base = f"{OUTLET}sources: {{article: {SOURCE}}}\n"
    text = f"claims:\n  '900': {{{claim}}}\n  a: {{{claim}, {check}}}\n"
    assert "part: nine, whole: 1200" in texts_after("900", "nine", base + text)[0]


@pytest.mark.parametrize("key", ["formerly", "aliases"])
def test_a_claim_keeps_the_word_for_its_former_ids(key):
    fields = (
        f"{key}: [z], statement: It., topic: t, speaker: source, about: [paper], quotes: [{{source: s, exact: It}}]"
    )
    base = f"{OUTLET}sources: {{s: {SOURCE}}}\n"
    assert f"  b: {{{key}: [a, z]," in texts_after("a", "b", base + f"claims:\n  a: {{{fields}}}\n")[0]


def test_a_term_is_renamed_with_all_that_names_it_and_a_record_of_that_id_is_not():
    places = "places: {north: {name: North, type: region}}\n"
    dossier = HEAD.replace("topics", "parties: {east: {name: East}}\n  topics")
    units = "units: {guard: {name: Guard, type: unit, party: east}}\n"
    given = [TextFile(f"dossier/{n}.yaml", text, "") for n, text in enumerate((dossier, places, units))]
    after = applied(given, rename.plan(parse(given)[0], given, "east", "north").edits)
    assert "parties: {north: {name: East}}" in after[0].text
    assert after[1].text == places
    assert "party: north" in after[2].text


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("toun", "city", "Nothing has the id `toun`. Did you mean `town`?"),
        ("village", "city", "`village` is a former id of `town`."),
        ("town", "town", "`town` is its id already."),
        ("town", "hill", "`hill` is taken: one of the places has that id."),
        ("hill", "village", "`village` is a former id of `town`, and its address leads on to that."),
    ],
)
def test_what_cannot_be_renamed_so_is_refused(old, new, why):
    given = files(
        f"places: {{town: {{name: Town, type: town, formerly: [village]}}, hill: {PLACE.replace('Town', 'Hill')}}}\n"
    )
    with pytest.raises(NotEdited) as refused:
        rename.plan(parse(given)[0], given, old, new)
    assert refused.value.why == why


@pytest.mark.parametrize("new", ["Town", "source", "con", "a--b", "null"])
def test_an_id_that_cannot_be_had_is_refused_with_what_the_check_says_of_it(new):
    inputs = Inputs(tuple(files(TOWN, "places: {part: {name: Part, type: town, within: town}}\n")), {})
    with pytest.raises(NotEdited) as refused:
        edited(inputs, (), lambda records, given: rename.plan(records, given, "town", new))
    assert refused.value.problems


def test_nothing_is_edited_while_a_file_cannot_be_read():
    inputs = Inputs(tuple(files(TOWN, "places: {part: {name: Part, within: town}}\n", "claims: [")), {})
    with pytest.raises(NotEdited) as refused:
        edited(inputs, (), lambda records, given: rename.plan(records, given, "town", "city"))
    assert [problem.code for problem in refused.value.problems] == ["missing-field", "yaml-syntax"]


def test_a_kind_added_to_the_table_is_covered():
    kinds = {("areas" if key == "places" else key): kind for key, kind in KINDS.items()}
    given = files("areas: {town: {name: Town, type: town}}\n")
    records, _ = parse(given, kinds)
    after = applied(given, rename.plan(records, given, "town", "city").edits)
    assert after[1].text == "areas: {city: {formerly: [town], name: Town, type: town}}\n"
