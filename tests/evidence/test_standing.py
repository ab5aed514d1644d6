"""Who counts as another voice, and how a claim stands."""

import pytest

from annotated_dossier.evidence.computed import COMPUTATIONS, KINDS
from annotated_dossier.evidence.standing import DEFINITIONS, Standing, stand
from tests.conftest import DOSSIER

WORLD = (
    DOSSIER.replace("{north: {name: North}}", "{north: {name: North}, south: {name: South}}").replace(
        "outlet: {name: The Outlet, type: newspaper}",
        """\
outlet: {name: The Outlet, type: newspaper}
  agency: {name: The Agency, type: news agency}
  gazette: {name: The Gazette, type: newspaper}
  institute: {name: The Institute, type: institute}""",
    )
    + """\
    wire: agency
  gazette-text: {file: gazette.txt, label: The Gazette, publisher: gazette, published: 2025-02-07, publish: full, wire: agency}
units:
  brigade: {name: Brigade, type: unit, party: north, parent: army}
  army: {name: Army, type: unit, party: north}
  council: {name: Council, type: unit, party: south}
people:
  colonel: {name: Colonel, party: north, roles: [{of: brigade, as: officer}]}
  major: {name: Major, party: north, roles: [{of: army, as: officer}]}
  mayor: {name: Mayor, party: south}
  resident: {name: Resident}
  sergeant: {name: Sergeant, roles: [{of: brigade, as: sergeant}]}
  defector: {name: Defector, party: south, roles: [{of: brigade, as: former officer}]}
  envoy: {name: Envoy, roles: [{of: brigade, as: guest}, {of: council, as: envoy}]}
  analyst: {name: Analyst, roles: [{of: institute, as: analyst}]}
  director: {name: Director, roles: [{of: institute, as: director}]}
"""
)
WITHOUT_WIRE = WORLD.replace(", wire: agency}", "}").replace("\n    wire: agency", "")


@pytest.mark.parametrize(
    ("first", "second", "standing", "reason"),
    [
        ("colonel", "colonel", Standing.ALONE, "is the same original speaker and does not count"),
        ("colonel", "major", Standing.SAID_WITHIN, "of the same party (North)"),
        ("colonel", "brigade", Standing.SAID_WITHIN, "of the same party (North)"),
        ("colonel", "mayor", Standing.ALSO_SAID, "of another party"),
        ("colonel", "sergeant", Standing.SAID_WITHIN, "of the same party (North)"),
        ("sergeant", "mayor", Standing.ALSO_SAID, "of another party"),
        ("mayor", "defector", Standing.SAID_WITHIN, "of the same party (South)"),
        ("mayor", "envoy", Standing.ALSO_SAID, "no party is recorded for Envoy"),
        ("colonel", "resident", Standing.ALSO_SAID, "no party is recorded for Resident"),
        ("resident", "mayor", Standing.ALSO_SAID, "no party is recorded for Resident"),
        ("analyst", "director", Standing.ALONE, "belongs to the same body (The Institute) and does not count"),
        ("analyst", "institute", Standing.ALONE, "belongs to the same body (The Institute)"),
        ("source", "agency", Standing.ALONE, "The Agency, which is the same original speaker"),
        ("source", "resident", Standing.ALSO_SAID, "no party is recorded for The Agency"),
    ],
)
def test_corroboration_counts_distinct_original_speakers(linked, first, second, standing, reason):
    stood = [
        stand(claim, dossier)
        for dossier in [linked(two(first, second), dossier=WORLD, article="One. Two.")]
        for claim in dossier.claims.values()
    ]
    assert [found.standing for found in stood] == [standing, standing]
    assert reason in stood[0].reasons[0]


def test_one_agencys_text_in_two_outlets_is_one_voice(linked):
    assert standings(linked, WORLD, two("source", "source", "gazette-text")) == [Standing.ALONE, Standing.ALONE]


