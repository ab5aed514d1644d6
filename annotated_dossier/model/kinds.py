"""The kinds of records, in one table: what each is called, which model it has, and how the site treats it.

The table is a value that the pipeline hands on. Whatever differs between kinds is asked of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from annotated_dossier.model.base import Named, PagedRecord
from annotated_dossier.model.claims import Claim, Question
from annotated_dossier.model.declared import DeclaredKind, model_of
from annotated_dossier.model.entities import Organisation, Person, Place, Unit
from annotated_dossier.model.fields import Refers
from annotated_dossier.model.sources import Source
from annotated_dossier.phrases import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record.

    `key` is the word its records stand under in YAML, the folder of its pages and its array in `dossier.json`; `one` is
    what a single record is called; `title` and `lead` (which may tell
    their `{count}`) head its index; these words are messages. `schema_type` is its type in schema.org.
    `grouped_by` is what the index of a named kind is divided by. `declared` is set where the dossier has declared it.
    """

    key: str
    model: type[PagedRecord]
    one: str
    title: str
    lead: str
    schema_type: str
    may_speak: bool = False
    grouped_by: Literal["within", "party", "type"] = "type"
    declared: DeclaredKind | None = None

    @property
    def is_named(self) -> bool:
        """Whether its records have names that are looked for in the sources."""
        return issubclass(self.model, Named)


Kinds = Mapping[str, Kind]

_TABLE = (
    Kind("sources", Source, N_("source"), N_("Sources"), N_("The texts this dossier takes apart."), "NewsArticle"),
    Kind(
        "places",
        Place,
        N_("place"),
        N_("Places"),
        N_("Places of the dossier, each below what it lies in."),
        "Place",
        grouped_by="within",
    ),
    Kind(
        "units",
        Unit,
        N_("unit"),
        N_("Units"),
        N_("Military and police formations."),
        "Organization",
        may_speak=True,
        grouped_by="party",
    ),
    Kind(
        "people",
        Person,
        N_("person"),
        N_("People"),
        N_("People who speak or are spoken of."),
        "Person",
        may_speak=True,
        grouped_by="party",
    ),
    Kind(
        "organisations",
        Organisation,
        N_("organisation"),
        N_("Organisations"),
        N_("State bodies, outlets and groups, by what they are."),
        "Organization",
        may_speak=True,
    ),
    Kind("claims", Claim, N_("claim"), N_("Statements"), N_("All {count} statements, by topic and time."), "Claim"),
    Kind(
        "questions",
        Question,
        N_("question"),
        N_("Questions"),
        N_("What a reader may ask, and the positions taken on it."),
        "Question",
    ),
)
KINDS: Kinds = {kind.key: kind for kind in _TABLE}

# What no declared kind may be called, beside the kinds above: what stands beside them in a file, in the place of an id
# or in `dossier.json`, and what else has an address of the site or a data file.
RESERVED_KINDS = frozenset(
    {
        *(
            "dossier",
            "defaults",
            "drafts",
            "kinds",
            "format",
            "parties",
            "topics",
            "measures",
            "source",
            "none",
            "index",
        ),
        *(
            "404",
            "assets",
            "about",
            "balance",
            "changes",
            "checks",
            "corrections",
            "coverage",
            "data",
            "editors",
            "embed",
            "handbook",
            "pagefind",
        ),
        *("search", "sitemap", "fields", "languages", "method", "problems"),
        *(
            "annotations",
            "datapackage",
            "datasette",
            "editions",
            "figures",
            "relations",
            "ro-crate-metadata",
            "statements",
        ),
    }
)


def declared_kind(key: str, kind: DeclaredKind) -> Kind:
    """The line of the table for a kind that the dossier declares."""
    title = f"{kind.plural[:1].upper()}{kind.plural[1:]}"
    return Kind(key, model_of(key, kind), kind.name, title, kind.summary, "Thing", kind.may_speak, declared=kind)


def meant(refers: Refers, kinds: Kinds) -> tuple[str, ...]:
    """The kinds, vocabularies and words that a reference may point to, in the order of the table, words last."""
    if not refers.kinds and refers.trait is None:
        return tuple(kinds)
    chosen = [key for key, kind in kinds.items() if refers.trait and getattr(kind, refers.trait)]
    return (*chosen, *refers.kinds)
