"""Folding: a text made fit for comparison, while every character keeps its place.

Two texts that differ only in typography fold to the same characters: white space, quotation
marks, dashes, composed or decomposed accents (Unicode NFC, UAX #15), ligatures, invisible
format characters. Case, letters, digits and other punctuation stay as they are.

Offsets are code points of the text that was given, ends exclusive.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{HEBREW PUNCTUATION MAQAF}"
DASHES = "\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"
APOSTROPHES = "‘’‚‛ʼ´`′\N{HEBREW PUNCTUATION GERESH}"
QUOTATION_MARKS = "“”„‟«»″\N{HEBREW PUNCTUATION GERSHAYIM}"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

PARAGRAPH_BREAK = "\n"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
PARAGRAPH_SEPARATOR = "\N{PARAGRAPH SEPARATOR}"
LINE_END = re.compile(r"\r\n?|[\n\x85\u2028]")

_ONE_FOR_ONE = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(QUOTATION_MARKS, '"'),
    **dict.fromkeys(HYPHENS + DASHES, "-"),
}
_ONE_FOR_MANY = {"…": "...", **LIGATURES}
_TABLE = str.maketrans(_ONE_FOR_ONE)
_EXPAND = str.maketrans(_ONE_FOR_MANY)
_WHITE_RUN = re.compile(r"\s{2,}")
# Visible ASCII but for the grave accent, and letters of Latin and Cyrillic that are one character each, in words one
# space apart: folded already.
_FOLDED = re.compile(r"[!-_a-~À-ÖØ-öø-ſЀ-ҁҊ-ӿ]+(?: [!-_a-~À-ÖØ-öø-ſЀ-ҁҊ-ӿ]+)*")
# They shape the letters beside them (Persian, Indic scripts, emoji): needed to read, not to compare.
SHAPING = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made from another one, character by character.

    `text[i]` came from `original[starts[i]:ends[i]]`; both sequences never decrease. Characters
    that came from the same place (an expanded ligature, a letter with its accents) share it; a
    space put in by a repair has an empty place. A paragraph break is one line feed, and the only
    one. There is no white space at either end.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    original: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place in the original of `text[first:last]`, which must not be empty."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, start: int, end: int) -> slice:
        """The characters of `text` that come from `original[start:end]`, be it in part."""
        first = bisect_right(self.ends, start)
        return slice(first, max(first, bisect_left(self.starts, end)))


# Kept, since anchoring and several rules look at the same words.
@lru_cache(maxsize=100_000)
def fold(text: str) -> Folded:
    """Fold `text` for comparison; format characters (category Cf) are dropped.

    Folding a folded paragraph changes nothing.
    """
    if _FOLDED.fullmatch(text):
        return Folded(text, range(len(text)), range(1, len(text) + 1), text)
    alphabet = set(text)
    plain = _spaced(text, alphabet)
    for char in alphabet & _ONE_FOR_ONE.keys():
        plain = plain.replace(char, _ONE_FOR_ONE[char])
    if text.isascii():
        return _rewrite(text, plain, _WHITE_RUN, _white)
    foreign = [char for char in alphabet if not char.isascii()]
    formats = _formats(foreign)
    marks = [char for char in foreign if _attaches(char)]
    changing = [char for char in foreign if char in _ONE_FOR_MANY or not unicodedata.is_normalized("NFC", char)]
    dropping = str.maketrans("", "", "".join(formats))

    def folded(stretch: str) -> str:
        bare = stretch.translate(dropping)
        if not bare or bare.isspace():
            return _white_around(stretch, dropping)
        return unicodedata.normalize("NFC", bare.translate(_EXPAND)).translate(_TABLE)

    return _rewrite(text, plain, _irregular(formats, formats, marks, changing), folded)


@lru_cache(maxsize=1_000)
def unwrap(text: str) -> Folded:
    """Join the lines of each paragraph for display: white space alone is changed.

    Format characters are left out here too, but for the two that shape letters.
    """
    alphabet = set(text)
    formats = _formats(alphabet)
    dropping = str.maketrans("", "", "".join(formats))
    dropped = [char for char in formats if char not in SHAPING]
    return _rewrite(
        text,
        _spaced(text, alphabet),
        _irregular(formats, dropped, [], []),
        lambda stretch: _white_around(stretch, dropping),
    )


def is_mark(char: str) -> bool:
    """Whether `char` is a combining mark (category M)."""
    return unicodedata.category(char)[0] == "M"


def _attaches(char: str) -> bool:
    """Marks, and the Korean vowels and finals, compose with what stands before them."""
    return is_mark(char) or "\u1160" <= char <= "\u11ff"


def _formats(alphabet: Iterable[str]) -> list[str]:
    return [char for char in alphabet if unicodedata.category(char) == "Cf"]


def _spaced(text: str, alphabet: set[str]) -> str:
    """`text` with each white space character replaced on its own, the length kept."""
    # In order: a line feed stands for a paragraph break once the separator has been replaced.
    for char in sorted(filter(str.isspace, alphabet)):
        if char != " ":
            text = text.replace(char, _white(char))
    return text


def _white(run: str) -> str:
    """What a run of white space folds to; nothing for the empty run."""
    if PARAGRAPH_SEPARATOR in run or len(LINE_END.findall(run)) > 1:
        return PARAGRAPH_BREAK
    return run and " "


def _white_around(run: str, dropping: dict[int, int | None]) -> str:
    """What white space with format characters in it folds to. A soft hyphen on a line of its own makes none blank."""
    pieces = [_white(piece.translate(dropping)) for piece in run.split(SOFT_HYPHEN)]
    return PARAGRAPH_BREAK if PARAGRAPH_BREAK in pieces else max(pieces)


def _irregular(
    formats: Iterable[str], dropped: Iterable[str], marks: Iterable[str], changing: Iterable[str]
) -> re.Pattern[str]:
    """What cannot be replaced one for one: runs of white space, dropped and joined characters.

    The pattern is made for the characters that occur, since `re` has no class of marks.
    """
    unseen, gone, attached, changed = (
        re.escape("".join(sorted(chars))) for chars in (formats, dropped, marks, changing)
    )
    if not (unseen or attached or changed):
        return _WHITE_RUN
    choices = [rf"\s[\s{unseen}]+"]
    if unseen:
        choices.append(rf"(?<![{unseen}])[{unseen}]+\s[\s{unseen}]*")
    if attached:
        between = f"[{unseen}]*" if unseen else ""
        choices.append(rf"[^\s{unseen}](?:{between}[{attached}])+")
    if gone:
        choices.append(f"[{gone}]+")
    if changed:
        choices.append(f"[{changed}]")
    return re.compile("|".join(choices))


def _rewrite(original: str, plain: str, irregular: re.Pattern[str], replacement: Callable[[str], str]) -> Folded:
    """`plain`, as long as `original`, with each irregular stretch of the original replaced."""
    pieces: list[str] = []
    places = array("I", range(len(original) + 1))
    starts, ends = array("I"), array("I")
    known: dict[str, str] = {}
    done = 0
    for spot in irregular.finditer(original):
        start, end = spot.span()
        new = known.get(spot[0])
        if new is None:
            new = known[spot[0]] = replacement(spot[0])
        pieces += plain[done:start], new
        starts += places[done:start]
        ends += places[done + 1 : start + 1]
        starts.extend([start] * len(new))
        ends.extend([end] * len(new))
        done = end
    if not pieces:
        return _stripped(plain, range(len(plain)), range(1, len(plain) + 1), original)
    pieces.append(plain[done:])
    starts += places[done:-1]
    ends += places[done + 1 :]
    return _stripped("".join(pieces), starts, ends, original)


def _stripped(text: str, starts: Sequence[int], ends: Sequence[int], original: str) -> Folded:
    bare = text.strip()
    if len(bare) < len(text):
        first = len(text) - len(text.lstrip())
        kept = slice(first, first + len(bare))
        starts, ends = starts[kept], ends[kept]
    return Folded(bare, starts, ends, original)
