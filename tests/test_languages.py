"""A text is read by the language it is in."""

import ast
import calendar
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from babel import Locale

from annotated_dossier import pipeline
from annotated_dossier.evidence.balance import introducing_verb
from annotated_dossier.evidence.dates import DAYS, weekday
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.units import METRES, PERCENT, Rate, rate, unit_named, units_in
from annotated_dossier.model.computations import CalendarCheck
from annotated_dossier.model.fields import Direction, Hedge
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.text import edtf
from annotated_dossier.text.dates import (
    PARTS_OF_A_MONTH,
    dates,
    months_of_year,
    parts_of_months,
    times_of_year,
    weekdays,
)
from annotated_dossier.text.directions import directions
from annotated_dossier.text.edtf import SEASONS
from annotated_dossier.text.hedges import hedges
from annotated_dossier.text.languages import ENGLISH, LANGUAGES, all_languages, language_of
from annotated_dossier.text.names import Names
from annotated_dossier.text.numbers import Kind, amounts, numbers
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.sentences import sentences
from annotated_dossier.text.written_dates import as_edtf
from tests.conftest import DOSSIER


@pytest.mark.parametrize("language", all_languages(), ids=str)
def test_tables_are_kept_by_what_records_and_conventions_call_it(language):
    assert set(language.hedges.before) == set(get_args(Hedge)) >= set(language.hedges.after)
    assert set(language.directions.stems) < set(get_args(Direction))
    assert set(language.dates.seasons) == set(SEASONS)
    assert set(language.dates.parts_of_months) == set(PARTS_OF_A_MONTH)
    assert (len(language.dates.months), len(language.dates.weekdays)) == (12, 7)
    assert set(language.units.lengths) == set(METRES)
    assert set(language.units.times) > set(DAYS)
    assert set(language.units.shares) == {PERCENT}


@pytest.mark.parametrize("language", all_languages(), ids=str)
def test_no_hedge_hides_a_longer_one(language):
    tables = list(language.hedges.before.values())
    for earlier, later in ((tables[i], tables[j]) for i in range(len(tables)) for j in range(i + 1, len(tables))):
        assert not [words for words in later if words.endswith(tuple(f" {ending}" for ending in earlier))]


def test_the_longer_words_of_a_hedge_count():
    assert hedges("just under 20 km", ENGLISH) == {"nearly": "just under"}
    assert hedges("no more than 20 km", ENGLISH) == {"at-most": "no more than"}


def test_no_words_fit_nothing():
    assert re.search(one_of(()), "any text") is None


def test_a_text_is_read_by_the_language_it_is_in():
    assert language_of("en") is language_of("en-GB") is ENGLISH
    assert [language_of(tag).tag for tag in ("uk", "uk-UA", "ru", "de-AT", "fr-FR")] == ["uk", "uk", "ru", "de", "fr"]
    assert {language_of(tag).is_known for tag in ("en", "uk", "ru", "de", "de-CH", "fr")} == {True}


@pytest.mark.parametrize("tag", ["hu", "pl", "zh", "mul", "xx", "uk-Latn", "ru-Latn-UA", "de-Cyrl"])
def test_what_has_no_language_of_its_own_is_read_in_no_other(tag):
    language = language_of(tag)
    assert (language.is_known, language.tag) == (False, tag)
    assert [number.value for number in numbers("fifty, двадцять, zwölf, 50", language)] == [50]
    assert list(dates("7 February 2025, 7 лютого 2025", language)) == []


def test_of_a_language_that_is_not_known_digits_are_read_by_its_conventions():
    assert [(number.value, number.other) for number in numbers("30.000", language_of("it"))] == [(30000, None)]
    assert [(number.value, number.other) for number in numbers("30.000", language_of("mul"))] == [(30000, 30)]
    assert [(number.value, number.other) for number in numbers("50万人", language_of("zh"))] == [(50, 500000)]
    assert [(number.value, number.other) for number in numbers("50 ezer ember", language_of("hu"))] == [(50, 50000)]
    assert [(number.value, number.other) for number in numbers("50 ember", language_of("hu"))] == [(50, None)]
    assert [(number.value, number.other) for number in numbers("1 250 12,5", language_of("hu"))] == [
        (1250, None),
        (Decimal("12.5"), None),
    ]


def test_a_region_may_have_conventions_of_its_own():
    assert [(number.value, number.other) for number in numbers("30.000", language_of("de"))] == [(30000, None)]
    assert [(number.value, number.other) for number in numbers("30.000", language_of("de-CH"))] == [(30, 30000)]
    assert [number.value for number in numbers("50’000", language_of("de-CH"))] == [50000]


