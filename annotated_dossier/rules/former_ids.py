"""A former id leads on to one record, a former address of a quote to one quote, and nothing else is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.fragments import former_fragments, fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, PagedRecord

FORMER_ID_IN_USE = Entry(
    "former-id-in-use",
    "A former id is in use",
    "At its address stands something else, so it cannot lead on.",
    "Take it out of `formerly`, or give the other record or quote another id.",
)
FORMER_ID_TWICE = Entry(
    "former-id-twice",
    "A former id is given twice",
    "One address cannot lead on to two places.",
    "Leave it where the record or quote is that had it.",
)
CODES = (FORMER_ID_IN_USE, FORMER_ID_TWICE)

_PARAGRAPH = re.compile(r"p-[0-9]+")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each former id of a record, and each former address of a quote, that something else has or had too."""
    of_records = list(_of_records(dossier))
    yield from (problem for _, problem in of_records)
    yield from _of_quotes(dossier, {record_id for record_id, _ in of_records})


def _of_records(dossier: Dossier) -> Iterator[tuple[str, Diagnostic]]:
    """Each problem with the id of the record that has it."""
    had: dict[str, PagedRecord] = {}
    for record in dossier.all_records():
        if not isinstance(record, PagedRecord):
            continue
        for index, former in enumerate(record.formerly):
            place = record.origin.span("formerly", index)
            if former in dossier.kind_of:
                other = dossier.find(former)
                what = "this record has now" if other is record else f"one of the {dossier.kind_of[former]} has now"
                yield (
                    record.id,
                    FORMER_ID_IN_USE.at(
                        place,
                        f"`{former}` is the id that {what}.",
                        "Take it out of `formerly`."
                        if other is record
                        else "Take it out, or give that record another id.",
                        () if other is record else (Related(other.origin.span(), f"the record `{former}`"),),
                    ),
                )
            elif former in had:
                first = had[former]
                yield (
                    record.id,
                    FORMER_ID_TWICE.at(
                        place,
                        f"`{former}` stands in `formerly` of `{first.id}` too."
                        if first is not record
                        else f"`{former}` stands here twice.",
                        "Leave it at the record that had it.",
                        (Related(first.origin.span("formerly"), f"the former ids of `{first.id}`"),),
                    ),
                )
            else:
                had[former] = record


def _of_quotes(dossier: Dossier, told: Collection[str]) -> Iterator[Diagnostic]:
    """Problems of quotes; where the former ids of a claim are one themselves, no more is said of its quotes."""
    with_former = [
        (claim, index)
        for claim in dossier.claims.values()
        for index, quote in enumerate(claim.quotes)
        if (quote.formerly or claim.formerly) and claim.id not in told
    ]
    if not with_former:
        return
    now = {
        (quote.source, fragment(claim, index)): (claim, index)
        for claim in dossier.claims.values()
        for index, quote in enumerate(claim.quotes)
    }
    had: dict[tuple[str, str], tuple[Claim, int]] = {}
    for claim, index in with_former:
        source = claim.quotes[index].source
        for address in former_fragments(claim, index):
            place = _place(claim, index, address)
            if other := now.get((source, address)):
                yield FORMER_ID_IN_USE.at(
                    place,
                    f"`#{address}` is the address that a quote of `{other[0].id}` has in this source's page now.",
                    "Take it out, or give that quote another `id`.",
                    (Related(other[0].origin.span("quotes", other[1]), "the quote that has it"),),
                )
            elif address == source or _PARAGRAPH.fullmatch(address):
                what = "the heading" if address == source else "a paragraph"
                yield FORMER_ID_IN_USE.at(
                    place, f"`#{address}` is the address that {what} of this source's page has.", "Take it out."
                )
            elif first := had.get((source, address)):
                yield FORMER_ID_TWICE.at(
                    place,
                    f"`#{address}` is a former address of a quote of `{first[0].id}` too.",
                    "Leave it at the quote that had it.",
                    (Related(first[0].origin.span("quotes", first[1]), "the other quote"),),
                )
            else:
                had[source, address] = claim, index


def _place(claim: Claim, index: int, address: str) -> Span:
    """Where a former address of a quote is written: at the quote, or as a former id of its claim."""
    own = claim.quotes[index].formerly
    path = ("quotes", index, "formerly", own.index(address)) if address in own else ("formerly",)
    return claim.origin.span(*path)
