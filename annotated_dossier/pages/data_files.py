"""The data files: what each of them holds, the columns of the tables, and a few lines to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotated_dossier import urls
from annotated_dossier.data import exports_of, tables_of
from annotated_dossier.data.table import ESCAPED, Table
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.page import Page, Planned, make_page

KIND = "data"


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A data file: its name, its address, and what it holds."""

    name: str
    address: str
    says: str


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """A column: its name, the type of its values, and what it holds."""

    name: str
    type: str
    says: str


@dataclass(frozen=True, slots=True)
class ListedTable:
    """A table: its name, that of its file, and its columns."""

    name: str
    file: str
    columns: tuple[ListedColumn, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines that do something with the files: with what, what they do, and in which language."""

    title: str
    says: str
    language: str
    lines: tuple[str, ...]


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    say, files = dossier.phrases, exports_of(dossier)
    return make_page(
        dossier,
        urls.index_address(KIND),
        "data.md.jinja",
        say.gettext("The data as files"),
        say.gettext(
            "Every statement, figure, relation and place of this dossier as files for other programs, column by column."
        ),
        kind=KIND,
        files=[ListedFile(path.rpartition("/")[2], path, say.raw(file.says)) for path, file in files.items()],
        tables=[_table(name, table, dossier) for name, table in tables_of(dossier).items()],
        escaped=say.gettext(ESCAPED),
        examples=[_chart(dossier), _rivals(dossier)],
        is_published=dossier.site_url is not None,
    )


def _table(name: str, table: Table, dossier: Dossier) -> ListedTable:
    say = dossier.phrases.raw  # what a dossier says of its own columns is no message
    columns = (ListedColumn(column.name, column.type, say(column.says)) for column in table.columns)
    return ListedTable(name, f"{name}.csv", tuple(columns))


def _chart(dossier: Dossier) -> Example:
    return Example(
        "pandas",
        dossier.phrases.gettext("A chart of how many statements each party makes on each topic:"),
        "python",
        (
            "import pandas as pd",
            "",
            f"statements = pd.read_csv({json.dumps(_file('statements', dossier))}, keep_default_na=False)",
            'upheld = statements[statements.withdrawn == ""].replace({"party": {"": "no party recorded"}})',
            "pd.crosstab(upheld.topic, upheld.party).plot.barh(stacked=True)",
        ),
    )


def _rivals(dossier: Dossier) -> Example:
    statements, relations = (_file(name, dossier).replace("'", "''") for name in ("statements", "relations"))
    return Example(
        "DuckDB",
        dossier.phrases.gettext("Each statement beside the one that contradicts it, with the reason:"),
        "sql",
        (
            "SELECT one.speaker_name, one.statement, other.speaker_name, other.statement, because",
            f"FROM '{relations}' JOIN '{statements}' AS one ON one.id = claim",
            f"JOIN '{statements}' AS other ON other.id = other WHERE type = 'contradicts';",
        ),
    )


def _file(table: str, dossier: Dossier) -> str:
    """Where a program finds a table: on the site, or, if nobody knows where that is, beside the program."""
    return urls.absolute(f"data/{table}.csv", dossier.site_url) or f"{table}.csv"
