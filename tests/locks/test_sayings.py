"""What a signature covers: no harmless edit lets it lapse (a field in another order, in another file, wrapped otherwise, a
comment, another id), and some changes of more than one value.
"""

import random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.locks.signed import KINDS, RECORDS, TEXT, UNCHANGED, changed, fingerprints, written


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
