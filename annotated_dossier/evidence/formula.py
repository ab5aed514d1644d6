"""The formula of a derived figure, computed: `30,000 × (1 − 0.90)`. Numbers, + − × ÷ and brackets, nothing else."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException

_TOKEN = re.compile(r"\s*([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?|[-+−–×*·÷/()])")
_PLUS, _MINUS, _TIMES, _BY = "+", "-−–", "×*·", "÷/"


def evaluate(formula: str) -> Decimal:
    """What a formula comes to. Raises `ValueError` for text that is no formula, or has no result."""
    reader = _Reader(_tokens(formula))
    try:
        result = reader.sum()
    except (DecimalException, RecursionError):
        raise ValueError("the formula has no result") from None
    if reader.left:
        raise ValueError(f"“{reader.left[0]}” is not expected here")
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
        self.left = tokens

    def sum(self) -> Decimal:
        total = self.product()
        while self.left and self.left[0] in _PLUS + _MINUS:
            sign = self.left.pop(0)
            term = self.product()
            total = total + term if sign in _PLUS else total - term
        return total

    def product(self) -> Decimal:
        total = self.number()
        while self.left and self.left[0] in _TIMES + _BY:
            sign = self.left.pop(0)
            factor = self.number()
            total = total * factor if sign in _TIMES else total / factor
        return total

    def number(self) -> Decimal:
        if not self.left:
            raise ValueError("a number is missing at the end")
        token = self.left.pop(0)
        if token == "(":
            total = self.sum()
            if not self.left or self.left.pop(0) != ")":
                raise ValueError("a bracket is not closed")
            return total
        if not token[0].isdigit():
            raise ValueError(f"a number is missing before “{token}”")
        value = Decimal(token.rstrip("%").replace(",", ""))
        return value / 100 if token.endswith("%") else value
