"""A dossier that notes what is read of it: nothing is read unnoted, and a note tells of a change and of nothing else."""

import pytest

from annotated_dossier.linking.noting import noting
from annotated_dossier.linking.reading import View

RECORDS = """\
people:
  oak: {name: Mayor Oak, type: mayor}
  elm: {name: Mayor Elm, type: mayor}
"""


def test_outside_of_pages_nothing_but_ids_can_be_read(linked):
    dossier = View(linked(RECORDS)).dossier
    assert [person.id for person in dossier.people.values()] == ["oak", "elm"]
    for read in (
        lambda: dossier.record.title,
        lambda: dossier.people["oak"].name,
        lambda: dossier.claims_by.get("oak"),
        lambda: dossier.articles["article"],
    ):
        with pytest.raises(RuntimeError, match="nobody notes it"):
            read()


def digests(view, notes):
    return [view.digest(line) for line in sorted(notes)]


def test_what_was_read_has_another_digest_when_it_changed_and_only_then(linked):
    before, after = View(linked(RECORDS)), View(linked(RECORDS.replace("Mayor Oak", "Mayor Ash")))
    with noting() as oak:
        assert before.dossier.people["oak"].name == "Mayor Oak"
    with noting() as elm:
        assert before.dossier.people["elm"].name == "Mayor Elm"
    assert digests(before, oak) != digests(after, oak)
    assert digests(before, elm) == digests(after, elm)


@pytest.mark.parametrize("records", ["people: {}\n", RECORDS + "  ash: {name: Mayor Ash, type: mayor}\n"])
def test_what_is_missing_and_which_records_there_are_is_read_too(linked, records):
    before, after = View(linked(RECORDS)), View(linked(records))
    with noting() as every:
        list(before.dossier.people.values())
    assert digests(before, every) != digests(after, every)
    with noting() as missing:
        assert before.dossier.people.get("ash") is None
    changed = "ash" in records
    assert (digests(before, missing) != digests(after, missing)) == changed


def test_a_record_is_the_same_wherever_it_is_found_and_of_its_kind(linked):
    dossier = View(linked(RECORDS)).dossier
    with noting():
        oak = dossier.people["oak"]
        assert dossier.find("oak") is oak is dossier.named_record("oak")
        assert isinstance(oak, type(linked(RECORDS).people["oak"]))


def test_the_sentences_of_a_record_are_read_apart_from_all_else(linked):
    records = RECORDS + "questions:\n  who: {question: Who ran the town?, about: [%s]}\n"
    before = View(linked(records % "oak"))
    reworded = View(linked((records % "oak").replace("ran", "held")))
    about_another = View(linked(records % "elm"))
    with noting() as sentence:
        assert before.dossier.questions["who"].question == "Who ran the town?"
    with noting() as target:
        assert before.dossier.questions["who"].about == ("oak",)
    with noting() as both:
        assert before.dossier.questions["who"].model_dump()["question"] == "Who ran the town?"
    for changed, read in ((reworded, sentence), (about_another, target), (reworded, both), (about_another, both)):
        assert digests(before, read) != digests(changed, read)
    for changed, read in ((reworded, target), (about_another, sentence)):
        assert digests(before, read) == digests(changed, read)


def test_what_a_record_works_out_of_its_fields_reads_those_and_no_more(linked):
    claims = "claims: {a: {statement: %s, topic: control, speaker: oak, about: [oak], quotes: [{source: article, exact: Kyiv denied it}]}}\n"
    before, reworded = (View(linked(RECORDS + claims % said)) for said in ("It was so", "It is so"))
    with noting() as speakers:
        assert before.dossier.claims["a"].said_by == ("oak",)
    assert digests(before, speakers) == digests(reworded, speakers)
