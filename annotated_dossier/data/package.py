"""`datapackage.json`: every data file described, the tables column by column, as a Data Package (Frictionless)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotated_dossier.data.common import DataFile, full_address, present, to_json
from annotated_dossier.data.table import ESCAPED, Table
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import DossierRecord
from annotated_dossier.urls import HOME

_CLAIMS = "statements"


def export(dossier: Dossier, files: Mapping[str, DataFile], tables: Mapping[str, Table]) -> str:
    """JSON text: the descriptor of these files, which lie beside it. A table has the name of its file."""
    record = dossier.record
    return to_json(
        present(
            profile="data-package",
            title=record.title,
            description=record.summary,
            homepage=full_address(dossier, HOME) if dossier.site_url else None,
            version=record.edition,
            created=f"{record.edition_on}T00:00:00Z" if record.edition_on else None,
            licenses=[{"title": record.licence.name, "path": record.licence.url}] if record.licence else None,
            contributors=_contributors(record) or None,
            resources=[_resource(path, file, tables) for path, file in files.items()],
        )
    )


def _contributors(record: DossierRecord) -> list[dict[str, str]]:
    editors = [{"title": editor, "role": "author"} for editor in record.editors]
    return [*editors, {"title": record.publisher, "role": "publisher"}] if record.publisher else editors


def _resource(path: str, file: DataFile, tables: Mapping[str, Table]) -> dict[str, Any]:
    name = path.rpartition("/")[2]
    stem, _, ending = name.partition(".")
    described = {"path": name, "mediatype": file.media_type, "encoding": "utf-8"}
    table = tables.get(stem) if ending == "csv" else None
    if table is None:
        return {"name": name.lower(), "description": file.says, **described}
    return {
        "name": stem,
        "profile": "tabular-data-resource",
        "description": f"{file.says} {ESCAPED}",
        **described,
        "format": "csv",
        "schema": table.schema("" if stem == _CLAIMS else _CLAIMS),
    }