@pytest.mark.parametrize("language", all_languages(), ids=str)
def test_months_weekdays_and_marks_are_those_of_cldr(language):
    locale = Locale.parse(language.tag)
    for context in ("format", "stand-alone"):
        for month, name in locale.months[context]["wide"].items():
            assert name in language.dates.months[month - 1]
        for day, name in locale.days[context]["wide"].items():
            assert name.replace("ʼ", "'") in {form.replace("’", "'") for form in language.dates.weekdays[day]}
    symbols = locale.number_symbols["latn"]
    assert symbols["decimal"] == language.numbers.decimal_marks[0]
    assert symbols["group"] in f"{language.numbers.group_marks}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def test_languages_are_loaded_when_a_text_in_them_is_read():
    loads = (
        "import sys; from annotated_dossier import pipeline; from annotated_dossier.text.languages import language_of;"
        "loaded = lambda: sorted(n for n in sys.modules if 'languages.' in n or n == 'babel');"
        "before = loaded(); language_of('de'); print(before, sorted(set(loaded()) - set(before)))"
    )
    said = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True).stdout
    always = ("base", "en", "en_cuts", "en_statements", "letters", "statements")
    before, added = ast.literal_eval(said.replace("] [", "], ["))
    assert before == [f"annotated_dossier.text.languages.{name}" for name in always]
    assert "annotated_dossier.text.languages.de" in added
    assert {name.rpartition(".")[2].partition("_")[0] for name in added} == {"de"}


def test_names_of_months_and_weekdays_do_not_follow_the_place_where_the_program_runs(monkeypatch):
    monkeypatch.setattr(calendar, "month_name", ["?"] * 13)
    monkeypatch.setattr(calendar, "day_name", ["?"] * 7)
    assert IN_ENGLISH.date("2025-02-07") == "7 February 2025"
    assert edtf.problem("2025-02-30") == "February 2025 has no day 30"
    check = CalendarCheck(type="calendar", says="x", date="2025-02-07", weekday="Friday")
    assert weekday(check, None).outcome is Outcome.AGREES


def named(names):
    return tuple((name,) for name in names.split())


# Invented, so that no word of it is read by anything but its value.
OTHER = replace(
    ENGLISH,
    tag="xx",
    numbers=replace(
        ENGLISH.numbers,
        ones={"un": 1, "du": 2, "tri": 3},
        tens={"vint": 20},
        ordinals={"trit": 3},
        ordinals_after_tens={},
        scales={"sent": 100, "mil": 1000},
        one_before_scale=(),
        joints=("et",),
        ordinal_endings=("o",),
        group_marks=".",
        decimal_marks=",",
        halves=(),
    ),
    dates=replace(
        ENGLISH.dates,
        months=named("jano febo maro apo maijo juno julo ago sepo okto novo deko"),
        weekdays=named("luno marto merko jovo veno sabo domo"),
        seasons={21: ("primo",), 22: ("estio",), 23: ("otuno",), 24: ("inverno",)},
        joints=("di",),
        parts_of_months={"early": ("prime",), "mid": ("meze",), "late": ("fine",)},
    ),
    units=replace(
        ENGLISH.units,
        lengths={"m": ("metro",), "km": ("kilo",), "mi": ("miglo",)},
        times={"days": ("jorno",), "weeks": ("semo",), "months": ("meso",), "years": ("ano",)},
        shares={PERCENT: ("prosent",)},
        per=("por",),
    ),
    hedges=replace(ENGLISH.hedges, before={"about": ("sirka",), "at-most": ("al plus",)}, after={}),
    directions=replace(
        ENGLISH.directions,
        stems={"north": ("nor",), "south": ("sud",), "east": ("est",), "west": ("ovest",)},
        endings=("al",),
    ),
    speech=replace(ENGLISH.speech, verbs=("dise",), verbs_after_quotes=("dise",)),
    grammar=replace(
        ENGLISH.grammar, indefinite_articles=("una",), possessives=("'z",), abbreviations=("Kap",), definite_articles=()
    ),
)


def values(text, language=OTHER):
    return [number.value for number in numbers(text, language)]


def test_numbers_are_read_by_the_language_handed():
    assert values("vint-du mil et tri hundred") == [22003]
    assert values("twenty") == []
    assert values("1.234,5 metro") == [Decimal("1234.5")]
    assert values("1.234,5 metro", ENGLISH) == [Decimal("1.234"), 5]
    assert [number.kind for number in numbers("10 prosent, 3o, trit, 10 percent", OTHER)] == [
        Kind.PERCENT,
        Kind.ORDINAL,
        Kind.ORDINAL,
        Kind.PLAIN,
    ]
    assert [number.value for number in amounts("24 una semo", OTHER)] == [24]
    assert [number.value for number in amounts("una semo", OTHER)] == [1]


