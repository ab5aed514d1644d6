"""References to claims, questions and sources: in words, and in a module for each format of reference managers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.data.citations import bibtex, csl, ris
from annotated_dossier.data.citations.reference import Reference, reference_to
from annotated_dossier.data.citations.work import Work, works
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

KINDS = ("claims", "questions")


class Format(NamedTuple):
    """A format of reference managers: its name, how its files end, and what writes references, and works, as a file.

    `accessed` is the line on the day that a page was read, which stands before the one that begins with `before`.
    """

    name: str
    suffix: str
    write: Callable[[Iterable[Reference]], str]
    write_works: Callable[[Iterable[Work]], str]
    accessed: str
    before: str


FORMATS = (
    Format("CSL-JSON", "csl.json", csl.write, csl.write_works, csl.ACCESSED, csl.BEFORE),
    Format("BibTeX", "bib", bibtex.write, bibtex.write_works, bibtex.ACCESSED, bibtex.BEFORE),
    Format("RIS", "ris", ris.write, ris.write_works, ris.ACCESSED, ris.BEFORE),
)


def export(dossier: Dossier) -> Iterator[Output]:
    """The references to all claims, to all questions and to all sources, if there are any, as a file in each format."""
    for kind in KINDS:
        for item in FORMATS if getattr(dossier, kind) else ():
            yield Output(urls.file_address(kind, item.suffix), partial(_references, kind, item, dossier))
    for item in FORMATS if dossier.sources else ():
        yield Output(urls.file_address("sources", item.suffix), partial(_works, item, dossier))


def _references(kind: str, written: Format, dossier: Dossier) -> str:
    return written.write(reference_to(record, dossier) for record in getattr(dossier, kind).values())


def _works(written: Format, dossier: Dossier) -> str:
    return written.write_works(works(dossier))
