"""What holds of anchoring whatever the texts are."""

import re
import unicodedata
from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotated_dossier.anchoring.anchor import Anchor, Misfit, anchor, searchable
from annotated_dossier.anchoring.problems import CODES
from annotated_dossier.text.fold import fold

TOKENS = [
    "Toretsk",
    "forces",
    "the",
    "said",
    "pro-Russian",
    "can't",
    "Kyiv’s",
    "20,000",
    "90%",
    "12:30",
    "2014–2022",
    "T-72",
    "Слов’янськ",
    "Київ",
    "йому",
    "naïve",
    "oﬃce",
    "U",
    "1.5",
    "x\u0304y",
]
SEPARATORS = [" ", "\n", "  ", "\r\n", " — ", ", ", ". ", "… ", "” “", " (", "\u00ad ", "\n\n", "\n \n"]
VARIANTS = ["'’‘`", '"“”«»', "-‑–—"]


def selector(exact, prefix=None, suffix=None, **more):
    return SimpleNamespace(exact=exact, prefix=prefix, suffix=suffix, **more)


def find(exact, text, prefix=None, suffix=None):
    source, _ = searchable(text, [])
    return anchor(selector(exact, prefix, suffix), source)


@st.composite
def sources(draw):
    """A text, and the places of its tokens, paragraph by paragraph."""
    text, paragraphs = "", [[]]
    for token in draw(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=25)):
        if text:
            separator = draw(st.sampled_from(SEPARATORS))
            if text[-1].isdigit() and token[0].isdigit() and not separator.strip(" \n\r\u00ad"):
                separator = "; "
            if len(re.findall("\n", separator)) > 1:
                paragraphs.append([])
            text += separator
        paragraphs[-1].append((len(text), len(text) + len(token)))
        text += token
    return text, paragraphs


@st.composite
def retyped(draw, words):
    """The same words as somebody else would type them."""
    out = ""
    for char in words.replace("\u00ad", ""):
        if char.isspace():
            char = " "
        for variants in VARIANTS:
            if char in variants:
                char = draw(st.sampled_from(variants))
        out += char
    out = re.sub(" +", lambda _: draw(st.sampled_from([" ", "\n", "\u00a0", " \t "])), out)
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), out)


@given(sources(), st.data())
def test_whole_tokens_with_their_context_anchor_to_themselves(source, data):
    text, paragraphs = source
    tokens = data.draw(st.sampled_from(paragraphs))
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    start, end = tokens[first][0], tokens[last][1]
    quote, prefix, suffix = (data.draw(retyped(words)) for words in (text[start:end], text[:start], text[end:]))
    assert find(quote, text, prefix, suffix) == Anchor(((start, end),))


@given(sources(), st.data())
def test_a_changed_letter_or_digit_never_anchors_in_the_same_place(source, data):
    text, paragraphs = source
    tokens = data.draw(st.sampled_from(paragraphs))
    start, end = data.draw(st.sampled_from(tokens))
    at = data.draw(st.sampled_from([i for i in range(start, end) if text[i].isalnum()]))
    other = data.draw(st.sampled_from("aeжі0189").filter(lambda char: char != text[at]))
    result = find(text[start:at] + other + text[at + 1 : end], text)
    assert not isinstance(result, Anchor) or result.parts != ((start, end),)


LETTERS = re.compile(r"[ab]+(?:[-'][ab]+)*")
NUMBERS = re.compile(r"(?:(?<!\S)[-.])?\d+(?:[-.,:/ ]\d+)*(?: ?%)?")


@pytest.mark.parametrize(("alphabet", "token"), [("ab-' ", LETTERS), ("01.,:/-% ", NUMBERS)])
@given(data=st.data())
def test_quotes_anchor_where_a_plain_search_finds_whole_words_once_and_on_whole_tokens(alphabet, token, data):
    text = " ".join(data.draw(st.text(alphabet, min_size=1, max_size=25)).split())
    words = [at for at, char in enumerate(text) if char.isalnum()]
    assume(words)
    within = data.draw(st.sampled_from(words))
    first = data.draw(st.integers(0, within))
    quote = text[first : data.draw(st.integers(within + 1, len(text)))].strip()
    inside_tokens = {place for match in token.finditer(text) for place in range(match.start() + 1, match.end())}
    inside_words = {at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()}
    words, whole = (
        [
            (at, at + len(quote))
            for at in range(len(text))
            if text.startswith(quote, at) and not inside & {at, at + len(quote)}
        ]
        for inside in (inside_words, inside_tokens)
    )
    result = find(quote, text)
    if whole and len(words) == 1:
        assert result == Anchor(tuple(whole))
    else:
        assert result.code == ("quote-ambiguous" if whole else "quote-cuts-token")


NASTY = "ab01 \n\n.,'’-—…ﬁ[]…%\u0301\u00adéА"
nasty = st.text(st.sampled_from(NASTY), max_size=40)


@given(nasty, st.data())
def test_what_anchors_reads_as_the_quote(text, data):
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    cut = data.draw(st.integers(first, last))
    quote = data.draw(st.sampled_from([text[first:last], text[first:cut] + "[…]" + text[cut:last]]))
    result = find(quote, text)
    if isinstance(result, Anchor):
        found = [fold(text[start:end]).text for start, end in result.parts]
        words = fold(quote).text
        assert found in ([words], re.split(r"\s*\[\.\.\.\]\s*", words))
        assert list(result.parts) == sorted(result.parts)
        assert "\n" not in fold(text[result.start : result.end]).text


@given(sources(), st.data())
def test_a_declared_repair_is_found_mended_and_displayed(source, data):
    text, paragraphs = source
    assume("\u00ad" not in text)
    start, end = data.draw(st.sampled_from(data.draw(st.sampled_from(paragraphs))))
    at = data.draw(st.integers(start, end))
    assume(start < at < end and text[at - 1].isalpha() and text[at].isalpha())
    damaged = f"{text[:at]} {text[at:]}"
    repair = selector(damaged[start : end + 1], text[:start], text[end:], reads=text[start:end])
    mended, misfits = searchable(damaged, [repair])
    assert not misfits
    assert mended.display(start, end + 1) == text[start:end]
    whole = Anchor(((start, end + 1),))
    assert anchor(selector(text[start:end], text[:start], text[end:]), mended) == whole
    assert anchor(selector(damaged[start : end + 1], text[:start], text[end:]), mended) == whole
    assert mended.repaired.text == fold(text).text


anything = st.one_of(st.text(max_size=60), nasty)


@given(anything, anything, st.none() | anything, st.none() | anything, anything, anything)
def test_any_text_whatever_gets_an_answer(text, quote, prefix, suffix, damaged, reads):
    source, misfits = searchable(text, [selector(damaged, reads=reads)])
    result = anchor(selector(quote, prefix, suffix), source)
    for misfit in (*misfits.values(), *([result] if isinstance(result, Misfit) else [])):
        assert misfit.entry in CODES
        assert misfit.message.endswith(".")
        assert misfit.hint.endswith(".")
        assert all(0 <= passage.start < passage.end <= len(text) for passage in misfit.passages)


@given(nasty, st.data())
def test_a_quote_with_some_characters_amiss_gets_an_answer(text, data):
    first = data.draw(st.integers(0, len(text)))
    quote = list(text[first : data.draw(st.integers(first, len(text)))])
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(quote)))
        quote[at : at + data.draw(st.integers(0, 1))] = data.draw(st.sampled_from(["", " ", "a", "1", "."]))
    assert isinstance(find("".join(quote), text), Anchor | Misfit)
