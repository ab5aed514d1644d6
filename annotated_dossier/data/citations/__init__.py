"""References to claims and questions: in words, and as reference managers read them, one module for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.data.citations import bibtex, csl, ris
from annotated_dossier.data.citations.reference import Reference, reference_to
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

KINDS = ("claims", "questions")


class Format(NamedTuple):
    """A format of reference managers: its name, how its files end, and what writes references as a file."""

    name: str
    suffix: str
    write: Callable[[Iterable[Reference]], str]


FORMATS = (
    Format("CSL-JSON", "csl.json", csl.write),
    Format("BibTeX", "bib", bibtex.write),
    Format("RIS", "ris", ris.write),
)


def export(dossier: Dossier) -> Iterator[Output]:
    """The references to all claims, and those to all questions, if there are any, as a file in each format."""
    for kind in KINDS:
        references = [reference_to(record, dossier) for record in getattr(dossier, kind).values()]
        for item in FORMATS if references else ():
            yield Output(urls.file_address(kind, item.suffix), item.write(references))
