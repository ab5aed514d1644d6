"""What a signature covers: no harmless edit lets it lapse, and each changed value lets exactly those lapse that say it or
rest on it.

The records stand here as data, so that each value in them can be changed, and each record be written anew: its fields in
another order, in another file, wrapped otherwise, with comments, under another id.
"""

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier import pipeline
from annotated_dossier.evidence.sayings import sayings
from annotated_dossier.locks.reviews import record_key

TEXT = """\
The mayor of Oldbridge said about 1,200 people had left. He called it a quiet spring.

The council said 900 people had left, a fifth of them children. The bridge lies 3 km from the mill. Nobody denied it.
"""
RECORDS = yaml.load(
    """
dossier:
  title: A bridge
  summary: The mayor called it “a quiet spring” in the one article.
  language: en
  covers: 2025-01/2025-03
  edition: "1"
  review: one
  readers: [Ann]
  parties: {town: {name: The town}, county: {name: The county}}
  topics: {people: {name: People, note: Who left.}, bridge: {name: The bridge}}
  measures:
    left: {name: People who left, unit: people, definition: People who left the town.}
    stayed: {name: People who stayed, unit: people, definition: People who stayed in the town.}
places:
  oldbridge: {name: Oldbridge, type: town}
  bridge: {name: The bridge, type: bridge, within: oldbridge, locations: [{lat: 50, lon: 30, source: A map}]}
  mill: {name: The mill, type: mill, within: oldbridge, locations: [{lat: 50.02, lon: 30.02, source: A map}]}
organisations:
  council: {name: The council, type: council, party: town}
  herald: {name: The Herald, type: newspaper}
  gazette: {name: The Gazette, type: newspaper}
people:
  mayor: {name: The mayor, party: town, roles: [{of: council, as: mayor}], names: [{name: Her Honour, note: By some.}]}
sources:
  article: {file: article.txt, label: An article, publisher: herald, published: 2025-03-01, publish: full}
questions:
  how-many: {question: "How many left?", about: [oldbridge], positions: {many: Many, few: Few}, note: As said in spring.}
claims:
  mayor-1200:
    statement: The mayor said about 1,200 people had left.
    topic: people
    speaker: mayor
    about: [oldbridge]
    quotes: [{source: article, exact: "The mayor of Oldbridge said about 1,200 people had left"}]
    figures: [{measure: left, says: "about 1,200 people", value: 1200, hedge: about}]
    answers: [{question: how-many, position: many}]
  mayor-quiet:
    statement: The mayor called it a quiet spring.
    topic: bridge
    speaker: mayor
    about: [bridge]
    quotes: [{source: article, exact: He called it a quiet spring}]
    concerns: 2025-02
    concerns_basis: The spring of the year.
  council-900:
    statement: The council said 900 people had left.
    topic: people
    speaker: council
    about: [oldbridge]
    quotes: [{source: article, exact: The council said 900 people had left}]
    figures: [{measure: left, says: 900 people, value: 900}]
    relations: [{type: contradicts, claim: mayor-1200, differ_in: value, because: Both count those who left.}]
    answers: [{question: how-many, position: few}]
  council-children:
    statement: The council said a fifth of them were children.
    topic: people
    speaker: council
    about: [oldbridge]
    quotes: [{source: article, exact: a fifth of them children}]
    checks: [{type: arithmetic, says: a fifth, operation: share, part: "180", whole: council-900, value: 20, unit: per cent}]
  herald-3-km:
    statement: The Herald wrote that the bridge lies 3 km from the mill.
    topic: bridge
    speaker: source
    about: [bridge, mill]
    quotes: [{source: article, exact: The bridge lies 3 km from the mill}]
    checks: [{type: distance, says: 3 km, from: bridge, to: mill, value: 3, unit: km}]
""",
    yaml.BaseLoader,
)
KINDS = [kind for kind in RECORDS if kind != "dossier"]
VOCABULARIES = ("parties", "topics", "measures")


def fingerprints(files, text=TEXT):
    """The fingerprint of each record, by its key in the lock, of a dossier with these files of records."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "dossier").mkdir()
        (root / "seeds").mkdir()
        (root / "seeds/article.txt").write_text(text, "utf-8")
        for number, records in enumerate(files):
            (root / f"dossier/{number}.yaml").write_text(records, "utf-8")
        checked = pipeline.check(root)
        said = sayings(checked.dossier)
        assert [problem.message for problem in checked.problems if problem.code in ("unknown-reference",)] == []
        return {record_key(record): said.fingerprint(record) for record in checked.dossier.all_records()}


def written(records):
    return yaml.dump(records, allow_unicode=True, sort_keys=False)


UNCHANGED = fingerprints([written(RECORDS)])


def test_the_records_are_all_read():
    assert len(UNCHANGED) == 1 + sum(len(RECORDS[kind]) for kind in KINDS)
    assert len(set(UNCHANGED.values())) == len(UNCHANGED)


# Harmless edits


def shuffled(value, chance):
    """The same data, the keys of each mapping in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


