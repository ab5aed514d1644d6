"""Links that land on words: what a browser reads out of them leads to the passage, and to no earlier one."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotated_dossier.pages.text_fragments import LONGEST_WHOLE, Shown, link

PAGE = "https://example.org/a"
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen."


def directive(before, words, after):
    return Shown(before + words + after).directive(len(before), len(before) + len(words))


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("It said: ", "Kyiv denied it", ".", "Kyiv%20denied%20it"),
        ("", "A half-ruined town, they said", ".", "A%20half%2Druined%20town%2C%20they%20said"),
        ("", "R&D, 100% #1?", "", "R%26D%2C%20100%25%20%231%3F"),
        ("", "Торецьк", "", "%D0%A2%D0%BE%D1%80%D0%B5%D1%86%D1%8C%D0%BA"),
        ("", "“Quoted” words", "", "%E2%80%9CQuoted%E2%80%9D%20words"),
        ("", LONG, "", "One%20two%20three%20four,ten%20eleven%20twelve%20thirteen."),
        ("The town fell. Then ", "the town", " rose.", "Then-,the%20town"),
        ("The town fell.\n", "The town", " rose.", "The%20town,-rose."),
        ("A b c. ", "a b c", "", "c.-,a%20b%20c"),
    ],
)
def test_what_a_passage_is_known_by(before, words, after, expected):
    assert directive(before, words, after) == expected


def test_a_long_passage_whose_end_comes_up_early_is_given_with_a_longer_end():
    words = "He said on the record that it was so on the record that day and that it was so on the record."
    start, end = map(unquote, directive("", words, "").split(","))
    assert words.lower().find(end.lower(), len(start)) + len(end) == len(words)


@pytest.mark.parametrize(
    ("url", "directives", "expected"),
    [
        (PAGE, ["x"], f"{PAGE}#:~:text=x"),
        (f"{PAGE}#top", ["x"], f"{PAGE}#top:~:text=x"),
        (PAGE, ["x,y", "z"], f"{PAGE}#:~:text=x,y&text=z"),
    ],
)
def test_a_link_keeps_its_address_and_lists_each_part(url, directives, expected):
    assert link(url, directives) == expected


TEXTS = st.lists(st.sampled_from(["the", "town", "fell,", "rose.", "A-b", "R&D", "he said:"]), max_size=12).map(
    " ".join
)
PASSAGES = st.lists(st.sampled_from(["the", "town", "fell,", "rose.", "Élan", "b-c"]), min_size=1, max_size=30).map(
    " ".join
)


@given(before=TEXTS, words=PASSAGES, after=TEXTS)
def test_a_browser_finds_the_passage_first(before, words, after):
    before, after = (f"{before} " if before else ""), (f" {after}" if after else "")
    found = found_by(directive(before, words, after), before + words + after)
    assume(not is_hidden(before, words, after))
    assert found == (len(before), len(before) + len(words))


def found_by(text, page):
    """The first stretch of a page that a directive fits, as the draft of the standard says, or None."""
    match = re.fullmatch(r"(?:(.+?)-,)?([^,]+)(?:,((?!-)[^,]+))?(?:,-(.+))?", text)
    prefix, start, end, suffix = (unquote(part) if part else "" for part in match.groups())
    lead = rf"(?<!\S){re.escape(prefix)}\s*" if prefix else ""
    tail = rf"\s*{re.escape(suffix)}" if suffix else ""
    middle = re.escape(start) + (rf".*?{re.escape(end)}" if end else "")
    found = re.search(f"{lead}({middle}){tail}", page, re.IGNORECASE | re.DOTALL)
    return found.span(1) if found else None


def is_hidden(before, words, after):
    """Whether the same words with the same context, as much as a link may hold, come earlier in the text."""
    first = words if len(words.split()) <= LONGEST_WHOLE else " ".join(words.split()[:4])
    context = " ".join(before.split()[-8:])
    return (before + words + after).lower().find(f"{context} {first}".strip().lower()) < len(before) - len(context) - 1
