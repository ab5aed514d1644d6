"""References to claims and questions: in words, and as reference managers read them, one module for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.data.citations import bibtex, csl, ris
from annotated_dossier.data.citations.reference import Reference, reference_to
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

KINDS = ("claims", "questions")


class Format(NamedTuple):
    """A format of reference managers: its name, how its files end, and what writes a file of one reference."""

    name: str
    suffix: str
    write: Callable[[Reference], str]


FORMATS = (
    Format("CSL-JSON", "csl.json", csl.write),
    Format("BibTeX", "bib", bibtex.write),
    Format("RIS", "ris", ris.write),
)


def export(dossier: Dossier) -> Iterator[Output]:
    """A file in each format for every claim and question, beside its page."""
    for kind in KINDS:
        for record in getattr(dossier, kind).values():
            reference = reference_to(record, dossier)
            for item in FORMATS:
                yield Output(urls.file_address(kind, record.id, item.suffix), item.write(reference))
