"""Sentences: where they end, and that none of the text is lost between them."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.languages import ENGLISH, language_of
from annotated_dossier.text.sentences import sentences

CASES = {
    "one after the other": ["Toretsk is a town.", "It lies on elevated ground."],
    "an abbreviation at the end of a line": ["talks between Putin and new U.S.\nPresident Donald Trump."],
    "abbreviations of ranks": ["Lt. Col. Petrenko met Brig. Gen. Ivanov and Maj. Koval.", "They spoke."],
    "times, dates and titles": ["Mr. Smith arrived at 5 p.m. on Jan. 3.", "He left at once."],
    "a country that is abbreviated": ["The U.N. Security Council met.", "The U.S. said no."],
    "a decimal number": ["Losses fell by 2.5 percent.", "They rose again."],
    "a question mark inside quotation marks": [
        (
            '"Excuse me, but do we need negotiations at this rate?" Russian military correspondent\n'
            "Alexander Kots said, referring to talks."
        ),
        "Putin did not answer.",
    ],
    "an exclamation mark inside quotation marks": ["“Not a step back!” he said.", "They stayed."],
    "a quoted question before another sentence": ["“Who holds the town?”", "The article does not say."],
    "an ellipsis in a quote": [
        '"As a result of active offensive operations... the city of Dzerzhinsk was liberated," the ministry said.'
    ],
    "an elided end of speech": ["“It is key because…” he explained.", "Then he left."],
    "sentences inside one pair of quotation marks": ["“We hold.", "We will not leave,” he said."],
    "a caption and its credit": ["Operational control map of Toretsk.", "Photo: DeepState"],
    "Ukrainian": ["Російські війська захопили місто.", "Київ заперечив."],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES)
def test_a_sentence_ends_where_a_careful_reader_says(expected):
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_wrapped_line_is_no_end(line_end):
    text = f"Russia said Friday its forces{line_end}had seized the town.{line_end}Kyiv denied it."
    assert split(text) == [f"Russia said Friday its forces{line_end}had seized the town.", "Kyiv denied it."]


def test_a_paragraph_break_is_always_an_end():
    """Headings and items of a list have no full stop."""
    paragraphs = [
        "Russian losses",
        "Recent tactics include:",
        "Deploying motorcycle teams",
        "Targeting the flanks",
        "'Do we need negotiations?'",
        "Kots said nothing else.",
    ]
    assert split("\n\n".join(paragraphs)) == paragraphs


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff", "\u200c", "\u200d \u200c"])
def test_where_nothing_is_written_there_is_no_sentence(text):
    assert sentences(text, ENGLISH) == []


PIECES = st.sampled_from(
    [
        "Toretsk",
        "the U.S.",
        "said",
        "Lt.",
        "“",
        "”",
        '"',
        "?",
        "!",
        ".",
        "...",
        "…",
        "—",
        " ",
        "\n",
        "\r\n\r\n",
        "\n \n",
        "\u2029",
        "\u00ad",
        "\ufeff",
        "\u200b",
        "\u200c",
        "\u200d",
        "7",
        "Київ",
        "e\u0301",
        "🙂",
        "\t",
        "\u00a0",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


@given(TEXTS)
def test_sentences_are_in_order_and_together_hold_every_visible_character(text):
    spans = sentences(text, ENGLISH)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    within = {offset for span in spans for offset in range(*span)}
    assert [char for offset, char in enumerate(text) if offset not in within and is_visible(char)] == []


@given(TEXTS)
def test_a_sentence_begins_and_ends_with_a_visible_character(text):
    for sentence in split(text):
        assert is_visible(sentence[0])
        assert not sentence[-1].isspace()


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, ENGLISH)]


def is_visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) != "Cf"


@pytest.mark.parametrize(
    ("tag", "whole"),
    [
        ("uk", ["Він живе на вул. Шевченка.", "У 2025 р. Олдбридж упав.", "Це 5 тис. гривень.", "Див. рис. 3."]),
        ("uk", ["Т. Мельник сказав так.", "У м. Торецьк є люди.", "Просп. Миру закрито."]),
        ("ru", ["Он живёт на ул. Ленина.", "В 2025 г. город пал.", "Это 5 тыс. рублей.", "См. рис. 3."]),
        ("de", ["Die 5. Brigade kam z. B. am 4. Juni.", "Dr. Berg sagte es.", "Das kostet 3 Mio. Euro."]),
        ("de", ["Im 2. Weltkrieg fiel sie.", "Er kam am 1. Januar zurück.", "Sie kam zum 10. Mal."]),
        ("fr", ["M. Roche est venu.", "En 52 av. J.-C. la ville tomba.", "Mme. Roche aussi."]),
        ("ja", ["彼によると、50人が死亡した。", "翌日、町長が辞任した。", "「行く。」と言った。", "本当か？"]),
        ("zh", ["他说有50人死亡，另有三人受伤。", "第二天镇长辞职！", "“他走了。”", "“真的？”"]),
        ("hi", ["वह गया।", "वह आया।"]),
        ("ur", ["وہ گیا۔", "وہ آیا۔"]),
    ],
)
def test_sentences_end_where_each_language_ends_them(tag, whole):
    between = "" if tag in ("ja", "zh") else " "
    text = between.join(whole)
    assert [text[start:end] for start, end in sentences(text, language_of(tag))] == whole
