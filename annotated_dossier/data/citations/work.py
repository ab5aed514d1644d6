"""What a reference to a source says, whatever the format: the work itself, or a place in it that a claim quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotated_dossier.data.citations.kinds_of_work import KINDS_OF_WORK, KindOfWork
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.model.base import Locator
from annotated_dossier.phrases import IN_ENGLISH, N_, Phrases

# In CSL's words, in the order in which a place is told.
_PLACES = {
    "section": N_("section %(place)s"),
    "page": N_("page %(place)s"),
    "folio": N_("folio %(place)s"),
    "time": N_("at %(place)s"),
}
LABELS = {"section": "section", "page": "page", "folio": "folio", "time": "timestamp"}


@dataclass(frozen=True, slots=True)
class Work:
    """A source as a work that others know; the fields are named after CSL's.

    `issued` is EDTF. `locator` is the place that is meant, `label` what it counts; `note` says what else a reader must
    know: that the publisher took the work back or put it right.
    """

    id: str
    kind: KindOfWork
    title: str
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    container_title: str | None
    publisher: str | None
    publisher_place: str | None
    edition: str | None
    issued: str
    language: str
    url: str | None
    note: str | None
    locator: str | None = None
    label: str | None = None


def works(dossier: Dossier) -> Iterator[Work]:
    """Each source, and after it each place in it that a quote names."""
    for source in dossier.sources.values():
        work = _work(source, dossier)
        yield work
        for quote in dossier.articles[source.id].quotes:
            if quote.quote.locator:
                label, place = placed(quote.quote.locator)
                yield replace(work, id=f"{source.id}--{quote.fragment}", label=label, locator=place)


def placed(locator: Locator) -> tuple[str, str]:
    """The finest of the places that a locator names, as the label and the locator of CSL."""
    return [(label, place) for field, label in LABELS.items() if (place := getattr(locator, field))][-1]


def place_in_words(locator: Locator, say: Phrases = IN_ENGLISH) -> str:
    """Where in its work something stands: `section 15.44, page 12`, `at 12:33`."""
    places = {field: place for field in _PLACES if (place := getattr(locator, field))}
    return ", ".join(say.gettext(_PLACES[field], place=place) for field, place in places.items())


def _work(source: Source, dossier: Dossier) -> Work:
    publisher = dossier.named_record(source.publisher).name if source.publisher else None
    is_in_paper = source.type == "article"
    # Whoever published what they wrote is its author; an outlet is not.
    writers = source.authors or tuple(voice.name for voice in dossier.voices(source) if voice.id in dossier.people)
    return Work(
        id=source.id,
        kind=KINDS_OF_WORK[source.type],
        title=source.headline or source.label or source.id,
        authors=writers or tuple(voice.name for voice in dossier.voices(source) if source.written_by),
        translators=source.translators,
        container_title=publisher if is_in_paper else None,
        publisher=None if is_in_paper or publisher in writers else publisher,
        publisher_place=source.place_of_publication,
        edition=source.edition,
        issued=source.published,
        language=source.language,
        url=source.url,
        note=" ".join(notices(source)) or None,
    )


def notices(source: Source, say: Phrases = IN_ENGLISH) -> Iterator[str]:
    """What its publisher said of a source later, in sentences."""
    if source.withdrawn:
        day, because = say.within(source.withdrawn.on), source.withdrawn.because
        yield say.gettext("Withdrawn by its publisher %(day)s: %(because)s", day=day, because=because)
    if source.corrected:
        day, because = say.within(source.corrected.on), source.corrected.because
        yield say.gettext("Corrected by its publisher %(day)s: %(because)s", day=day, because=because)
