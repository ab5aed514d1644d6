"""Each changed value of a dossier lets exactly those signatures lapse that say it or rest on it."""

from collections.abc import Iterator

import pytest

from tests.locks.signed import RECORDS, UNCHANGED, VOCABULARIES, changed, fingerprints, written

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
