"""What a page describes, for machines: JSON-LD with the terms of schema.org.

A claim is given with its speaker as its author and with the articles it appears in. No rating is given, and no words of
a source. Addresses are relative to the page, as JSON-LD allows, unless it is known where the site is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from annotated_dossier import urls
from annotated_dossier.data import exports_of
from annotated_dossier.data.citations.kinds_of_work import KINDS_OF_WORK
from annotated_dossier.data.common import present
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Organisation, Person, Place, Question, Record, Source, Unit

Node = dict[str, Any]

# Creative works, which alone can be part of another; the dossier is about everything else.
WRITINGS = ("claims", "questions")
# What schema.org takes for a date; the other forms of EDTF mean nothing there.
_PLAIN_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class Describer:
    """Describes records on the page at an address."""

    def __init__(self, dossier: Dossier, page: str):
        self._dossier = dossier
        self._page = page
        self._fields: Mapping[str, Callable[[Any], Node]] = {
            "claims": self._claim,
            "questions": self._question,
            "places": self._place,
            "units": self._unit,
            "people": self._person,
        }

    def describe(self, record: Record, description: str) -> Node:
        """The record that the page is about. `description` is the page's, which names a rival where there is one."""
        context = {"@context": "https://schema.org", "description": description}
        if record is self._dossier.record:
            return {**context, **self._dossier_as_data()}
        if isinstance(record, Source):
            return {**context, **self._article(record)}
        kind = self._dossier.kind_of[record.id]
        described = {**context, **self._stub(record), **self._fields.get(kind, self._named)(record)}
        if kind not in WRITINGS:
            return {**described, "subjectOf": self._work()}
        twin = self._file(urls.twin_address(kind, record.id), "application/json")
        return {**described, "isPartOf": self._work(), "encoding": {"@type": "MediaObject", **twin}}

    def _dossier_as_data(self) -> Node:
        """The whole dossier, with its data files."""
        record = self._dossier.record
        exports = exports_of(self._dossier).items()
        files = [{"@type": "DataDownload", **self._file(path, file.media_type)} for path, file in exports]
        policy = record.corrections_policy
        return {
            **self._work(),
            "inLanguage": record.language,
            "temporalCoverage": record.covers,
            **present(
                datePublished=record.edition_on,
                creator=[{"@type": "Person", "name": editor} for editor in record.editors] or None,
                publishingPrinciples={"@type": "CreativeWork", "text": policy} if policy else None,
            ),
            "distribution": files,
        }

    def _claim(self, claim: Claim) -> Node:
        dossier = self._dossier
        sources = [dossier.sources[source] for source in dict.fromkeys(quote.source for quote in claim.quotes)]
        first, *more = [self._article(source) for source in sorted(sources, key=lambda source: source.published)]
        return present(
            inLanguage=dossier.record.language,
            author=_one_or_many([self._stub(speaker) for speaker in dossier.speakers(claim)]),
            dateCreated=_date(claim.asserted) if not claim.asserted_basis else None,
            about=self._stubs(claim.about),
            firstAppearance=first,
            appearance=[{"@id": first["@id"]}, *more],
        )

    def _question(self, question: Question) -> Node:
        return {"inLanguage": self._dossier.record.language, "about": self._stubs(question.about)}

    def _article(self, source: Source) -> Node:
        dossier = self._dossier
        page = self._address(urls.record_address("sources", source.id))
        return present(
            **{
                "@type": KINDS_OF_WORK[source.type].schema_org,
                "@id": source.url or page,
                "name": source.label if not source.headline else None,
                "headline": source.headline,
                "url": source.url,
                "inLanguage": source.language,
                "datePublished": _date(source.published),
                "description": f"Date of publication inferred: {source.published_basis}"
                if source.published_basis
                else None,
                "author": self._authors(source),
                "translator": [{"@type": "Person", "name": translator} for translator in source.translators] or None,
                "bookEdition": source.edition if source.type == "book" else None,
                "locationCreated": {"@type": "Place", "name": source.place_of_publication}
                if source.place_of_publication
                else None,
                "publisher": self._stub(dossier.named_record(source.publisher)) if source.publisher else None,
                "subjectOf": {"@type": "WebPage", "url": page},
            }
        )

    def _authors(self, source: Source) -> list[Node] | None:
        """The authors as printed, or else the records of those who wrote it."""
        printed = [{"@type": "Person", "name": author} for author in source.authors]
        return printed or self._stubs(source.written_by) or None

    def _place(self, place: Place) -> Node:
        point = place.locations[0] if place.locations else None
        geonames = [f"https://sws.geonames.org/{place.geonames}/"] if place.geonames else []
        return {
            **self._named(place, geonames),
            **present(
                containedInPlace=self._stub(self._dossier.places[place.within]) if place.within else None,
                geo=point and {"@type": "GeoCoordinates", "latitude": float(point.lat), "longitude": float(point.lon)},
            ),
        }

    def _unit(self, unit: Unit) -> Node:
        return {
            **self._named(unit),
            **present(parentOrganization=self._stub(self._dossier.find(unit.parent)) if unit.parent else None),
        }

    def _person(self, person: Person) -> Node:
        return {
            **self._named(person),
            **present(
                jobTitle=[role.as_ for role in person.roles] or None,
                affiliation=self._stubs(dict.fromkeys(role.of for role in person.roles)) or None,
            ),
        }

    def _named(self, record: Place | Unit | Person | Organisation, same_as: Iterable[str] = ()) -> Node:
        """Its other names, but for those that mean other things too, and where else it is described."""
        wikidata = [f"https://www.wikidata.org/entity/{record.wikidata}"] if record.wikidata else []
        return present(
            alternateName=list(dict.fromkeys(name.name for name in record.names if name.match)) or None,
            sameAs=[*wikidata, *same_as] or None,
        )

    def _stubs(self, ids: Iterable[str]) -> list[Node]:
        return [self._stub(self._dossier.find(record_id)) for record_id in ids]

    def _stub(self, record: Record) -> Node:
        """A record by its type, name and page."""
        kind = self._dossier.kind_of[record.id]
        if isinstance(record, Source):
            return self._article(record)
        names = (getattr(record, field, None) for field in ("name", "statement", "question"))
        address = self._address(urls.record_address(kind, record.id))
        return {
            "@type": self._dossier.kinds[kind].schema_type,
            "@id": address,
            "name": next(filter(None, names)),
            "url": address,
        }

    def _work(self) -> Node:
        """The dossier, and who answers for it."""
        record, home = self._dossier.record, self._address(urls.HOME)
        answering = present(
            dateModified=record.edition_on,
            license=record.licence.url if record.licence else None,
            publisher={"@type": "Organization", "name": record.publisher} if record.publisher else None,
        )
        work = {"@type": "Dataset", "@id": home, "name": record.title, "version": record.edition, "url": home}
        return {**work, **answering}

    def _file(self, path: str, media_type: str) -> Node:
        return {"contentUrl": self._address(path), "encodingFormat": media_type}

    def _address(self, path: str) -> str:
        return urls.absolute(path, self._dossier.site_url) or urls.relative(path, self._page)


def _one_or_many(nodes: list[Node]) -> Node | list[Node]:
    return nodes[0] if len(nodes) == 1 else nodes


def _date(text: str | None) -> str | None:
    return text if text and _PLAIN_DATE.fullmatch(text) else None
