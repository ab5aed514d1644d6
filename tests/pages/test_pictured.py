"""What pages draw of a dossier: all that the records hold of it, and no more."""

import re
from decimal import Decimal

from annotated_dossier import pipeline
from annotated_dossier.evidence.balance import heard_in, hearings
from annotated_dossier.pages.pictured.arguments import neighbours
from annotated_dossier.pages.pictured.heard import heard_by_source
from annotated_dossier.pages.pictured.points import all_located
from annotated_dossier.pages.pictured.speaking import who_speaks_where
from tests.pages.shown import toretsk, toretsk_pages


def test_the_words_of_all_bars_are_those_that_the_table_counts():
    dossier = toretsk()
    counted = {heard.party: heard.words for heard in hearings(dossier) if heard.words}
    drawn = {}
    for article in dossier.articles.values():
        for said in heard_in(article, dossier):
            drawn[said.party] = drawn.get(said.party, 0) + said.direct + said.reported + said.inferred
    assert drawn == counted
    rows = [[cell.text for cell in row] for row in heard_by_source(dossier).rows]
    assert sum(int(number.replace(",", "")) for row in rows for number in row[2:]) == sum(counted.values())


def test_the_lanes_of_a_source_hold_all_words_that_its_bar_holds():
    dossier = toretsk()
    for article in dossier.articles.values():
        rows = [[cell.text for cell in row] for row in who_speaks_where(article, dossier).rows]
        in_lanes = sum(int(number) for *_, told in rows for number in re.findall(r"\d+", told))
        assert in_lanes == sum(sum(said[1:]) for said in heard_in(article, dossier))
        assert len(rows) <= 150


def test_a_statement_is_drawn_among_all_that_it_is_related_to():
    dossier = toretsk()
    drawn = {claim.id: neighbours(claim, dossier) for claim in dossier.claims.values()}
    assert sum(drawing is not None for drawing in drawn.values()) > 3
    for claim, drawing in drawn.items():
        others = {link.other.id for link in dossier.links.get(claim, ())}
        if drawing:
            rows = {cell.address for row in drawing.rows for cell in row if cell.address}
            assert rows == {f"claims/{other}/" for other in {claim, *others}}
        else:
            assert len(others) < 3


def test_a_long_text_is_drawn_by_stretches_of_its_paragraphs(make_dossier):
    paragraphs = [f"Kyiv denied it in letter {number}. So it went on." for number in range(400)]
    claims = "".join(
        f"  kyiv-{number}:\n    {{statement: Kyiv denied it in letter {number}., topic: control, about: [toretsk],"
        f" speaker: {'kyiv' if number % 2 else 'source'},"
        f" quotes: [{{source: article, exact: Kyiv denied it in letter {number}}}]}}\n"
        for number in range(400)
    )
    records = f"claims:\n{claims}organisations: {{kyiv: {{name: Kyiv, type: government, party: north}}}}\n"
    dossier = pipeline.check(make_dossier("\n\n".join(paragraphs), records)).dossier
    drawn = who_speaks_where(dossier.articles["article"], dossier)
    assert 50 < drawn.wide.count("<rect") == len(drawn.rows) <= 150
    assert drawn.rows[-1][0].address == "sources/article/#p-393"


def test_all_places_with_a_point_are_on_the_map_or_named_under_it():
    dossier = toretsk()
    drawing = all_located(dossier)
    located = {place.name for place in dossier.places.values() if place.locations}
    on_it = {place.name for place in dossier.places.values() if f'href="/places/{place.id}/"' in drawing.wide}
    areas = {"Ukraine", "Donetsk Oblast"}
    assert on_it | {name for name in located if name in drawing.key} | areas == located
    assert areas.isdisjoint(on_it) and "Sumy Oblast" not in on_it


def test_each_number_that_is_checked_stands_in_the_picture_beside_what_came_out():
    page = toretsk_pages()["checks/index.md"].markdown
    picture = re.search(r'aria-label="Distance">.*?</figure>', page, re.DOTALL)[0]
    wide = re.search(r'<div class="ds-picture-wide">.*?</div>', picture, re.DOTALL)[0]
    checks = [check for claim in toretsk().claims.values() for check in claim.checks if check.type == "distance"]
    assert wide.count("ds-p-upright") == len(checks) > 2
    assert all(f"{Decimal(check.value)} {check.unit}" in wide for check in checks)
