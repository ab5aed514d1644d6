"""Claims wherever they are shown: attributed, with their figures, and never without a rival."""

from typing import get_args

import pytest

from annotated_dossier.model import Relation
from annotated_dossier.pages.wording import DIFFERENCES, RELATIONS
from tests.conftest import DOSSIER
from tests.pages.shown import pages_of, toretsk, toretsk_pages

TWO_SIDES = (
    DOSSIER.replace("{north: {name: North}}", "{north: {name: North}, south: {name: South}}")
    + """\
units:
  northern-army: {name: Northern army, type: army, party: north}
people:
  southerner: {name: A Southerner, type: officer, party: south}
  northerner: {name: A Northerner, type: officer, party: north}
"""
)
WORDS = "The north took it. The south holds it. They lost about 50 soldiers."


def two_claims(relation):
    return f"""
claims:
  taken:
    statement: The northerner said the town was taken.
    topic: control
    speaker: northerner
    asserted: 2025-02-06
    about: [toretsk]
    quotes: [{{source: article, exact: The north took it}}]
  held:
    statement: The southerner said the town was held.
    topic: control
    speaker: southerner
    about: [toretsk]
    quotes: [{{source: article, exact: The south holds it}}]
    relations: [{relation}]
"""


CONTRADICTS = "{type: contradicts, claim: taken, differ_in: control, because: Both are about the town.}"


def test_wherever_a_contested_claim_is_listed_a_rival_is_named_with_its_speaker():
    dossier, site = toretsk(), toretsk_pages()
    contested = {
        f"claims/{claim.id}/": dossier.rivals(claim) for claim in dossier.claims.values() if dossier.rivals(claim)
    }
    seen = set()
    for page in site.values():
        for part in page.parts("article", "ds-card") + page.parts("div", "ds-related"):
            for address, rivals in contested.items():
                if not any(f"/{link}".endswith(f"/{address}") for link in part.links[:1]):
                    continue
                seen.add(address)
                named = [
                    rival
                    for rival in rivals
                    if rival.statement in part.text and dossier.speakers(rival)[0].name in part.text
                ]
                assert named, (page.path, address)
        for line in page.parts("li", "ds-line"):
            for address, rivals in contested.items():
                if any(f"/{link}".endswith(f"/{address}") for link in line.links[:1]):
                    seen.add(address)
                    for rival in rivals:
                        assert "disputed by" in line.text and dossier.speaker_name(rival) in line.text
    assert seen == set(contested)


def test_the_page_of_a_contested_claim_names_its_rival_at_the_top_and_in_its_description(make_dossier):
    page = pages_of(make_dossier(WORDS, two_claims(CONTRADICTS), dossier=TWO_SIDES))["claims/taken.md"]
    [head] = page.parts("div", "ds-head")
    for text in (head.text, page.front["description"]):
        assert "A Southerner" in text
        assert "The southerner said the town was held." in text


def test_rivals_stand_side_by_side_with_their_words_and_the_reason(make_dossier):
    pages = pages_of(make_dossier(WORDS, two_claims(CONTRADICTS), dossier=TWO_SIDES))
    for path in ("claims/taken.md", "claims/held.md"):
        _, sides = pages[path].text.split("In dispute", 1)
        for text in ("The north took it", "The south holds it", "Both are about the town.", "who controls the place"):
            assert text in sides, path


def test_the_front_page_shows_both_sides_of_a_dispute(make_dossier):
    question = "questions: {q: {question: Who holds it?, about: [toretsk]}}"
    records = two_claims(CONTRADICTS).replace("    about:", "    answers: [{question: q}]\n    about:") + question
    page = pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["index.md"]
    assert "The north took it" in page.text
    assert "The south holds it" in page.text
    assert "questions/q/" in page.links


@pytest.mark.parametrize("relation", get_args(Relation.model_fields["type"].annotation))
def test_a_relation_is_worded_from_both_sides(make_dossier, relation):
    differ = ", differ_in: value" if relation == "contradicts" else ""
    pages = pages_of(
        make_dossier(
            WORDS, two_claims(f"{{type: {relation}, claim: taken, because: For a reason.{differ}}}"), dossier=TWO_SIDES
        )
    )
    stated, mirrored = RELATIONS[relation]
    assert f"{stated} The northerner said the town was taken." in pages["claims/held.md"].text
    assert f"{mirrored} The southerner said the town was held." in pages["claims/taken.md"].text


def test_every_difference_has_its_words():
    differences = get_args(get_args(Relation.model_fields["differ_in"].annotation)[0])
    assert set(DIFFERENCES) == set(differences)


