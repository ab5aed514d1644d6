"""A number while its words are added up, one after another, as long as each fits what stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import NamedTuple

from annotated_dossier.text.number_tables import GROUP

HUNDRED = 100


class Sum(NamedTuple):
    """A number that was added up, from `start` to `end`: whether it is a place in a row, or a part of a whole.

    `factor` is the scale it ends with, if it has no other; `other` a second reading of its digits.
    """

    start: int
    end: int
    value: Fraction
    is_ordinal: bool = False
    is_part: bool = False
    factor: int = 1
    other: Fraction | None = None


@dataclass(slots=True)
class Adding:
    """A number while it is added up: full groups, the group at hand, what the next part must lie below."""

    total: Fraction = Fraction(0)
    group: Fraction | None = None
    below: float = inf
    scale: float = inf
    scales: int = 0
    last: int = 1
    is_ordinal: bool = False
    other: Fraction | None = None

    @property
    def value(self) -> Fraction:
        """What was added up so far."""
        return self.total + self.whole_group

    @property
    def whole_group(self) -> Fraction:
        """The group at hand, nothing being zero."""
        return self.group or Fraction(0)

    def fits(self, value: int, long_tens: tuple[int, ...] = ()) -> bool:
        """Whether a number below a thousand may follow."""
        return value < (self.below if self.group is not None else self.scale) or self._is_eighty(value, long_tens)

    def _is_eighty(self, value: int, long_tens: tuple[int, ...]) -> bool:
        return bool(long_tens) and value == 20 and self.group is not None and self.group % HUNDRED == 4

    def add(self, value: int, is_ten: bool, long_tens: tuple[int, ...]) -> None:
        """Add a number that fits."""
        if self._is_eighty(value, long_tens):
            self.group, self.below = self.whole_group + 76, 20
            return
        self.group = self.whole_group + value
        self.below = HUNDRED if value >= HUNDRED else (20 if value in long_tens else 10) if is_ten else 0

    def multiply(self, scale: int, may_stand_alone: bool) -> bool:
        """Multiply what was counted last, if a scale may follow."""
        if self.group is None and not may_stand_alone:
            return False
        if scale < GROUP:
            if scale == HUNDRED and (self.group or 0) >= HUNDRED:
                return False
            self.group = (Fraction(1) if self.group is None else self.group) * scale
            self.below = HUNDRED if scale == HUNDRED else 0
        elif scale >= self.scale:
            return False
        else:
            self.total += (1 if self.group is None else self.group) * scale
            self.group, self.below, self.scale = None, inf, scale
        self.scales += 1
        self.last = scale * (self.last if scale >= GROUP and self.last == HUNDRED and self.scales == 2 else 1)
        return True

    def close(self, value: Fraction) -> None:
        """Add what nothing may follow but a scale."""
        self.group, self.below = self.whole_group + value, 0

    def add_part(self, part: Fraction) -> None:
        """Half of what was counted last: of one, or of the million before it."""
        if self.group is None and self.scale != inf:
            self.total += part * int(self.scale)
        else:
            self.close(part)