def renamed(value, ids):
    """The same data, each id in it, key or value, under another name."""
    if isinstance(value, dict):
        return {ids.get(key, key): renamed(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [renamed(item, ids) for item in value]
    return ids.get(value, value)


def in_files(records, chance):
    """The records dealt out to several files, their lines wrapped, with comments."""
    files = [{} for _ in range(chance.randint(1, 3))]
    for kind in records:
        items = [("dossier", records[kind])] if kind == "dossier" else records[kind].items()
        for key, fields in items:
            file = chance.choice(files)
            if kind == "dossier":
                file["dossier"] = fields
            else:
                file.setdefault(kind, {})[key] = fields
    for file in filter(None, files):
        lines = yaml.dump(file, allow_unicode=True, sort_keys=False, width=chance.choice([20, 60, 1000])).splitlines()
        yield "# A comment.\n" + "\n".join([*lines, "# Another."]) + "\n"


# Words of the records that are an id somewhere and something else elsewhere are not renamed.
IDS = [
    *(key for kind in KINDS for key in RECORDS[kind] if key not in ("council", "mayor", "bridge", "mill")),
    *(f for f in ("town", "county", "people", "left", "stayed", "many", "few") if f not in ("people", "town")),
]


@given(st.integers(0, 2**32), st.sets(st.sampled_from(IDS)))
def test_no_harmless_edit_changes_what_is_signed(seed, ids):
    chance = random.Random(seed)
    new = {key: f"{key}-renamed" for key in ids}
    records = {kind: renamed(fields, new) for kind, fields in shuffled(RECORDS, chance).items()}
    text = TEXT.replace(" people", "\npeople") if seed % 2 else TEXT
    found = fingerprints(list(in_files(records, chance)), text)
    assert {new.get(key, key): value for key, value in UNCHANGED.items()} == found


@pytest.mark.parametrize(
    ("old", "new"), [("3 km,", "3.0 km,"), ("value: '3'", "value: '3.0'"), ("lat: '50'", "lat: '50.00'")]
)
def test_a_number_with_more_zeros_is_the_same_number(old, new):
    assert fingerprints([written(RECORDS).replace(old, new)]) == UNCHANGED


def test_who_is_to_read_is_nothing_that_the_dossier_says():
    text = written(RECORDS).replace("review: one", "review: two").replace("- Ann", "- Ann\n  - Ben")
    assert fingerprints([text]) == UNCHANGED


# Changed values

OTHER = {
    "language": "uk", "covers": "2025-01/2025-04", "published": "2025-03-02", "concerns": "2025-01", "lat": "51",
    "lon": "31", "value": "7", "publish": "quotes", "hedge": "nearly", "differ_in": "scope", "operation": "part",
    "part": "181",
}  # fmt: skip
OTHER_WORDS = {"km": "m", "contradicts": "not_comparable", "many": "few", "few": "many"}
# What has no other value, or none by which the record is still one; `exact` has a test of its own.
ALONE = ("review", "readers", "file", "exact", "arithmetic", "distance")
REFERS = {
    "about": "places", "within": "places", "from": "places", "to": "places", "publisher": "organisations",
    "of": "organisations", "speaker": "organisations", "source": "sources", "claim": "claims", "whole": "claims",
    "party": "parties", "topic": "topics", "measure": "measures",
}  # fmt: skip
NAMING = {
    "claims": ("statement",), "questions": ("question",), "sources": ("label", "published", "publisher"),
    "parties": ("name",), "topics": ("name",), "measures": ("name", "unit", "definition"),
}  # fmt: skip
# By hand: what rests on which claim, by a relation, a check, an answer or words that it quotes.
RESTING = {
    "mayor-1200": ("council-900", "how-many"),
    "council-900": ("council-children", "how-many"),
    "mayor-quiet": ("dossier record",),
}
MEASURED = {"bridge": ("herald-3-km",), "mill": ("herald-3-km",)}


def leaves(value, path=()) -> Iterator[tuple]:
    """The path and the value of each text in the data."""
    if isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, step))
    else:
        yield path, value


def field_of(path):
    return next(step for step in reversed(path) if isinstance(step, str))


def refers(path):
    """Whether the value at a path is an id, and of what."""
    field = field_of(path)
    return None if field == "source" and "locations" in path else REFERS.get(field)


