"""What the search shows of a page, and what its results can be narrowed and ordered by."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from annotated_dossier import urls
from annotated_dossier.evidence.standing import Standing, party_of, party_of_speaker, stand
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named, Place, Question, Source
from annotated_dossier.model.declared import ids_in
from annotated_dossier.pages.grouping import said_day
from annotated_dossier.pages.whose_words import quoted
from annotated_dossier.pages.wording import STANDINGS, wording
from annotated_dossier.text import edtf
from annotated_dossier.text.days import Day


@dataclass(frozen=True, slots=True)
class Found:
    """A page as a search result: its facts by name, its facets as (name, value), and the day it is ordered by.

    A result has a `title`, or a `name` if it is something named; `assets/search.js` shows these and the other facts.
    The words of those that are `sought` lead to the page.
    """

    facts: dict[str, str]
    facets: tuple[tuple[str, str], ...]
    day: Day | None = None
    sought: tuple[str, ...] = ("title", "name", "names")


def found_in_part(found: Found, title: str, ids: Collection[str]) -> Found:
    """A part of a page that holds these ids, as a result by its words alone: whoever seeks the title finds the page."""
    here = found_with(found, ids)
    return replace(here, facts={**here.facts, "name" if "name" in found.facts else "title": title}, sought=())


def found_with(found: Found, ids: Collection[str]) -> Found:
    """A page as a result, of the disputes about its words those about the words at these ids alone."""
    disputes = [dispute for dispute in json.loads(found.facts.get("disputes", "[]")) if dispute[0] in ids]
    return replace(found, facts=_said({**found.facts, "disputes": _as_json(disputes)}))


def claim_found(dossier: Dossier, claim: Claim) -> Found:
    """A claim with its words, its speaker, its standing and, if it is contradicted, one rival with its speaker."""
    words, say = wording(dossier), dossier.phrases
    standing = stand(claim, dossier).standing
    said = words.attribution(claim).removeprefix(dossier.speaker_name(claim))
    facts = {
        "title": claim.statement,
        "words": _words(dossier, claim),
        "line": f"{_with_party(dossier, claim)}{said}.",
        "standing": "" if standing in (Standing.ALONE, Standing.DISPUTED) else say.gettext(STANDINGS[standing]),
        "inferred": say.gettext("speaker inferred") if claim.attribution == "inferred" else "",
        **_rival(dossier, claim),
    }
    facets = [
        ("topic", dossier.record.topics[claim.topic].name),
        *([("party", words.party_name(party_of_speaker(claim, dossier)))] if dossier.record.parties else []),
        *(("speaker", speaker.name) for speaker in dossier.speakers(claim)),
        *_places(dossier, claim.about),
        *(("source", words.label(source)) for source in words.sources(claim)),
        ("standing", say.gettext(STANDINGS[standing]).capitalize()),
    ]
    return Found(_said(facts), _of_kind(dossier, "claims", *facets), said_day(dossier, claim))


def entity_found(dossier: Dossier, record: Named) -> Found:
    """A place, unit, person, organisation or record of a declared kind, with all of its names."""
    kind = dossier.kinds[dossier.kind_of[record.id]]
    names = dict.fromkeys(name.name for name in record.names if name.name != record.name)
    facts = {
        "name": record.name,
        "line": _what(dossier, record),
        "names": ", ".join(names),
        "summary": record.summary or "",
    }
    has_party = hasattr(record, "party") and dossier.record.parties
    facets = [("party", wording(dossier).party_name(party_of(record, dossier)))] if has_party else []
    pointed_to = tuple(ids_in(record, kind.declared)) if kind.declared else ()
    return Found(_said(facts), _of_kind(dossier, kind.key, *facets, *_places(dossier, pointed_to)))


def question_found(dossier: Dossier, question: Question, count: str) -> Found:
    """A question with the number of statements on it."""
    facts = {"title": question.question, "line": count}
    return Found(facts, _of_kind(dossier, "questions", *_places(dossier, question.about)))


def source_found(dossier: Dossier, source: Source) -> Found:
    """A source with its outlet and its day; with its text, which of its words are disputed, each with one rival."""
    outlet = dossier.voice_name(source)
    facts = {
        "title": wording(dossier).label(source),
        "line": f"{outlet}, {dossier.phrases.date(source.published)}.",
        "disputes": _disputes(dossier, source) if source.publish == "full" else "",
    }
    period = edtf.parse(source.published)
    return Found(_said(facts), _of_kind(dossier, "sources"), period.latest or period.earliest)


def _words(dossier: Dossier, claim: Claim) -> str:
    """The words of the first quote whose source lets them out."""
    quotes = dossier.quotes.get(claim.id, ())
    published = (quote for quote in quotes if dossier.sources[quote.quote.source].publish != "metadata")
    return next((quoted(dossier.articles[quote.quote.source], quote) for quote in published), "")


def _disputes(dossier: Dossier, source: Source) -> str:
    """JSON: for each quote that is disputed its id, its length in words, and the facts of `_rival`.

    The facts have no names here: Pagefind indexes every word of it, and `assets/search.js` lets none of them count.
    """
    article = dossier.articles[source.id]
    disputes = []
    for placed in article.quotes:
        if rival := _rival(dossier, placed.claim):
            words = article.searchable.display(placed.anchor.start, placed.anchor.end).split()
            disputes.append([placed.fragment, len(words), *rival.values()])
    return _as_json(disputes)


def _as_json(disputes: list[Any]) -> str:
    return json.dumps(disputes, ensure_ascii=False) if disputes else ""


def _rival(dossier: Dossier, claim: Claim) -> dict[str, str]:
    rivals = dossier.rivals(claim)
    if not rivals:
        return {}
    others = dossier.phrases.ngettext(
        "%(num)s more statement contradicts it.", "%(num)s more statements contradict it.", len(rivals) - 1
    )
    speaker = _with_party(dossier, rivals[0])
    return {
        "rival": rivals[0].statement,
        "rival_line": f"{speaker}, {wording(dossier).said_when(rivals[0])}:",
        "rival_page": urls.record_address("claims", rivals[0].id),
        "rivals": others if len(rivals) > 1 else "",
    }


def _with_party(dossier: Dossier, claim: Claim) -> str:
    """The speaker of a claim, and the side it belongs to."""
    name, party = dossier.speaker_name(claim), wording(dossier).party_of(claim)
    return f"{name} ({party})" if party else name


def _what(dossier: Dossier, record: Named) -> str:
    """`Town in Donetsk Oblast`, `Brigade, Ukraine`."""
    say = dossier.phrases
    what = (record.type or say.raw(dossier.kinds[dossier.kind_of[record.id]].one)).capitalize()
    if isinstance(record, Place):
        around = dossier.places[record.within].name if record.within else None
        return say.gettext("%(place)s in %(around)s", place=what, around=around) if around else what
    party = wording(dossier).party(record)
    return f"{what}, {party}" if party else what


def _places(dossier: Dossier, about: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("place", dossier.places[target].name) for target in about if target in dossier.places]


def _of_kind(dossier: Dossier, kind: str, *facets: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return (("kind", dossier.phrases.raw(dossier.kinds[kind].title)), *facets)


def _said(facts: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}
