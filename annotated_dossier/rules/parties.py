"""Who belongs to a party is of the party that the names and bodies of the same record say."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named
from annotated_dossier.model.marks import Path
from annotated_dossier.text.readings import read

PARTY_DIFFERS = Entry(
    "party-differs",
    "The party of a record is not that of its names or of its body",
    "What a speaker says counts for the party: the balance of the site and what counts as independent hang on it.",
    "Correct `party`, or the id of the body.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (PARTY_DIFFERS,)

# So many letters of a party's name tell it from others: `Ukraine` and “Ukrainian” have six in common.
_TELLING = 5


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each party that is another than its record's name has in it, or than that of a body around the record."""
    parties = {key: word for key, party in dossier.record.parties.items() if (word := _word(party.name, dossier))}
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            own = getattr(record, "party", None)
            if own is None:
                continue
            other = _named_otherwise(record, own, parties, dossier)
            if other:
                yield PARTY_DIFFERS.at(
                    record.origin.span("party"),
                    f"The party is `{own}`, but the name “{record.name}” is that of `{other}`.",
                    "Correct `party`. If the name is right and the party too, add "
                    "`allow: [{rule: party-differs, because: …}]`.",
                )
            for path, body in _bodies(record, dossier):
                theirs = getattr(body, "party", None)
                if theirs and theirs != own:
                    yield PARTY_DIFFERS.at(
                        record.origin.span(*path),
                        f"The party is `{own}`, but that of {body.name} is `{theirs}`.",
                        "Correct the party of one of the two, or the id of the body.",
                    )


def _word(name: str, dossier: Dossier) -> str | None:
    """The word of a party's name that names of its members begin with, if it is a single one."""
    stems = [word.stem for word in read(name, dossier.language).words]
    return stems[0] if len(stems) == 1 and len(stems[0]) >= _TELLING else None


def _named_otherwise(record: Named, own: str, parties: dict[str, str], dossier: Dossier) -> str | None:
    """The one party whose word the name of a record has, if it is not its own."""
    words = [word.stem for word in read(record.name, dossier.language).words]
    found = {key for key, start in parties.items() if any(word.startswith(start) for word in words)}
    return found.pop() if len(found) == 1 and own not in found else None


def _bodies(record: Named, dossier: Dossier) -> Iterator[tuple[Path, Named]]:
    """The bodies a record has a role in or belongs to, each with its path."""
    paths: list[tuple[Path, str]] = [
        (("roles", index, "of"), role.of) for index, role in enumerate(getattr(record, "roles", ()))
    ]
    if parent := getattr(record, "parent", None):
        paths.append((("parent",), parent))
    for path, target in paths:
        if target in dossier.kind_of:
            yield path, dossier.named_record(target)
