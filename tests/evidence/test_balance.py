"""How much each party is heard, counted and not judged."""

import pytest

from annotated_dossier.evidence.balance import hearings, introducing_verb, loss_figures
from annotated_dossier.text.languages import ENGLISH
from tests.conftest import DOSSIER

WORLD = (
    DOSSIER.replace(
        "{north: {name: North}}", "{north: {name: North}, south: {name: South}, west: {name: West}}"
    ).replace("definition: What", "counts_losses: true, definition: What")
    + """\
people:
  northerner: {name: Northerner, party: north}
  southerner: {name: Southerner, party: south}
units:
  northern-army: {name: Northern army, type: army, party: north}
  southern-army: {name: Southern army, type: army, party: south}
"""
)
ARTICLE = "They lost 50 men, he said. We lost 9."


@pytest.mark.parametrize(
    ("statement", "verb"),
    [
        ("The mayor said it.", "said"),
        ("According to the mayor, it is so.", "according to"),
        ("The Herald wrote that he said so.", "wrote"),
        ("He denied it.", "denied"),
        ("He admitted it.", "admitted"),
        ("He called it “said” and done.", "called"),
        ("“He said” is a quote.", None),
        ("It is so.", None),
        ("North accused South of it.", "accused"),
        ("It alleged that he told them.", "alleged"),
        ("He acknowledged it.", "acknowledged"),
    ],
)
def test_the_verb_that_brings_in_a_statement_is_found(statement, verb):
    assert introducing_verb(statement, ENGLISH) == verb


def test_every_party_has_its_line_in_the_order_of_the_record_heard_or_not(linked):
    dossier = linked(
        claims(("a", "southerner", "northern-army"), ("b", "source", "toretsk")), dossier=WORLD, article=ARTICLE
    )
    found = hearings(dossier)
    assert [(heard.party, len(heard.claims), heard.quotes, heard.words) for heard in found] == [
        ("north", 0, 0, 0),
        ("south", 1, 1, 4),
        ("west", 0, 0, 0),
        (None, 1, 1, 4),
    ]
    assert found[1].verbs == {"said": 1}


@pytest.mark.parametrize(("party", "heard_as"), [("", None), (", party: west", "west")])
def test_an_articles_own_voice_counts_for_its_outlet_also_where_the_text_is_an_agencys(linked, party, heard_as):
    world = (
        WORLD.replace("type: newspaper", f"type: newspaper{party}")
        .replace("organisations:\n", "organisations:\n  agency: {name: The Agency, type: news agency, party: south}\n")
        .replace("publisher: outlet", "publisher: outlet\n    wire: agency")
    )
    dossier = linked(claims(("a", "source", "northern-army")), dossier=world, article=ARTICLE)
    assert [heard.party for heard in hearings(dossier) if heard.claims] == [heard_as]
    assert [given.party for given in loss_figures(dossier) if given.of_others] == [heard_as] * bool(heard_as)


def test_a_withdrawn_claim_is_heard_no_more(linked):
    text = claims(("a", "southerner", "northern-army")).replace(
        "  a: {", "  a: {withdrawn: {on: 2025-03-01, because: R.}, "
    )
    dossier = linked(text, dossier=WORLD, article=ARTICLE)
    assert not any(heard.claims for heard in hearings(dossier))
    assert not any(given.of_others for given in loss_figures(dossier))


@pytest.mark.parametrize(
    ("about", "of_others", "of_own"), [("northern-army", ["a"], []), ("southern-army", [], ["a"]), ("toretsk", [], [])]
)
def test_loss_figures_are_of_others_or_of_ones_own_side(linked, about, of_others, of_own):
    south = loss_figures(linked(claims(("a", "southerner", about)), dossier=WORLD, article=ARTICLE))[1]
    assert south.party == "south"
    assert ([claim.id for claim in south.of_others], [claim.id for claim in south.of_own]) == (of_others, of_own)


@pytest.mark.parametrize(("of", "of_others", "of_own"), [("northern-army", ["a"], []), ("southern-army", [], ["a"])])
def test_of_several_parties_the_one_counts_that_the_figure_names(linked, of, of_others, of_own):
    text = claims(("a", "southerner", "northern-army, southern-army")).replace("value: 50", f"value: 50, of: {of}")
    south = loss_figures(linked(text, dossier=WORLD, article=ARTICLE))[1]
    assert ([claim.id for claim in south.of_others], [claim.id for claim in south.of_own]) == (of_others, of_own)


def test_figures_that_count_no_losses_are_left_out(linked):
    dossier = linked(
        claims(("a", "southerner", "northern-army")),
        dossier=WORLD.replace("counts_losses: true, ", ""),
        article=ARTICLE,
    )
    assert not any(given.of_others or given.of_own for given in loss_figures(dossier))


def claims(*items):
    return "claims:\n" + "".join(
        f"  {name}: {{statement: S said it., topic: control, speaker: {speaker}, about: [{about}], "
        f"quotes: [{{source: article, exact: They lost 50 men}}], figures: [{{measure: soldiers, says: 50 men, value: 50}}]}}\n"
        for name, speaker, about in items
    )


def test_direct_words_are_counted_apart(linked):
    said = '"We lost 50 men," he said'
    records = claims(("a", "southerner", "northern-army")).replace("They lost 50 men", f"'{said}'")
    south = hearings(linked(records, dossier=WORLD, article=f"{said}."))[1]
    assert (south.quotes, south.direct_quotes, south.words, south.direct_words) == (1, 1, 6, 4)