@pytest.mark.parametrize(
    ("text", "language", "is_certain"),
    [("the fall of the town", ENGLISH, False), ("the fall of 2024", ENGLISH, True), ("a été", LANGUAGES["fr"], False)],
)
def test_a_word_that_is_also_a_season_is_one_for_certain_before_a_year(text, language, is_certain):
    assert [time.is_certain for time in times_of_year(text, language)] == [is_certain]


def test_dates_are_read_by_the_language_handed():
    assert [date[2:5] for date in dates("7 di febo 2025, febo 8, May 2025", OTHER)] == [(2025, 2, 7), (None, 2, 8)]
    assert list(weekdays("veno, VENO, Friday", OTHER)) == [("veno", 4), ("VENO", 4)]
    assert months_of_year("in estio di 2024", len("in estio di "), OTHER) == (6, 7, 8)
    assert [period.earliest.day for period in parts_of_months("fine febo 2024, late febo 2024", OTHER)] == [21]
    assert [time.months for time in times_of_year("Estio di 2024, summer, febo", OTHER)] == [(6, 7, 8), (2,)]
    assert as_edtf("7 febo 2025", [ENGLISH, OTHER]) == as_edtf("Feb 7 2025", [ENGLISH, OTHER]) == "2025-02-07"
    assert as_edtf("7 febo 2025", [ENGLISH]) is None


def test_units_hedges_and_directions_are_read_by_the_language_handed():
    assert units_in("tri kilo, two miles, 5 km", OTHER) == ["km"]
    assert unit_named("prosent", OTHER) == unit_named("%", OTHER) == PERCENT
    assert rate("asalto por jorno", OTHER) == Rate("asalto", "days") and rate("assaults a day", OTHER) is None
    assert hedges("sirka tri kilo", OTHER) == {"about": "sirka"} and hedges("about 3 kilo", OTHER) == {}
    assert directions("nor-ovestal, south", OTHER) == {"northwest"}


def test_speech_sentences_and_names_are_read_by_the_language_handed():
    assert introducing_verb("Kyiv dise", OTHER) == "dise" and introducing_verb("Kyiv said", OTHER) is None
    text = '"Toretsk?" Bela dise. Kap. Bela dise. "No?" Bela said.'
    assert [text[start:end] for start, end in sentences(text, OTHER)] == [
        '"Toretsk?" Bela dise.',
        "Kap. Bela dise.",
        '"No?"',
        "Bela said.",
    ]
    assert len(Names({"toretsk": ["Toretsk"]}).find("Toretsk'z nor, Toretsk's nor", OTHER)) == 1


def test_a_quote_is_read_by_the_language_of_its_source(make_dossier, monkeypatch):
    claim = """
claims:
  count: {statement: The Outlet wrote that 22 soldiers left the northwest of Toretsk on a Friday., topic: control,
    speaker: source, about: [toretsk], quotes: [{source: article, exact: vint du soldato nor-ovest veno}],
    figures: [{measure: soldiers, says: vint du soldato, value: 22}]}
"""
    folder = make_dossier("Toretsk: vint du soldato nor-ovest veno.", claim)
    codes = {"number-not-in-quotes", "value-not-in-words", "word-not-in-quotes"}
    assert {problem.code for problem in pipeline.check(folder).problems} & codes == {*codes} - {"number-not-in-quotes"}
    monkeypatch.setitem(LANGUAGES, OTHER.tag, OTHER)
    path = folder / "dossier/dossier.yaml"
    path.write_text(path.read_text().replace("    publish: full", "    publish: full\n    language: xx"))
    assert {problem.code for problem in pipeline.check(folder).problems} & codes == set()


def test_a_dossier_in_a_language_without_words_of_statements_is_checked(make_dossier):
    said = {"a": ("Kijów zaprzeczył.", "Kyiv denied it"), "b": ("Moskwa milczała.", "Moscow was silent")}
    shared = "topic: control, speaker: source, about: [toretsk]"
    records = "claims:\n" + "".join(
        f"  {name}: {{statement: {statement}, {shared}, quotes: [{{source: article, exact: {quote}}}]}}\n"
        for name, (statement, quote) in said.items()
    )
    dossier = DOSSIER.replace("language: en", "language: pl")
    problems = pipeline.check(make_dossier("Kyiv denied it. Moscow was silent.", records, dossier=dossier)).problems
    assert "statement-twice" not in {problem.code for problem in problems}
