"""References: every field that holds an id is found, and none is overlooked."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from annotated_dossier.files.read import TextFile
from annotated_dossier.model import KINDS, DossierRecord, Model
from annotated_dossier.model.fields import Refers
from annotated_dossier.model.kinds import meant
from annotated_dossier.records.parse import parse
from annotated_dossier.records.references import references

CLAIM = """\
claims:
  a:
    statement: It is so.
    topic: control
    speaker: kots
    about: [toretsk, kyiv]
    via: [telegram]
    quotes: [{source: article, exact: It is so}]
    figures: [{measure: lost, says: 5, value: 5, area: toretsk, part_of: b}]
    relations: [{type: refines, claim: b, because: It says more.}]
    answers: [{question: who}]
    checks:
      - {type: distance, says: 5 km, from: toretsk, to: kyiv, value: 5, unit: km}
      - {type: order, says: on the way, from: toretsk, sequence: [kyiv, odesa]}
"""


def record(text):
    records, _ = parse([TextFile("a.yaml", text, "")])
    return next(iter(records.all()))


def test_each_reference_has_its_place_in_the_file_and_the_kinds_it_may_point_to():
    found = {
        (".".join(map(str, path)), target): meant(refers, KINDS) for path, target, refers in references(record(CLAIM))
    }
    assert found == {
        ("topic", "control"): ("topics",),
        ("speaker", "kots"): ("units", "people", "organisations", "source"),
        ("about.0", "toretsk"): tuple(KINDS),
        ("about.1", "kyiv"): tuple(KINDS),
        ("via.0", "telegram"): ("organisations",),
        ("quotes.0.source", "article"): ("sources",),
        ("figures.0.measure", "lost"): ("measures",),
        ("figures.0.area", "toretsk"): ("places",),
        ("figures.0.part_of", "b"): ("claims",),
        ("relations.0.claim", "b"): ("claims",),
        ("answers.0.question", "who"): ("questions",),
        ("checks.0.from", "toretsk"): ("places",),
        ("checks.0.to", "kyiv"): ("places",),
        ("checks.1.from", "toretsk"): ("places",),
        ("checks.1.sequence.0", "kyiv"): ("places",),
        ("checks.1.sequence.1", "odesa"): ("places",),
    }


def test_a_path_leads_to_the_very_words_in_the_file():
    claim = record(CLAIM)
    lines = CLAIM.splitlines()
    for path, target, _ in references(claim):
        span = claim.origin.span(*path)
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == target


def test_keys_with_another_name_in_the_code_have_the_one_of_the_file():
    person = record("people:\n  kots: {name: Kots, roles: [{of: press, as: correspondent}]}\n")
    assert [reference.path for reference in references(person)] == [("roles", 0, "of")]


def test_references_inside_a_vocabulary_are_found():
    records, _ = parse(
        [
            TextFile(
                "a.yaml",
                """\
dossier:
  title: T
  summary: S
  language: en
  covers: '2025'
  edition: '1'
  topics: {}
  measures:
    lost: {name: Lost, unit: soldiers, definition: All of them., parts: [killed]}
""",
                "",
            )
        ]
    )
    assert list(references(records.dossier)) == [(("measures", "lost", "parts", 0), "killed", Refers(("measures",)))]


@pytest.mark.parametrize(
    "model", [*(kind.model for kind in KINDS.values()), DossierRecord], ids=lambda model: model.__name__
)
def test_an_id_in_a_field_is_marked_as_a_reference(model):
    """A field whose description speaks of ids refers to records, unless it is a vocabulary of its own."""
    speaking = {
        (owner.__name__, name)
        for owner, name, field in fields(model)
        if (field.description or "").startswith(("Id of", "Ids of")) or " or the id of " in (field.description or "")
    }
    marked = {(owner.__name__, name) for owner, name, field in fields(model) if is_marked(field)}
    assert speaking - marked <= {("Answer", "position")}


def fields(model: type[Model]) -> Iterator[tuple[type[Model], str, Any]]:
    for name, field in model.model_fields.items():
        yield model, name, field
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, Model):
                yield from fields(part)


def is_marked(field: Any) -> bool:
    return any(isinstance(part, Refers) for part in [*field.metadata, *parts(field.annotation)])


def parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from parts(argument)
