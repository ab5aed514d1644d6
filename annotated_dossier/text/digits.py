"""Numbers in digits: which marks part thousands and which decimals, by the conventions of a language.

Where a language's convention decides, its reading is taken. Where two conventions read the same digits differently
("30.000") and its own does not decide, both readings are given: whoever rests something on the number has to ask.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from annotated_dossier.text.languages import Language

# Between groups of three digits in any language.
_NEUTRAL = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}'\N{RIGHT SINGLE QUOTATION MARK}"
_MIDDLE_DOT = "·"
_MARKS = f".,{_MIDDLE_DOT}"
# By sign: its numerator and denominator.
_SIGNS = {
    **dict(zip("½⅓⅔¼¾", ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4)), strict=True)),
    **dict(zip("⅕⅖⅗⅘", ((n, 5) for n in range(1, 5)), strict=True)),
    **dict(zip("⅙⅚⅛⅜⅝⅞", ((1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8)), strict=True)),
}
# The digit stands first, before what must not stand before it: so it is sought at the speed of one character.
RUN = re.compile(
    r"[0-9](?<!\d[0-9])(?:"
    rf"[0-9]{{0,2}}(?P<group>[.,{_NEUTRAL}])[0-9]{{3}}(?![0-9])(?P<more>(?:(?P=group)[0-9]{{3}}(?![0-9]))*)"
    rf"(?:(?P<point>[{_MARKS}])(?!(?P=group))(?P<decimals>[0-9]+))?"
    rf"|[0-9]*(?:(?P<mark>[{_MARKS}])[0-9]+)?)"
    rf"|[{''.join(_SIGNS)}]"
)
_SIGN = re.compile(rf"\s?(?P<sign>[{''.join(_SIGNS)}])|[\s-](?P<part>[1-9])/(?P<whole>[2-9]|1[0-9])(?![\d/])")
_IN_A_TABLE = ","
_GOES_ON = re.compile(r"\s?(?:%|[^\W\d_])")


class Digits(NamedTuple):
    """What digits say: where they end, the value, another that a second convention reads, and a part after them."""

    end: int
    value: Decimal
    other: Decimal | None = None
    part: tuple[int, int] | None = None


def read(match: re.Match[str], language: Language) -> Digits:
    """What the digits of a match of `RUN` say."""
    text, start = match.string, match.start()
    if match[0] in _SIGNS:
        return Digits(match.end(), Decimal(0), None, _SIGNS[match[0]])
    found = _grouped(match, language) if match["group"] else _plain(match, language)
    sign = _SIGN.match(text, found.end)
    if sign is None or (start < found.end and "." in text[start : found.end]):
        return found
    part = _SIGNS[sign["sign"]] if sign["sign"] else (int(sign["part"]), int(sign["whole"]))
    return found._replace(end=sign.end(), part=part) if part[0] < part[1] else found


def _plain(match: re.Match[str], language: Language) -> Digits:
    """Digits with one mark at most, which parts decimals since no three digits follow, or nothing."""
    start, end, mark = match.start(), match.end(), match["mark"]
    digits = match[0]
    if mark and not _is_decimal(mark, match.string, start, end, language):
        end = match.start("mark")
        digits = match.string[start:end]
    return Digits(end, Decimal(digits.replace(",", ".").replace(_MIDDLE_DOT, ".")))


def _is_decimal(mark: str, text: str, start: int, end: int, language: Language) -> bool:
    if mark == _IN_A_TABLE and _is_in_table(text, start, end):
        return False
    usual = language.numbers.decimal_marks[:1]
    return mark == usual or mark != "," or not usual or _GOES_ON.match(text, end) is not None


def _grouped(match: re.Match[str], language: Language) -> Digits:
    """Digits in groups of three, or with three decimals."""
    words, group, point = language.numbers, match["group"], match["point"]
    end, text = match.end(), match.string
    is_group = group in _NEUTRAL or (group in words.group_marks and not words.decimal_marks.startswith(group))
    is_decimal = group in _MARKS and not match["more"] and match[0].startswith("0")
    is_sure = (is_group or bool(match["more"])) and not is_decimal
    if point and not (is_sure and (point in words.decimal_marks[:1] or point == _MIDDLE_DOT)):
        end = match.start("point")
        point = None
    digits = text[match.start() : end]
    whole, decimals = (digits[: match.start("point") - match.start()], match["decimals"]) if point else (digits, "")
    grouped = Decimal("".join(filter(str.isdigit, whole)) + (f".{decimals}" if decimals else ""))
    if group == _IN_A_TABLE and is_sure and not match["more"] and _is_in_table(text, match.start(), end):
        return Digits(end, grouped, Decimal(whole.split(",")[0]))
    if is_sure:
        return Digits(end, grouped)
    as_decimal = Decimal(whole.replace(group, "."))
    if is_decimal:
        return Digits(end, as_decimal)
    return Digits(end, as_decimal, grouped) if group in words.decimal_marks else Digits(end, grouped, as_decimal)


def _is_in_table(text: str, start: int, end: int) -> bool:
    """Whether digits stand between commas with no blank, where a comma parts cells as well."""
    return text[start - 1 : start] == "," or (text[end : end + 1] == "," and bool(text[end + 1 : end + 2].strip()))
