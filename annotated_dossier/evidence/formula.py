"""The formula of a derived figure, computed: `30,000 × (1 − 0.90)`. Numbers, + − × ÷ and brackets, nothing else."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException

_TOKEN = re.compile(r"\s*([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?|[-+−–×*·÷/()])")
_MOST_DIGITS = 28
_PLUS, _MINUS, _TIMES, _BY = "+", "-−–", "×*·", "÷/"


def evaluate(formula: str) -> Decimal:
    """What a formula comes to. Raises `ValueError` for text that is no formula, or has no result."""
    reader = _Reader(_tokens(formula))
    try:
        result = reader.sum()
    except (DecimalException, RecursionError):
        raise ValueError("the formula has no result") from None
    if reader.next:
        raise ValueError(f"“{reader.next}” is not expected here")
    if result.adjusted() >= _MOST_DIGITS:
        raise ValueError(f"its result has more than {_MOST_DIGITS} digits")
    return result


def _tokens(formula: str) -> list[str]:
    tokens, at = [], 0
    text = formula.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"“{text[at:].strip()[:20]}” is neither a number nor a sign")
        tokens.append(match[1])
        at = match.end()
    return tokens


class _Reader:
    """Reads tokens from the left; × and ÷ before + and −."""

    def __init__(self, tokens: list[str]):
        self._left = iter(tokens)
        self.next = next(self._left, "")

    def sum(self) -> Decimal:
        total = self.product()
        while self.next and self.next in _PLUS + _MINUS:
            sign = self._take()
            term = self.product()
            total = total + term if sign in _PLUS else total - term
        return total

    def product(self) -> Decimal:
        total = self.number()
        while self.next and self.next in _TIMES + _BY:
            sign = self._take()
            factor = self.number()
            total = total * factor if sign in _TIMES else total / factor
        return total

    def number(self) -> Decimal:
        token = self._take()
        if not token:
            raise ValueError("a number is missing at the end")
        if token == "(":
            total = self.sum()
            if self._take() != ")":
                raise ValueError("a bracket is not closed")
            return total
        if not token[0].isdigit():
            raise ValueError(f"a number is missing before “{token}”")
        value = Decimal(token.rstrip("%").replace(",", ""))
        return value / 100 if token.endswith("%") else value

    def _take(self) -> str:
        taken, self.next = self.next, next(self._left, "")
        return taken
