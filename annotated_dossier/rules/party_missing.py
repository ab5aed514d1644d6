"""Who belongs to a party is recorded with it, where others like them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named

PARTY_MISSING = Entry(
    "party-missing",
    "A record has no party, and its body or all others like it have one",
    "What they say would count for no side, and the balance of the site hangs on it.",
    "Add `party`. If it is only presumed, leave it out and allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
PARTY_UNUSUAL = Entry(
    "party-unusual",
    "A record has a party, and none of the others like it has one",
    "A newspaper or a court with a party would count for one side.",
    "Remove `party`, or allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (PARTY_MISSING, PARTY_UNUSUAL)

# So many others of a kind and type show what is usual.
_ENOUGH = 3


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each record without the party of its body, or that differs from all others of its kind and type."""
    records = [record for kind in dossier.kinds.values() for record in dossier.named(kind) if hasattr(record, "party")]
    likes = Counter(_like(record) for record in records)
    partied = Counter(_like(record) for record in records if record.party)
    for record in records:
        others, with_party = likes[_like(record)] - 1, partied[_like(record)] - bool(record.party)
        if record.party:
            if with_party == 0 and others >= _ENOUGH:
                yield PARTY_UNUSUAL.at(
                    record.origin.span("party"),
                    f"Each of the {others} other records of the type “{record.type}” has no party.",
                    "Remove `party`. If the sources say that it belongs to it, add "
                    "`allow: [{rule: party-unusual, because: …}]`.",
                )
        elif found := _body_with_party(record, dossier):
            body, party = found
            yield PARTY_MISSING.at(
                record.origin.span(),
                f"{record.name} has no party; {body.name} has `{party}`.",
                f"Add `party: {party}`. If it is only presumed, add `allow: [{{rule: party-missing, because: …}}]`.",
            )
        elif with_party == others >= _ENOUGH:
            yield PARTY_MISSING.at(
                record.origin.span(),
                f"{record.name} has no party; all {others} others of the type “{record.type}” have one.",
                "Add `party`. If it is only presumed, add `allow: [{rule: party-missing, because: …}]`.",
            )


def _like(record: Named) -> tuple[type, str]:
    return type(record), record.type or ""


def _body_with_party(record: Named, dossier: Dossier) -> tuple[Named, str] | None:
    """The first body with a party that a record has a role in or belongs to, and the party."""
    targets = [role.of for role in getattr(record, "roles", ())]
    targets += [parent] if (parent := getattr(record, "parent", None)) else []
    bodies = (dossier.named_record(target) for target in targets if target in dossier.kind_of)
    return next(((body, party) for body in bodies if (party := getattr(body, "party", None))), None)
