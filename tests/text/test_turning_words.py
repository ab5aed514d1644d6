"""Words that turn the sense of those beside them: which they are, how far they reach, and what is only beside them."""

import pytest

from annotated_dossier.text.languages import ENGLISH
from annotated_dossier.text.turning_words import after, before, within


def cut_before(text):
    """What governs the words behind the bar."""
    at = text.index("|")
    text = text.replace("|", "")
    found = before(text, 0, at, ENGLISH)
    return found and (text[found.start : found.end], found.kind)


def cut_after(text):
    """What takes back the words before the bar."""
    at = text.index("|")
    text = text.replace("|", "")
    found = after(text, 0, at, len(text), ENGLISH)
    return found and (text[found.start : found.end], found.kind)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They did not |close it", ("not", "negation")),
        ("They didn’t |close it", ("didn’t", "negation")),
        ("It was not yet |closed", ("not yet", "negation")),
        ("They have never been |there", ("never", "negation")),
        ("Not a |word", ("Not", "negation")),
        ("The town could |fall", ("could", "hedge")),
        ("It is likely to |fall", ("likely to", "hedge")),
        ("If the |town falls", ("If", "condition")),
        ("They failed to |take it", ("failed to", "limit")),
        ("Only |ruins are left", ("Only", "limit")),
        ("The town is all but |taken", ("all but", "limit")),
        ("Kyiv denied that the |town fell", ("denied", "doubt")),
        ("Moscow claims to have |taken it", ("claims", "doubt")),
        ("It is nearly “|destroyed”", ("nearly", "measure")),
        ("He spoke of some |30,000 people", ("some", "measure")),
        ("He spoke of more than |two thousand people", ("more than", "measure")),
        # What limits a number limits nothing else.
        ("He spoke of some |people", None),
        ("They rule over |the town", None),
        # An attribution that neither denies nor doubts is left out every day.
        ("Kyiv said that the |town fell", None),
        ("But |the town fell", None),
        ("It was not only |a town", None),
        ("No doubt |it fell", None),
        # A capital inside a sentence makes a name of it.
        ("The rain of May |brought mud", None),
        ("They did not go there, and then the |town fell", None),
        ("|The town fell", None),
    ],
)
def test_what_governs_the_words_that_follow(text, found):
    assert cut_before(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They could| not.", ("not", "negation")),
        ("It opens|, if the council pays.", ("if", "condition")),
        ("They fought for it|, but failed to take it.", ("but failed", "limit")),
        ("30,000| or so live there.", ("or so", "measure")),
        ("“It fell|,” the angry ministry claimed.", ("the angry ministry claimed", "doubt")),
        ("It fell|, allegedly.", ("allegedly", "doubt")),
        # Another clause speaks for itself.
        ("It fell|, but the mayor left.", None),
        ("“It fell|,” the ministry said.", None),
        ("“It fell|,” said the ministry, which claimed more.", None),
        ("It fell|, and the ministry claimed more.", None),
        ("It fell| as the ministry claimed more.", None),
        ("It fell|.", None),
    ],
)
def test_what_takes_back_the_words_before(text, found):
    assert cut_after(text) == found


def test_within_a_stretch_every_word_counts_but_those_that_govern_one_thing():
    text = "The town, which nobody has seen, could if need be fall to not only some of them."
    found = within(text, 0, 0, len(text), ENGLISH)
    assert [text[words.start : words.end] for words in found] == ["nobody", "could", "if"]
