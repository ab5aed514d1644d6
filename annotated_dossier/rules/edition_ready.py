"""An edition has a name and a day of its own; where locks are frozen, it is published already."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.files.read import EDITION_FILE, Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Published
from annotated_dossier.locks.changes import changes_between
from annotated_dossier.locks.edition import is_current, remembered
from annotated_dossier.phrases import IN_ENGLISH

_PUBLISH = f"Run `python build.py publish` on your own machine and commit `{EDITION_FILE}` with the records."
_NAMED = 3
EDITION_WITHOUT_DAY = Entry(
    "edition-without-day",
    "An edition has no day",
    "Readers and feeds are told when an edition was published; no clock is asked for it.",
    "Write the day beside `edition` in the dossier record: `edition_on: 2025-06-01`.",
)
EDITION_NOT_NEW = Entry(
    "edition-not-new",
    "An edition does not follow the one before it",
    "Whoever cites an edition means what it said; another text under its name would say otherwise.",
    "Give `edition` its next number and `edition_on` its day.",
)
EDITION_NOT_CURRENT = Entry(
    "edition-not-current",
    "The records are not those of the last edition",
    "What is published is what an editor has made an edition of, and nothing else.",
    _PUBLISH,
)
CODES = (EDITION_WITHOUT_DAY, EDITION_NOT_NEW, EDITION_NOT_CURRENT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield what is missing for a new edition, or where locks are frozen that the records are not of the last one."""
    published = dossier.published
    if published is None and inputs.edition is not None:
        return  # it cannot be read, which another rule reports
    if published and is_current(published, dossier):
        return
    if inputs.is_lock_frozen:
        message = (
            _not_current(published, dossier) if published else f"There is no `{EDITION_FILE}`: no edition was made."
        )
        yield EDITION_NOT_CURRENT.at(Span(EDITION_FILE), message, _PUBLISH)
        return
    record = dossier.record
    if not record.edition_on:
        yield EDITION_WITHOUT_DAY.at(
            record.origin.span("edition"),
            f"Edition {record.edition} has no day.",
            "Write it beside the edition: `edition_on: YYYY-MM-DD`.",
        )
    elif published and record.edition_on < published.last.on:
        yield EDITION_NOT_NEW.at(
            record.origin.span("edition_on"),
            f"Edition {published.last.name} is of {IN_ENGLISH.date(published.last.on)}, which is later.",
            "Correct the day.",
        )
    if same := next(
        (edition for edition in (published.editions if published else ()) if edition.name == record.edition), None
    ):
        yield EDITION_NOT_NEW.at(
            record.origin.span("edition"),
            f"Edition {same.name} was published on {IN_ENGLISH.date(same.on)}, and the records have changed since.",
            "Give `edition` its next number and `edition_on` its day. If nobody has seen that edition yet, restore "
            f"the `{EDITION_FILE}` before it and publish again.",
        )


def _not_current(published: Published, dossier: Dossier) -> str:
    changes = changes_between(published, dossier.record.title, remembered(dossier), dossier.formerly)
    differing = list(dict.fromkeys(f"`{change.id}`" for change in changes))
    named = ", ".join([*differing[:_NAMED], *(["…"] if len(differing) > _NAMED else [])])
    since = f"Changed since: {named}." if differing else "Addresses, days or corrections have changed since."
    return f"The records are not those of edition {published.last.name}. {since}"
