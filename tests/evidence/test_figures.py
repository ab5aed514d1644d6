"""Figures compare like with like; otherwise the page says why not. None are ever added."""

import ast
from pathlib import Path

import pytest

from annotated_dossier.evidence import figures
from annotated_dossier.evidence.figures import StatedFigure, by_measure, comparisons
from annotated_dossier.phrases import IN_ENGLISH
from tests.conftest import DOSSIER

MEASURES = """{
    soldiers: {name: Soldiers, unit: soldiers, definition: Soldiers., parts: [killed]},
    killed: {name: Killed, unit: soldiers, definition: Killed.},
    assaults: {name: Assaults, unit: assaults, definition: Assaults.},
    distance: {name: Distance, unit: km, definition: Between two places., between_places: true},
    depth: {name: Depth, unit: km, definition: How deep.}}"""
COUNTED = DOSSIER.replace(
    "{soldiers: {name: Soldiers, unit: soldiers, definition: What a speaker calls soldiers.}}", MEASURES
).replace(
    "toretsk: {name: Toretsk, type: town}",
    "toretsk: {name: Toretsk, type: town, within: region}\n  region: {name: Region, type: area}",
)
CLAIM = "{{statement: S., topic: control, speaker: source, about: [toretsk], quotes: [{{source: article, exact: Kyiv}}], {}}}"
HERE = "measure: soldiers, value: 10, area: toretsk, period: 2025-01"
MOMENT = "measure: soldiers, value: 10, as_of: 2025-01-31"
WEEK = "measure: assaults, area: toretsk, period: 2025-05-10/2025-05-16"
MAY = "measure: assaults, area: toretsk, period: 2025-05"