def test_an_attribution_says_who_when_and_through_whom(make_dossier):
    pages = pages_of(make_dossier(WORDS, two_claims(CONTRADICTS), dossier=TWO_SIDES))
    assert (
        "A Northerner, officer (North) said on 6 February 2025, reported by The Outlet."
        in pages["claims/taken.md"].text
    )
    assert "A Southerner, officer (South) said by 7 February 2025" in pages["claims/held.md"].text


def test_what_is_inferred_is_marked_and_has_its_reason(make_dossier):
    inferred = """
    attribution: inferred
    attribution_basis: The sentence names nobody.
    asserted_basis: Friday is the day of publication.
    concerns: 2025-02
    concerns_basis: It says this month.
    about:"""
    records = two_claims(CONTRADICTS).replace("\n    about:", inferred, 1)
    text = pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["claims/taken.md"].text
    for basis in ("The sentence names nobody.", "Friday is the day of publication.", "It says this month."):
        assert f"inferred {basis}" in text


def test_a_figure_stands_with_all_that_belongs_to_it(make_dossier):
    text = pages_of(make_dossier(WORDS, FIGURE, dossier=TWO_SIDES))["claims/lost.md"].text
    for part in (
        "about 50 soldiers",
        "What a speaker calls soldiers.",
        "Area Toretsk",
        "Period January 2025",
        "Said by A Southerner, by 7 February 2025",
    ):
        assert part in text


def test_one_sides_figure_about_the_other_says_so_wherever_it_stands(make_dossier):
    pages = pages_of(make_dossier(WORDS, FIGURE, dossier=TWO_SIDES))
    for path in ("claims/lost.md", "claims/index.md", "units/northern-army.md", "people/southerner.md"):
        assert (
            "A figure from South about North. The dossier holds no such figure about South and none from North."
            in pages[path].text
        ), path


def test_a_figure_of_a_claim_about_both_sides_is_about_the_one_it_names(make_dossier):
    both = FIGURE.replace("[northern-army]", "[northern-army, southern-army]").replace(
        "value: 50\n", "value: 50\n        of: northern-army\n"
    )
    sides = TWO_SIDES.replace(
        "  northern-army:", "  southern-army: {name: Southern army, type: army, party: south}\n  northern-army:"
    )
    assert (
        "A figure from South about North." in pages_of(make_dossier(WORDS, both, dossier=sides))["claims/lost.md"].text
    )


def test_a_figure_of_a_side_about_itself_has_no_such_words(make_dossier):
    own = FIGURE.replace("speaker: southerner", "speaker: northerner")
    assert "A figure from" not in pages_of(make_dossier(WORDS, own, dossier=TWO_SIDES))["claims/lost.md"].text


FIGURE = """
claims:
  lost:
    statement: The southerner said about 50 soldiers were lost.
    topic: control
    speaker: southerner
    about: [northern-army]
    quotes: [{source: article, exact: They lost about 50 soldiers}]
    figures:
      - measure: soldiers
        says: about 50 soldiers
        value: 50
        hedge: about
        area: toretsk
        period: 2025-01
"""


def test_a_withdrawn_claim_stays_readable_with_its_reason(make_dossier):
    withdrawn = "\n    withdrawn: {on: 2025-03-01, because: Counted twice.}\n    about:"
    pages = pages_of(
        make_dossier(WORDS, two_claims(CONTRADICTS).replace("\n    about:", withdrawn, 1), dossier=TWO_SIDES)
    )
    for path in ("claims/taken.md", "claims/index.md"):
        assert "withdrawn 1 March 2025. Counted twice." in pages[path].text
    assert "The north took it" in pages["claims/taken.md"].text


def test_a_distance_is_not_said_to_lack_an_area_or_a_time(make_dossier):
    dossier = (
        DOSSIER.replace(
            "  limits:",
            "    distance: {name: Distance, unit: km, definition: Between two places., between_places: true}\n  limits:",
        )
        .replace("measures: {soldiers:", "measures:\n    soldiers:")
        .replace("calls soldiers.}}", "calls soldiers.}")
    )
    pages = pages_of(
        make_dossier(
            "It lies 8 km away. They lost 50 soldiers.",
            """
claims:
  far:
    statement: It lies 8 km away.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: It lies 8 km away}]
    figures: [{measure: distance, says: 8 km, value: 8}]
  lost:
    statement: They lost 50 soldiers.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: They lost 50 soldiers}]
    figures: [{measure: soldiers, says: 50 soldiers, value: 50}]
""",
            dossier=dossier,
        )
    )
    assert "not stated" not in pages["claims/far.md"].text
    assert "not stated" in pages["claims/lost.md"].text
