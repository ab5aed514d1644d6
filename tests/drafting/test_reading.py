"""What the words of a sentence tell: who speaks, which numbers count something, which names have no record."""

import pytest

from annotated_dossier.drafting.drafts import NO_DRAFTS
from annotated_dossier.drafting.speakers import cues_of
from annotated_dossier.drafting.todo import todo
from tests.conftest import DOSSIER

PEOPLE = """\
people:
  anna-berg: {name: Anna Berg, type: mayor}
  ivan-stone: {name: Ivan Stone, names: [{name: Іван Стоун, lang: uk}]}
units:
  guard: {name: the River Guard, names: [{name: Річкова варта, lang: uk}, {name: River Guard}], type: unit}
"""
ENGLISH = [
    ("Anna Berg said the town had fallen.", "anna-berg", "said"),
    ("The town had fallen, said Anna Berg.", "anna-berg", "said"),
    ("According to Anna Berg, the River Guard had left.", "anna-berg", "According to"),
    ("“We stay,” said Berg, though the River Guard had left.", "anna-berg", "said"),
    ("Anna Berg of the River Guard, which holds the town, said it would stay.", "anna-berg", "said"),
    ("As the River Guard notes, nobody stayed.", "guard", "notes"),
    ("Officials said nobody stayed.", None, "said"),
    ("The River Guard held the town.", "source", None),
    ("The town had not said “yes”.", None, "said"),
]


def speakers(dossier):
    [article] = dossier.articles.values()
    return [(cue.speaker, cue.words) if cue else ("source", None) for cue in cues_of(article, dossier)]


@pytest.mark.parametrize(("text", "speaker", "words"), ENGLISH)
def test_a_cue_gives_the_words_to_who_is_named_beside_it(text, speaker, words, linked):
    assert speakers(linked(PEOPLE, article=text)) == [(speaker, words)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("uk", "Як сказав Іван Стоун, місто стоїть.", "ivan-stone"),
        ("uk", "За словами Івана Стоуна, місто стоїть.", "ivan-stone"),
        ("de", "Laut Anna Berg steht die Stadt.", "anna-berg"),
        ("fr", "Selon Anna Berg, la ville tient.", "anna-berg"),
        ("hu", "Anna Berg tagadta.", "source"),
    ],
)
def test_a_cue_is_read_in_the_language_of_the_source(language, text, speaker, linked):
    record = DOSSIER.replace("publish: full", f"publish: full\n    language: {language}")
    assert [who for who, _ in speakers(linked(PEOPLE, article=text, dossier=record))] == [speaker]


def test_direct_speech_has_the_cue_of_its_paragraph_and_a_pronoun_who_spoke_before(linked):
    text = "“The town stands. We stay,” said Anna Berg.\n\n“They are tired,” she added. The river froze."
    assert [who for who, _ in speakers(linked(PEOPLE, article=text))] == ["anna-berg"] * 3 + ["source"]


def test_a_pronoun_before_the_verb_speaks_and_not_whom_the_words_name_behind_it(linked):
    text = "Anna Berg said the town stands. She said the River Guard would stay."
    assert [who for who, _ in speakers(linked(PEOPLE, article=text))] == ["anna-berg"] * 2


def figures(dossier):
    [source] = todo(dossier, NO_DRAFTS).sources
    return [
        (figure.says, figure.value, figure.min, figure.max, figure.hedge, figure.measure)
        for skeleton in source.made
        for figure in skeleton.figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They lost about 1,200 soldiers there.", [("about 1,200 soldiers", 1200, None, None, "about", "soldiers")]),
        ("They lost 10 to 20 soldiers there.", [("10 to 20 soldiers", None, 10, 20, None, "soldiers")]),
        ("They lost 90 Northern soldiers.", [("90 Northern soldiers", 90, None, None, None, "soldiers")]),
        ("It took 15 soldiers or more.", [("15 soldiers or more", 15, None, None, "at-least", "soldiers")]),
        ("It has lasted for over a year.", [("over a year", 1, None, None, "more-than", None)]),
        ("It fell in 2022, on 7 February, and no one said a word.", []),
        ("The 28th brigade asked for one.", []),
    ],
)
def test_numbers_that_count_something_are_figures(text, expected, linked):
    assert figures(linked(article=text)) == expected


def names(dossier):
    return [(name.name, name.kind, name.type, name.times) for name in todo(dossier, NO_DRAFTS).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the town of Mill Hollow nobody stayed. Mill Hollow burned.", [("Mill Hollow", "places", "town", 2)]),
        ("The newspaper Morning Echo wrote it.", [("Morning Echo", "organisations", "newspaper", 1)]),
        (
            "Then Olga Reed of the Institute for the Study of Rivers came.",
            [("Olga Reed of the Institute for the Study of Rivers", "organisations", None, 1)],
        ),
        ("Toretsk fell on Monday. Major Toretsk and the Toretskian army. By July it rained.", []),
        ("It was a Soviet-era block.", []),
        ("Nobody knew, said Olga Reed.", [("Olga Reed", "people", None, 1)]),
        (
            "In Quillon’s Marsh Office a Quillonian waited.",
            [("Quillon", "organisations", None, 1), ("Marsh Office", "organisations", None, 1)],
        ),
        ("The town, Reed Hall, was empty.", [("Reed Hall", "organisations", None, 1)]),
    ],
)
def test_names_without_a_record_are_told_once(text, expected, linked):
    assert names(linked(article=text)) == expected


def test_claims_of_one_measure_area_and_time_are_to_be_compared(linked):
    claim = """\
  {id}: {{statement: S., topic: control, speaker: outlet, about: [toretsk], quotes: [{{source: article, exact: {exact}}}],
         figures: [{{measure: soldiers, says: {exact}, value: {value}, area: toretsk, as_of: {day}}}]}}
"""
    claims = [
        claim.format(id="one", exact="10 soldiers", value=10, day="2025-01"),
        claim.format(id="two", exact="20 soldiers", value=20, day="2025-01-05"),
        claim.format(id="later", exact="30 soldiers", value=30, day="2025-02"),
    ]
    dossier = linked(
        "claims:\n" + "".join(claims), article="10 soldiers, 20 soldiers, 30 soldiers.\n\n40 soldiers left Toretsk."
    )
    found = todo(dossier, NO_DRAFTS)
    assert [(pair.first, pair.second) for pair in found.pairs] == [("one", "two")]
    [skeleton] = found.sources[0].made
    assert [other.id for other in skeleton.compare] == ["one", "two", "later"]