def other_value(path, old):
    """Another value for a path, or `None` where there is none."""
    field = field_of(path)
    if {field, old} & {*ALONE} or (field == "question" and path[0] == "claims"):
        return None
    if group := refers(path):
        ids = RECORDS["dossier"][group] if group in VOCABULARIES else RECORDS[group]
        return next((key for key in ids if key != old and key not in path), None)
    return OTHER.get(field) or OTHER_WORDS.get(old) or f"{old} anew"


CHANGES = [(path, new) for path, old in leaves(RECORDS) if (new := other_value(path, old)) is not None]


def named_by(group, key):
    """The records that name a record or term."""
    named = {path[1] for path, old in leaves(RECORDS) if len(path) > 2 and refers(path) == group and old == key}
    if group in ("people", "organisations"):
        named |= {path[1] for path, old in leaves(RECORDS) if field_of(path) in ("speaker", "of") and old == key}
    if group == "places":
        named |= {path[1] for path, old in leaves(RECORDS) if field_of(path) == "about" and old == key}
    if group == "organisations":
        named |= {claim for source in named & RECORDS["sources"].keys() for claim in named_by("sources", source)}
        in_own_voice = {claim for claim, fields in RECORDS["claims"].items() if fields["speaker"] == "source"}
        assert in_own_voice  # they are the outlet's, whose name their source says
    return named


def lapsing(path):
    """By the words of `evidence/sayings.py`: the records whose signature a change at a path lets lapse."""
    group, key = (path[1], path[2]) if path[0] == "dossier" and path[1] in VOCABULARIES else (path[0], path[1])
    owner = "dossier record" if path[0] == "dossier" else key
    is_own_field = len(path) == (4 if group in VOCABULARIES else 3)
    otherwise = {owner}
    if is_own_field and path[-1] in NAMING.get(group, ("name",)):
        otherwise |= named_by(group, key)
    if group == "questions" and path[-1] == "question":
        otherwise |= {"mayor-1200", "council-900"}
    if "positions" in path:
        otherwise |= {"mayor-1200" if path[-1] == "many" else "council-900"}
    resting = {record for claim in otherwise for record in RESTING.get(claim, ())}
    measured = MEASURED.get(owner, ()) if "locations" in path else ()
    return otherwise | resting | {*measured}


def changed(path, new):
    records = copy.deepcopy(RECORDS)
    *above, last = path
    held = records
    for step in above:
        held = held[step]
    held[last] = new
    return records


def test_nearly_every_value_is_changed():
    tried, all_leaves = {path for path, _ in CHANGES}, dict(leaves(RECORDS))
    left = {field_of(path) for path in all_leaves.keys() - tried}
    assert left <= {"review", "readers", "file", "exact", "type", "question", "source", "party"}


@pytest.mark.parametrize(
    ("path", "new"), CHANGES, ids=lambda value: "-".join(map(str, value)) if isinstance(value, tuple) else ""
)
def test_a_changed_value_lets_exactly_those_lapse_that_say_it_or_rest_on_it(path, new):
    now = fingerprints([written(changed(path, new))])
    assert {key for key, value in now.items() if value != UNCHANGED[key]} == lapsing(path)


def test_other_words_of_a_quote_are_another_value():
    path = ("claims", "mayor-quiet", "quotes", 0, "exact")
    now = fingerprints([written(changed(path, "it a quiet spring"))])
    assert {key for key, value in now.items() if value != UNCHANGED[key]} == {"mayor-quiet", "dossier record"}


def test_a_quote_in_another_sentence_is_another_value_and_one_beside_another_is_not():
    now = fingerprints([written(RECORDS)], TEXT.replace("a quiet spring.", "a quiet spring, in jest. Nobody laughed."))
    assert {key for key, value in now.items() if value != UNCHANGED[key]} == {"mayor-quiet", "dossier record"}


@pytest.mark.parametrize("field", ["withdrawn", "corrections"])
def test_what_rests_on_a_claim_that_is_withdrawn_or_put_right_is_to_be_read_again(field):
    entry = {"on": "2025-03-02", "because": "It was misread."}
    fields = {"withdrawn": entry, "corrections": [{**entry, "was": "Something else."}]}
    now = fingerprints([written(changed(("claims", "mayor-1200", field), fields[field]))])
    assert {key for key, value in now.items() if value != UNCHANGED[key]} == {"mayor-1200", "council-900", "how-many"}


def test_of_two_places_of_one_name_it_matters_which_is_meant():
    def with_another(about):
        records = changed(("places", "other"), {"name": "Oldbridge", "type": "village"})
        records["claims"]["mayor-1200"]["about"] = [about]
        return fingerprints([written(records)])["mayor-1200"]

    assert with_another("oldbridge") != with_another("other")
