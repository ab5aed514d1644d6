"""A dossier in Ukrainian throughout: it checks without a word, has its pages, and is held to its quotes as any other."""

import re
import shutil

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages.pictured.points import located
from tests.frame import PROJECT

BRIDGE = PROJECT / "tests/dossiers/bridge-in-ukrainian"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(BRIDGE, tmp_path / "bridge")
    return tmp_path / "bridge"


def test_nothing_is_wrong_and_every_record_has_its_page(root):
    checked = pipeline.check(root)
    assert checked.problems == ()
    pipeline.generate(checked, root)
    made = {path.stem for path in (root / "docs").rglob("*.md")}
    assert {*checked.dossier.claims, *checked.dossier.places, *checked.dossier.people} <= made


def test_maps_say_kilometres_and_north_in_ukrainian(root):
    (root / "dossier/map.yaml").write_text(
        """
places:
  mill: {name: Млин, type: млин, locations: [{lat: 50.13, lon: 30.12, source: Мапа}]}
  forest: {name: Ліс, type: ліс, locations: [{lat: 50.1, lon: 30.1, source: Мапа}]}
""",
        "utf-8",
    )
    dossier = pipeline.check(root).dossier
    drawn = located(dossier.places["mill"], dossier).wide
    assert re.search(r">[0-9,]+\s?км<", drawn) and ">Пн<" in drawn
    assert "km" not in drawn


@pytest.mark.parametrize(
    ("there", "changed", "code"),
    [
        ("сказав, що міст можна було б відкрити", "сказав, що міст можна було відкрити", "modality-left-out"),
        ("заперечила, що Старий міст небезпечний.", "сказала, що Старий міст небезпечний.", "denial-left-out"),
        ("мосту підмило", "мосту зруйнувало", "word-of-ours"),
        ("відповіла, що міста без мосту не буде.", "відповіла, що місто з мостом буде.", "negation-left-out"),
        ("statement: Міська рада Вербівки повідомила", "statement: Міська рада Вербівки визнала", "verb-not-neutral"),
        ("сказала: «Ми не ризикуватимемо людьми»", "сказала: «Ми не ризикуємо людьми»", "quotation-not-in-quotes"),
        ("за три тижні.", "за чотири тижні.", "number-not-in-quotes"),
        ("підмило в ніч на 6 лютого.", "підмило в ніч на 5 лютого.", "date-not-in-quotes"),
        ("value: 12500000", "value: 12500", "value-not-in-words"),
        ("ходило близько 1200", "ходило понад 1200", "quantity-not-in-quotes"),
        ("statement: За словами Олени Мельник", "statement: За словами Івана Гая", "speaker-not-named"),
    ],
)
def test_a_statement_that_says_something_else_is_found(root, there, changed, code):
    claims = root / "dossier/claims.yaml"
    text = claims.read_text("utf-8")
    assert there in text
    claims.write_text(text.replace(there, changed, 1), "utf-8")
    assert code in {problem.code for problem in pipeline.check(root).problems}
