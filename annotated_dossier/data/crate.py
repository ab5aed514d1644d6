"""`ro-crate-metadata.json`: the folder of data files described for a deposit, as RO-Crate 1.1 asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotated_dossier.data.common import DataFile, full_address, present, to_json
from annotated_dossier.linking.link import Dossier
from annotated_dossier.urls import HOME

NAME = "ro-crate-metadata.json"
_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_CONFORMS_TO = "https://w3id.org/ro/crate/1.1"


def export(dossier: Dossier, files: Mapping[str, DataFile]) -> str:
    """JSON text (JSON-LD): the crate that these files, which lie beside it, make up."""
    record = dossier.record
    people = [_agent("Person", f"#editor-{number}", name) for number, name in enumerate(record.editors, 1)]
    publisher = [_agent("Organization", "#publisher", record.publisher)] if record.publisher else []
    licence = [_licence(record.licence.name, record.licence.url)] if record.licence else []
    parts = [_file(path, file) for path, file in files.items()]
    root = present(
        **{"@id": "./", "@type": "Dataset"},
        name=record.title,
        description=record.summary,
        version=record.edition,
        datePublished=record.edition_on,
        inLanguage=record.language,
        temporalCoverage=record.covers,
        url=full_address(dossier, HOME) if dossier.site_url else None,
        author=_references(people),
        publisher=_references(publisher),
        license=_references(licence),
        hasPart=_references(parts),
    )
    about = {"@id": NAME, "@type": "CreativeWork", "conformsTo": {"@id": _CONFORMS_TO}, "about": {"@id": "./"}}
    return to_json({"@context": _CONTEXT, "@graph": [about, root, *people, *publisher, *licence, *parts]})


def _file(path: str, file: DataFile) -> dict[str, Any]:
    name = path.rpartition("/")[2]
    return {"@id": name, "@type": "File", "name": name, "description": file.says, "encodingFormat": file.media_type}


def _agent(kind: str, key: str, name: str) -> dict[str, Any]:
    return {"@id": key, "@type": kind, "name": name}


def _licence(name: str, address: str | None) -> dict[str, Any]:
    return {"@id": address or "#licence", "@type": "CreativeWork", "name": name}


def _references(entities: list[dict[str, Any]]) -> list[dict[str, str]] | None:
    return [{"@id": entity["@id"]} for entity in entities] or None
