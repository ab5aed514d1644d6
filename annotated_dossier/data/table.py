"""Tables as CSV (RFC 4180, UTF-8) and as a Table Schema describes them, both made from the same columns.

A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, so such a text
gets an apostrophe before it. Numbers are numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from annotated_dossier.data.common import present
from annotated_dossier.linking.link import Dossier
from annotated_dossier.phrases import N_

Value = str | int | Decimal | bool | None
Row = Mapping[str, Value]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
ESCAPED = N_(
    "A text that begins with =, +, -, @, a tab or a carriage return has an apostrophe before it, so that no program "
    "takes it for a formula. Several ids in one cell are parted by a space."
)
DAY = r"'?-?\d{4}-\d{2}-\d{2}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it says, and the type of its values.

    `is_claim` is set where it holds the id of one claim; `pattern` is what each text in it matches.
    """

    name: str
    says: str
    type: Literal["string", "integer", "number", "boolean"] = "string"
    is_required: bool = False
    is_claim: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what each of its rows is, its columns, and how the rows are made. `key` tells one row from another."""

    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Dossier], Iterable[Row]]
    key: tuple[str, ...]

    def to_csv(self, dossier: Dossier) -> str:
        """The table as CSV text, with the names of the columns as its first line."""
        written = io.StringIO(newline="")
        writer = csv.writer(written)
        writer.writerow(column.name for column in self.columns)
        for row in self.rows(dossier):
            writer.writerow(_cell(row[column.name]) for column in self.columns)
        return written.getvalue()

    def schema(self, claims: str) -> dict[str, Any]:
        """The table as a Table Schema. `claims` is the name of the table whose `id` each claim has; "" is this one."""
        points = [column.name for column in self.columns if column.is_claim]
        return present(
            fields=[_field(column) for column in self.columns],
            primaryKey=list(self.key),
            foreignKeys=[{"fields": [name], "reference": {"resource": claims, "fields": ["id"]}} for name in points]
            or None,
            missingValues=[""],
        )


def _field(column: Column) -> dict[str, Any]:
    constraints = present(required=column.is_required or None, pattern=column.pattern)
    return present(name=column.name, type=column.type, description=column.says, constraints=constraints or None)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return format(Decimal(value).normalize(), "f")
