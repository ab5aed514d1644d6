"""How a page is cited and shared."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from annotated_dossier import urls
from annotated_dossier.data.citations import FORMATS, Format
from annotated_dossier.data.citations.reference import Reference, reference_to
from annotated_dossier.data.oembed import embedding
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.links import address_of, address_of_words

# They end a line for some renderers of pages, but for nobody who reads a reference.
_OTHER_LINE_BREAKS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class ForManagers:
    """The reference as reference managers read it: the format's name, the text, and the file with all of the kind.

    Where the text has an address, the line on the day the page was read would stand before the `rest`.
    """

    format: str
    text: Markup
    accessed: Markup | None
    rest: Markup
    file: str


@dataclass(frozen=True, slots=True)
class ToEmbed:
    """The address of a claim's card, and what to copy to have it on another site: a frame, or text."""

    card: str
    frame: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class Citing:
    """A reference in words and in each format, the page and its permanent address, and those of its quotes.

    A claim can be embedded if it is known where the site stands.
    """

    kind: str
    reference: str
    page: str
    permanent: str
    words: tuple[str, ...]
    formats: tuple[ForManagers, ...]
    to_embed: ToEmbed | None


def citing(record: Claim | Question, dossier: Dossier) -> Citing:
    """How the page of a claim or a question is cited."""
    reference, kind = reference_to(record, dossier), dossier.kind_of[record.id]
    return Citing(
        dossier.phrases.raw(dossier.kinds[kind].title).lower(),
        reference.in_words(dossier.phrases),
        address_of(record, dossier),
        reference.url or reference.address,
        tuple(address_of_words(quote) for quote in dossier.quotes.get(record.id, ())),
        tuple(_for_managers(reference, item, kind) for item in FORMATS),
        _to_embed(record, dossier) if isinstance(record, Claim) else None,
    )


def _to_embed(claim: Claim, dossier: Dossier) -> ToEmbed | None:
    found, card = embedding(claim, dossier), urls.embedded_address(claim.id)
    return ToEmbed(card, _to_copy(found.frame), _to_copy(found.text)) if found else None


def _for_managers(reference: Reference, item: Format, kind: str) -> ForManagers:
    """Its lines stay lines: the text is copied from the page."""
    text = item.write([reference]).replace("\r\n", "\n").rstrip("\n")
    text, before, rest = text.partition(f"\n{item.before}") if reference.url else (text, "", "")
    first = f"{text}\n" if before else text
    return ForManagers(
        item.name,
        _to_copy(first),
        escape(item.accessed) if before else None,
        _to_copy(before.removeprefix("\n") + rest),
        urls.file_address(kind, item.suffix),
    )


def _to_copy(text: str) -> Markup:
    """A text, be it HTML, as it is read on the page."""
    return escape(str(text).translate(_OTHER_LINE_BREAKS))
