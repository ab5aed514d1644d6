"""Scripts that part no words: where one may begin between two letters is not to be seen."""

from __future__ import annotations

import re
import unicodedata

# As a class of regular expressions: Thai, Lao, Burmese, Khmer, Hiragana, Han. Words in Katakana are parted by others.
UNSPACED = (
    r"\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")


def words_joined_by(marks: str) -> re.Pattern[str]:
    """A pattern for words that any of these characters may join; in these scripts each character counts as one."""
    letters = rf"[^\W{UNSPACED}]+"
    return re.compile(rf"{letters}(?:[{re.escape(marks)}]{letters})*|[{UNSPACED}]")


def has_unspaced(text: str) -> bool:
    """Whether any of a text is in these scripts."""
    return _UNSPACED.search(text) is not None


def is_one_word(before: str, after: str) -> bool:
    """Whether two letters or digits side by side belong to one word or number.

    In these scripts letters do not; digits and the words for them do, and a number goes with the letter after it.
    """
    if before.isascii() and after.isascii():
        return True
    is_before, is_after = (_UNSPACED.match(char) is not None for char in (before, after))
    if not (is_before or is_after):
        return True
    return _counts(before) and (_counts(after) or before.isdigit())


def _counts(char: str) -> bool:
    return unicodedata.numeric(char, None) is not None
