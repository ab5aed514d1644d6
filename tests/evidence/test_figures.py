"""Figures compare like with like; otherwise the page says why not. None are ever added."""

import ast
from pathlib import Path

import pytest

from annotated_dossier.evidence import figures
from annotated_dossier.evidence.figures import StatedFigure, by_measure, comparisons
from conftest import DOSSIER

MEASURES = """{
    soldiers: {name: Soldiers, unit: soldiers, definition: Soldiers., parts: [killed]},
    killed: {name: Killed, unit: soldiers, definition: Killed.},
    assaults: {name: Assaults, unit: assaults, definition: Assaults.},
    distance: {name: Distance, unit: km, definition: Between two places.}}"""
COUNTED = DOSSIER.replace(
    "{soldiers: {name: Soldiers, unit: soldiers, definition: What a speaker calls soldiers.}}", MEASURES).replace(
    "toretsk: {name: Toretsk, type: town}", "toretsk: {name: Toretsk, type: town, within: region}\n  region: {name: Region, type: area}")
CLAIM = "{{statement: S., topic: control, speaker: source, about: [toretsk], quotes: [{{source: article, exact: Kyiv}}], {}}}"
HERE = "measure: soldiers, value: 10, area: toretsk, period: 2025-01"


@pytest.mark.parametrize(("here", "there", "is_comparable", "note"), [
    (HERE, HERE, True, "Same measure, area and time."),
    ("measure: soldiers, value: 10, as_of: 2025-01-31", "measure: soldiers, value: 9, as_of: 2025-01-31", True, "Same measure"),
    (HERE, "measure: assaults, value: 10, area: toretsk, period: 2025-01", False,
     "Not the same measure: soldiers here, assaults there."),
    (HERE, f"{HERE}, unit: battalions", False, "Not the same unit: soldiers here, battalions there."),
    (HERE, "measure: soldiers, value: 10, period: 2025-01", False, "Not the same area: Toretsk here, no area stated there."),
    (HERE, "measure: soldiers, value: 10, area: region, period: 2025-01", False, "The first lies within the second."),
    (HERE, "measure: soldiers, value: 10, area: toretsk", False, "The time of one of the two is not known."),
    (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2025-02", False, "Different times are a sequence."),
    (HERE, "measure: soldiers, value: 10, area: toretsk, as_of: 2025-01-31", False, "One is counted over a time, the other at a moment"),
    (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2024/2025", True,
     "by the day, over times that overlap: 0.3 a day here, 0.0 there."),
    (HERE, "measure: soldiers, min: 1, max: 10, area: toretsk, period: 2024/2025", False, "overlap but are not the same"),
    (HERE, "measure: soldiers, value: 10, area: toretsk, period: 2024/..", False, "overlap but are not the same"),
    # 170 in a week beside 24 a day, of the same days
    ("measure: assaults, value: 170, period: 2025-05-10/2025-05-16",
     "measure: assaults, value: 24, unit: assaults a day, period: 2025-05-10/2025-05-16", True,
     "by the day, over the same time: 24.3 a day here, 24.0 there."),
    ("measure: assaults, value: 170, period: 2025-05-10/2025-05-16",
     "measure: assaults, value: 168, unit: assaults per week, period: 2025-05-10/2025-05-16", True, "24.3 a day here, 24.0 there."),
    ("measure: assaults, value: 170, period: 2025-05-10/2025-05-16",
     "measure: assaults, value: 24, unit: assaults a day, period: 2025-04", False, "Different times are a sequence."),
])
def test_figures_compare_like_with_like_or_say_why_not(linked, here, there, is_comparable, note):
    compared = beside(linked, here, there)
    assert compared.is_comparable is is_comparable
    assert note in compared.note


def test_what_is_said_of_two_figures_is_said_from_both(linked):
    region = HERE.replace("toretsk", "region")
    assert "The first lies within" in beside(linked, HERE, region).note
    assert "The second lies within" in beside(linked, region, HERE).note


def test_a_part_stands_inside_its_whole_and_is_never_added(linked):
    part = "measure: killed, value: 4, part_of: b"
    assert beside(linked, part, HERE, related=True).note == "This figure is a part of it; the two are never added."
    whole = beside(linked, HERE, "measure: killed, value: 4, part_of: a", related=True)
    assert whole.note == "It is a part of this figure; the two are never added."


def test_measures_of_which_one_is_a_part_of_the_other_are_never_added(linked):
    note = beside(linked, "measure: killed, value: 4", HERE, related=True).note
    assert "What is counted here is a part of what is counted there; the two are never added." in note


def test_every_figure_of_another_claim_is_set_beside_and_none_of_the_same(linked):
    dossier = linked(records(HERE, f"{HERE}}}, {{says: x, measure: soldiers, value: 3"), dossier=COUNTED)
    claim = dossier.claims["a"]
    found = comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier)
    assert [(item.other.claim.id, item.other.figure.value) for item in found] == [("b", 10), ("b", 3)]


def test_distances_of_other_places_are_not_set_beside_each_other_and_related_ones_lack_no_time(linked):
    far, near = "measure: distance, value: 20", "measure: distance, value: 5, unit: miles"
    dossier = linked(records(far, near), dossier=COUNTED)
    claim = dossier.claims["a"]
    assert comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier) == []
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
    added = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)]
    assert added == ["(period.latest - period.earliest).days + 1"]


def records(here, there, related=False):
    relation = "relations: [{type: not_comparable, claim: b, because: Two things.}], " if related else ""
    return "claims:\n" + "".join(
        f"  {name}: {CLAIM.format(f'{extra}figures: [{{says: x, {fields}}}]')}\n"
        for name, fields, extra in (("a", here, relation), ("b", there, "")))


def beside(linked, here, there, related=False):
    """How the figure of one claim compares with that of another."""
    dossier = linked(records(here, there, related or here.split(",")[0] != there.split(",")[0]), dossier=COUNTED)
    claim = dossier.claims["a"]
    [found] = comparisons(StatedFigure(claim, claim.figures[0]), by_measure(dossier), dossier)
    return found
