"""`selftest.json`: of what falsified records the rules caught how many, when somebody last tried.

It holds for the records it was measured on, of which it keeps the hash.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, TypeAdapter

from annotated_dossier.files.read import Inputs
from annotated_dossier.model.fields import Day

Count = Annotated[int, Field(ge=0)]
# Words that are shown: in one line.
Line = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]+$", max_length=200)]


@dataclass(frozen=True, slots=True)
class TriedKind:
    """A kind of falsification, or of harmless edit: how many were tried, how many caught, how many each code caught.

    `caught` go by what is counted: first the rules alone, then with each lock more that the records are compared with.
    Of a kind that the dossier has nothing of, none is tried.
    """

    kind: Line
    tried: Count
    caught: Mapping[Line, Count]
    codes: Mapping[Line, Count]


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What was tried, by group, and on what: the day, the version of the program, the hash of records and articles.

    `times` is how many of each kind were wanted, `seed` what their choice began with.
    """

    day: Day
    version: Line
    seed: int
    times: Count
    records: str
    falsified: Mapping[Line, tuple[TriedKind, ...]]
    harmless: tuple[TriedKind, ...]
    format: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Sum:
    """What became of several kinds together; `by_rules` are those that the rules alone caught, the first count."""

    tried: int
    caught: Mapping[str, int]

    @property
    def by_rules(self) -> int:
        return next(iter(self.caught.values()), 0)

    def percent(self, counted: str) -> float:
        """How many of a hundred were caught; 0 if none was tried."""
        return 100 * self.caught.get(counted, 0) / max(self.tried, 1)


def sum_of(kinds: Iterable[TriedKind]) -> Sum:
    """All of them together."""
    tried, caught = 0, Counter[str]()
    for kind in kinds:
        tried += kind.tried
        caught.update(kind.caught)
    return Sum(tried, dict(caught))


class Measured(NamedTuple):
    """What was last tried, and whether the records and articles are those it was tried on."""

    result: SelfTest
    is_current: bool


def measured(inputs: Inputs) -> Measured | None:
    """What is kept of the last trial; `None` if nothing is, or nothing that can be read."""
    if inputs.selftest is None:
        return None
    try:
        result = parse(inputs.selftest.text)
    except ValueError:
        return None
    return Measured(result, result.records == hash_of(inputs))


def hash_of(inputs: Inputs) -> str:
    """The hash of all records and articles, by which a change of any is noticed."""
    files = (*inputs.records, *inputs.seeds.values())
    lines = sorted(f"{file.path} {file.sha256}\n" for file in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


# Kept, since a rule asks for it too.
@lru_cache(maxsize=2)
def parse(text: str) -> SelfTest:
    """The result in the text of its file. Raises `ValueError` for a text that is none."""
    return TypeAdapter(SelfTest).validate_json(text)


def to_text(result: SelfTest) -> str:
    """JSON, one kind a line, so that a review shows what changed."""
    values = asdict(result)
    head = {key: values[key] for key in ("format", "day", "version", "seed", "times", "records")}
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    groups = (f"  {json.dumps(group)}: {_in_lines(kinds, 3)}" for group, kinds in result.falsified.items())
    lines.append(' "falsified": {\n' + ",\n".join(groups) + "\n }")
    lines.append(f' "harmless": {_in_lines(result.harmless, 2)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _in_lines(kinds: tuple[TriedKind, ...], indent: int) -> str:
    return "[\n" + ",\n".join(_lines(kinds, " " * indent)) + "\n" + " " * (indent - 1) + "]"


def _lines(kinds: tuple[TriedKind, ...], indent: str) -> Iterator[str]:
    for kind in kinds:
        yield indent + json.dumps(asdict(kind), ensure_ascii=False)