@pytest.mark.parametrize(
    ("here", "there", "note"),
    [
        (HERE, HERE, "Same measure, area and time."),
        (f"{MOMENT}, area: toretsk", f"{MOMENT}, area: toretsk", "Same measure, area and time."),
        (
            HERE,
            "measure: assaults, value: 10, area: toretsk, period: 2025-01",
            "Not the same measure: soldiers here, assaults there.",
        ),
        (HERE, f"{HERE}, unit: battalions", "Not the same unit: soldiers here, battalions there."),
        (HERE, "measure: soldiers, value: 10, period: 2025-01", "The area of one of the two is not stated."),
        (MOMENT, MOMENT, "Neither states an area."),
        (HERE, "measure: soldiers, value: 10, area: region, period: 2025-01", "The first lies within the second."),
        (HERE, "measure: soldiers, value: 10, area: toretsk", "The time of one of the two is not stated."),
        (
            "measure: soldiers, value: 10, area: toretsk",
            "measure: soldiers, value: 10, area: toretsk",
            "Neither states a time.",
        ),
        (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2025-02", "Different times are a sequence."),
        (HERE, f"{MOMENT}, area: toretsk", "One is counted over a time, the other at a moment"),
        (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2024/2025", "overlap but are not the same"),
        (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2024/..", "overlap but are not the same"),
        # 170 in a week beside 24 a day, of the same days
        (
            f"{WEEK}, value: 170",
            f"{WEEK}, value: 24, unit: assaults a day",
            "by the day, over the same time: 24.3 a day (derived: 170 ÷ 7 days) here, 24 a day there.",
        ),
        (
            f"{WEEK}, value: 170",
            f"{WEEK}, value: 168, unit: assaults per week",
            "24.3 a day (derived: 170 ÷ 7 days) here, 24.0 a day (derived: 168 ÷ 7 days) there.",
        ),
        (
            f"{WEEK}, value: 24, unit: assaults a day",
            f"{WEEK}, value: 30, unit: assaults a day",
            "Same measure, area and time.",
        ),
        (
            f"{WEEK}, value: 24, unit: assaults a day",
            f"{WEEK}, min: 160, max: 170",
            "one is a rate and the other cannot be turned",
        ),
        # Rates that the sources state themselves, of days that overlap
        (
            f"{WEEK}, value: 24, unit: assaults a day",
            f"{MAY}, value: 900, unit: assaults a month",
            "over times that overlap: 24 a day here, 29.6 a day (derived: 900 ÷ 30.44 days) there.",
        ),
        # A rate of ours over other days would say what nobody said
        (f"{WEEK}, value: 170", f"{MAY}, value: 24, unit: assaults a day", "overlap but are not the same"),
        (f"{WEEK}, value: 170", f"{MAY}, value: 700", "overlap but are not the same"),
    ],
)
def test_figures_compare_like_with_like_or_say_why_not(linked, here, there, note):
    assert note in beside(linked, here, there).note


def test_what_is_said_of_two_figures_is_said_from_both(linked):
    region = HERE.replace("toretsk", "region")
    assert "The first lies within" in beside(linked, HERE, region).note
    assert "The second lies within" in beside(linked, region, HERE).note


def test_a_part_stands_inside_its_whole_and_is_never_added(linked):
    part = "measure: killed, value: 4, part_of: b"
    assert beside(linked, part, HERE, related=True).note == "This figure is a part of it; the two are never added."
    whole = beside(linked, HERE, "measure: killed, value: 4, part_of: a", related=True)
    assert whole.note == "It is a part of this figure; the two are never added."


def test_another_measure_in_the_claim_of_the_whole_is_not_the_whole(linked):
    note = beside(linked, "measure: killed, value: 4, part_of: b", "measure: assaults, value: 10", related=True).note
    assert note == "Not the same measure: killed here, assaults there."


def test_a_length_that_lies_not_between_places_needs_its_area(linked):
    depth = "measure: depth, value: 2, as_of: 2025-01-31"
    assert beside(linked, depth, depth).note == "Neither states an area."


def test_measures_of_which_one_is_a_part_of_the_other_are_never_added(linked):
    note = beside(linked, "measure: killed, value: 4", HERE, related=True).note
    assert "What is counted here is a part of what is counted there; the two are never added." in note


def test_every_figure_of_another_claim_is_set_beside_and_none_of_the_same(linked):
    dossier = linked(records(HERE, f"{HERE}}}, {{says: x, measure: soldiers, value: 3"), dossier=COUNTED)
    claim = dossier.claims["a"]
    found = comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier, IN_ENGLISH)
    assert {(item.other.claim.id, item.other.figure.value) for item in found} == {("b", 10), ("b", 3)}


def test_of_very_many_figures_those_of_the_same_area_nearest_in_time_are_set_beside(linked):
    days = {
        f"c-{day}-{area}": f"measure: soldiers, value: {day}, area: {area}, as_of: 2025-01-{day:02}"
        for area in ("toretsk", "region")
        for day in range(1, 32)
    }
    text = "claims:\n" + "".join(
        f"  {name}: {CLAIM.format(f'figures: [{{says: x, {fields}}}]')}\n" for name, fields in days.items()
    )
    dossier = linked(text, dossier=COUNTED)
    claim = dossier.claims["c-15-toretsk"]
    found = comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier, IN_ENGLISH)
    assert {item.other.figure.area for item in found} == {"toretsk"}
    assert {int(item.other.figure.value) for item in found} == {*range(5, 25)} - {15}


def test_distances_of_other_places_are_not_set_beside_each_other_and_related_ones_lack_no_time(linked):
    far, near = "measure: distance, value: 20", "measure: distance, value: 5, unit: miles"
    dossier = linked(records(far, near), dossier=COUNTED)
    claim = dossier.claims["a"]
    assert comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier, IN_ENGLISH) == []
    related = beside(linked, far, near, related=True)
    assert related.note == "Each is the distance between the places that its own words name."


def test_a_withdrawn_figure_is_compared_with_nothing(linked):
    text = records(HERE, HERE).replace("  b: {", "  b: {withdrawn: {on: 2025-03-01, because: Wrong.}, ")
    dossier = linked(text, dossier=COUNTED)
    assert [stated.claim.id for stated in by_measure(dossier)["soldiers"]] == ["a"]


def test_no_code_about_figures_adds_two_values():
    """The promise of the module, kept by its having no sum over figures."""
    tree = ast.parse(Path(figures.__file__).read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sum"]
    added = [
        ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
    ]
    assert added == ["(ends[1] - ends[0]).days + 1"]


def records(here, there, related=False):
    relation = "relations: [{type: not_comparable, claim: b, because: Two things.}], " if related else ""
    return "claims:\n" + "".join(
        f"  {name}: {CLAIM.format(f'{extra}figures: [{{says: x, {fields}}}]')}\n"
        for name, fields, extra in (("a", here, relation), ("b", there, ""))
    )


def beside(linked, here, there, related=False):
    """How the figure of one claim compares with that of another."""
    dossier = linked(records(here, there, related or here.split(",")[0] != there.split(",")[0]), dossier=COUNTED)
    claim = dossier.claims["a"]
    [found] = comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier, IN_ENGLISH)
    return found