def test_only_two_parties_in_two_texts_are_called_independent(linked):
    apart = two("colonel", "mayor", "gazette-text")
    assert standings(linked, WITHOUT_WIRE, apart) == [Standing.SAID_INDEPENDENTLY, Standing.SAID_INDEPENDENTLY]
    assert standings(linked, WORLD, apart) == [Standing.ALSO_SAID, Standing.ALSO_SAID]  # one agency wrote both texts
    spokesman = WITHOUT_WIRE.replace("roles: [{of: brigade, as: officer}]", "roles: [{of: gazette, as: reporter}]")
    assert standings(linked, spokesman, apart) == [Standing.ALSO_SAID, Standing.ALSO_SAID]
    assert standings(linked, WITHOUT_WIRE, two("resident", "mayor", "gazette-text")) == [
        Standing.ALSO_SAID,
        Standing.ALSO_SAID,
    ]


def test_two_outlets_with_texts_of_their_own_are_two_voices(linked):
    found = standings(linked, WITHOUT_WIRE, two("source", "source", "gazette-text"))
    assert found == [Standing.ALSO_SAID, Standing.ALSO_SAID]


def test_a_claim_nobody_repeats_is_alone(linked):
    assert standings(linked, WORLD, two("colonel", "mayor", relation="refines")) == [Standing.ALONE, Standing.ALONE]


def test_a_contradicted_claim_is_disputed_from_both_sides_however_many_agree(linked):
    records = two("colonel", "mayor", relation="contradicts", differ=", differ_in: value") + claim(
        "c", "resident", "article", "{type: corroborates, claim: b, because: R.}"
    )
    stood = [
        stand(found, dossier)
        for dossier in [linked(records, dossier=WORLD, article="One. Two.")]
        for found in dossier.claims.values()
    ]
    assert [found.standing for found in stood] == [Standing.DISPUTED, Standing.DISPUTED, Standing.ALSO_SAID]
    assert stood[1].reasons == (
        "Contradicted by Colonel.",
        "The same is said by Resident; no party is recorded for Resident.",
    )
    assert (stood[1].rivals, stood[1].agreeing) == (("a",), ("c",))


@pytest.mark.parametrize("relation", ["contradicts", "corroborates"])
def test_a_withdrawn_claim_counts_neither_for_nor_against(linked, relation):
    differ = ", differ_in: value" if relation == "contradicts" else ""
    records = two("colonel", "mayor", relation=relation, differ=differ)
    records = records.replace("  a: {", "  a: {withdrawn: {on: 2025-03-01, because: Counted twice.}, ")
    dossier = linked(records, dossier=WORLD, article="One. Two.")
    first, second = dossier.claims.values()
    assert stand(first, dossier) == (Standing.WITHDRAWN, ("Counted twice.",), (), ())
    assert stand(second, dossier).standing is Standing.ALONE


@pytest.mark.parametrize(
    ("other_time", "standing"),
    [("2025-02-01", Standing.ALSO_SAID), ("2025-02", Standing.ALSO_SAID), ("2025-02-02", Standing.ALONE)],
)
def test_what_is_said_of_another_time_does_not_count(linked, other_time, standing):
    records = (
        two("colonel", "mayor")
        .replace("  a: {", "  a: {concerns: 2025-02-01, ")
        .replace("  b: {", f"  b: {{concerns: {other_time}, ")
    )
    assert standings(linked, WORLD, records) == [standing, standing]


def test_every_standing_and_every_kind_of_check_is_defined():
    assert set(DEFINITIONS) == set(Standing)
    assert set(KINDS) == set(COMPUTATIONS)


def claim(name, speaker, source, relation=None):
    relations = f", relations: [{relation}]" if relation else ""
    return (
        f"  {name}: {{statement: S., topic: control, speaker: {speaker}, about: [toretsk], "
        f"quotes: [{{source: {source}, exact: {'Two' if name == 'b' else 'One'}}}]{relations}}}\n"
    )


def two(first, second, second_source="article", relation="corroborates", differ=""):
    stated = f"{{type: {relation}, claim: a, because: R.{differ}}}"
    return f"claims:\n{claim('a', first, 'article')}{claim('b', second, second_source, stated)}"


def standings(linked, world, records):
    dossier = linked(records, dossier=world, article="One. Two.", files={"seeds/gazette.txt": "One. Two."})
    return [stand(found, dossier).standing for found in dossier.claims.values()]
