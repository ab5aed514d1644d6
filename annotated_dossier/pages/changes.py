"""What has changed: edition by edition, what each record said before and says since, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.evidence.editions import has_feed, in_numbers
from annotated_dossier.evidence.letting_out import lets_out_quote, lets_out_statement
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import DOSSIER, Change, Edition
from annotated_dossier.model import Claim, PagedRecord, Record
from annotated_dossier.model.claims import Correction
from annotated_dossier.pages.cards import ClaimLine, claim_line
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.phrases import N_, Phrases

_CALLED = {"quote": N_("Words quoted"), "positions": N_("Position")}
# What records call a claim, readers call a statement.
_STATEMENT = N_("statement")
# What is said of a record in a line of its own, or by the list it stands in.
_SAID_APART = ("id", "kind", "record", "withdrawn")


class Side(NamedTuple):
    """What was said before or is said since: nothing, or words, or `is_kept` words that may not be shown today."""

    words: str | None
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that reads otherwise, in which language."""

    what: str
    was: Side
    now: Side
    language: str


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record as it is called today, of a claim with who contradicts it; its id alone where there is none any more."""

    id: str
    claim: ClaimLine | None
    link: RecordLink | None


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record that an edition changed."""

    kind: str
    named: NamedRecord
    notes: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ShownEdition:
    """An edition with what it changed; `before` is what the one before it is called."""

    anchor: str
    name: str
    on: str
    before: str | None
    summary: str
    changed: tuple[ChangedRecord, ...]
    new: tuple[NamedRecord, ...]


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page, which is there before the first edition too."""
    yield Planned(urls.index_address(urls.CHANGES), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    published = dossier.published
    editions = published.editions if published else ()
    shown = [_shown(editions[at - 1] if at else None, each, at + 1, dossier) for at, each in enumerate(editions)]
    forgotten = published.forgotten if published else {}
    return make_page(
        dossier,
        urls.index_address(urls.CHANGES),
        "changes.md.jinja",
        dossier.phrases.gettext("What has changed"),
        dossier.phrases.gettext(
            "What each edition of this dossier changed, what was said before and is said since side by side."
        ),
        kind=urls.CHANGES,
        editions=shown[::-1],
        forgotten=forgotten.items(),
        feed=urls.FEED if has_feed(dossier) else None,
    )


def _shown(before: Edition | None, edition: Edition, number: int, dossier: Dossier) -> ShownEdition:
    new = [change for change in edition.changes if change.what == "record" and change.now]
    others = (change for change in edition.changes if not (change.what == "record" and change.now))
    return ShownEdition(
        urls.edition_fragment(number),
        edition.name,
        edition.on,
        before.name if before else None,
        in_numbers(edition, before is None, dossier.phrases),
        tuple(
            _changed(list(changes), before.on if before else "", edition.on, dossier)
            for _, changes in groupby(others, key=lambda change: (change.kind, change.id))
        ),
        tuple(_named(change, dossier) for change in new),
    )


def _changed(changes: list[Change], since: str, on: str, dossier: Dossier) -> ChangedRecord:
    first = changes[0]
    record = _record(first, dossier)
    one = dossier.kinds[first.kind].one if first.kind in dossier.kinds else first.kind
    kind = dossier.phrases.raw(_STATEMENT if first.kind == "claims" else one)
    return ChangedRecord(
        kind,
        _named(first, dossier),
        tuple(_notes(changes, record, since, on, dossier.phrases)),
        tuple(
            _difference(change, record, dossier)
            for change in changes
            if change.what not in _SAID_APART and not change.is_forgotten
        ),
    )


def _named(change: Change, dossier: Dossier) -> NamedRecord:
    record = _record(change, dossier)
    if isinstance(record, Claim):
        return NamedRecord(change.id, claim_line(record, dossier), None)
    return NamedRecord(change.id, None, link_to(record, dossier) if isinstance(record, PagedRecord) else None)


def _record(change: Change, dossier: Dossier) -> Record | None:
    if change.kind == DOSSIER:
        return dossier.record
    now_id = dossier.id_now(change.id)
    return dossier.find(now_id) if now_id else None


def _notes(changes: Sequence[Change], record: Record | None, since: str, on: str, say: Phrases) -> Iterator[str]:
    yield from _became(changes, record, say)
    if any(change.is_forgotten for change in changes):
        yield say.gettext("What it said is no longer kept.")
    if isinstance(record, Claim):
        yield from _corrections(changes, record, since, on, say)


def _became(changes: Iterable[Change], record: Record | None, say: Phrases) -> Iterator[str]:
    """What became of the record as a whole."""
    for change in changes:
        if change.what == "id":
            yield say.gettext(
                "Its id was %(was)s and is %(now)s; the old address leads on.", was=change.was, now=change.now
            )
        elif change.what == "kind":
            yield say.gettext(
                "It stood among the %(was)s and stands among the %(now)s; the old address leads on.",
                was=change.was,
                now=change.now,
            )
        elif change.what == "record":
            yield say.gettext("It was taken down.")
        elif change.what == "withdrawn" and change.now:
            why = record.withdrawn if isinstance(record, Claim) else None
            told = say.gettext("Withdrawn %(day)s.", day=say.date(change.now))
            yield f"{told} {why.because}" if why and why.on == change.now else told
        elif change.what == "withdrawn":
            yield say.gettext("It is no longer withdrawn.")


def _corrections(changes: Iterable[Change], claim: Claim, since: str, on: str, say: Phrases) -> Iterator[str]:
    said = {change.was for change in changes if change.what == "statement"}
    for correction in claim.corrections:
        if _tells(correction, said, since, on):
            yield say.gettext("Corrected %(day)s: %(because)s", day=say.date(correction.on), because=correction.because)


def _tells(correction: Correction, said: Iterable[str | None], since: str, on: str) -> bool:
    """Whether a correction is one of those that an edition brought, which follows one of the day `since`."""
    if correction.was:
        return " ".join(correction.was.split()) in said
    return since <= correction.on <= on


def _difference(change: Change, record: Record | None, dossier: Dossier) -> Difference:
    field = change.what.split(" ")[0]
    language = dossier.record.language
    if change.what == "quote" and (source := dossier.sources.get(dossier.id_now(change.source or "") or "")):
        language = source.language
    return Difference(
        dossier.phrases.raw(_CALLED.get(field, field.capitalize())),
        _side(change.was, change, record, dossier),
        _side(change.now, change, record, dossier),
        language,
    )


def _side(words: str | None, change: Change, record: Record | None, dossier: Dossier) -> Side:
    if words is None:
        return Side(None, False)
    if change.what == "answer":
        return Side(_answer(words, dossier), False)
    if change.what == "quote":
        is_shown = lets_out_quote(words, change.source or "", dossier)
    else:
        is_shown = not isinstance(record, Claim) or lets_out_statement(words, record, dossier)
    return Side(words if is_shown else None, not is_shown)


def _answer(answer: str, dossier: Dossier) -> str:
    """An answer in words, as far as its question is still there."""
    question_id, _, position = answer.partition(" ")
    question = dossier.questions.get(dossier.id_now(question_id) or "")
    asked = question.question if question else question_id
    taken = question.positions.get(position, position) if question else position
    return f"{asked} {taken}".rstrip()
