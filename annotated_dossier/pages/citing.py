"""How a page is cited and shared."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier import urls
from annotated_dossier.data.citations import FORMATS
from annotated_dossier.data.citations.reference import reference_to
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.links import address_of, address_of_words


@dataclass(frozen=True, slots=True)
class Citing:
    """A reference in words, the page and its permanent address, those of its quotes, and a file for each format."""

    reference: str
    page: str
    permanent: str
    words: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


def citing(record: Claim | Question, dossier: Dossier) -> Citing:
    """How the page of a claim or a question is cited."""
    reference, kind = reference_to(record, dossier), dossier.kind_of[record.id]
    return Citing(
        reference.in_words(),
        address_of(record, dossier),
        reference.url or reference.address,
        tuple(address_of_words(quote) for quote in dossier.quotes.get(record.id, ())),
        tuple((item.name, urls.file_address(kind, record.id, item.suffix)) for item in FORMATS),
    )
