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
