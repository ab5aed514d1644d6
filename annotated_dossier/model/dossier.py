"""The dossier record: what the dossier is, and the vocabularies its records use."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from annotated_dossier.model.base import Model, Record
from annotated_dossier.model.declared import DeclaredKind
from annotated_dossier.model.fields import (
    AS_INTEGER,
    AS_NUMBER,
    Boolean,
    ClaimRef,
    Date,
    Day,
    Label,
    LanguageTag,
    MeasureRef,
    OwnWords,
    Share,
    Text,
    WebAddress,
)


class Party(Model):
    """A side that speakers and units belong to."""

    name: Label = Field(description="Its label.")
    uncounted: OwnWords | None = Field(
        None, description="Why the dossier has no figure for its losses, where it has its figures for those of others."
    )


class Topic(Model):
    """A heading that claims are listed under."""

    name: Label = Field(description="Its label.")
    note: OwnWords | None = Field(None, description="What belongs here.")


class Measure(Model):
    """What a figure counts. Figures compare only within one measure."""

    name: Label = Field(description="Its label.")
    unit: Text = Field(description="Its unit.")
    definition: OwnWords = Field(description="What is counted and what is not.")
    parts: tuple[MeasureRef, ...] = Field((), description="Ids of measures that count a part of it.")
    counts_losses: Boolean = Field(False, description="`true` where it counts losses of people or equipment.")
    between_places: Boolean = Field(
        False, description="`true` for a distance between places, which has no area or time."
    )


class Licence(Model):
    """What others may do with the dossier's own words and data. The words of the sources are not its to license."""

    name: Text = Field(description="Its name, such as CC BY 4.0.")
    url: WebAddress = Field(description="The address of its text.")


class Limits(Model):
    """Bounds that fail the build when they are crossed. Shares lie between 0 and 1."""

    coverage: Share = Field(
        Decimal(1),
        description="Least share of each source's sentences that is cited or set aside; a source may have its own.",
    )
    quote_words: Annotated[int, Field(gt=0), AS_INTEGER] = Field(
        60, description="Longest quote from a source published in mode `quotes`, in words."
    )
    quoted_share: Annotated[Decimal, Field(gt=0, le=1), AS_NUMBER] = Field(
        Decimal("0.25"), description="Greatest share of such a source's words that may be quoted."
    )


Synonyms = Annotated[tuple[Text, ...], Field(min_length=2)]

# The vocabularies of the dossier record, and what one of their terms is called.
VOCABULARIES: Mapping[str, str] = {"parties": "party", "topics": "topic", "measures": "measure"}


class DossierRecord(Record):
    """What the dossier is, and the parties, topics and measures that its records name."""

    title: OwnWords = Field(description="The title of the site.")
    summary: OwnWords = Field(description="One paragraph for a newcomer, in neutral words.")
    language: LanguageTag = Field(description="Language of the dossier's own words.")
    quotes_begin_with: Literal["original", "translation"] = Field(
        "original",
        description="Which stands first on pages where a quote has both: its `original` or its `translation`.",
    )
    covers: Date = Field(description="The time it covers (EDTF). Pages say that they do not describe the present.")
    edition: Text = Field(description="Its edition, shown on every page.")
    edition_on: Day | None = Field(None, description="The day of this edition, required before it is published.")
    notice: OwnWords | None = Field(None, description="What every page says about the end of the time covered.")
    parties: Mapping[str, Party] = Field({}, description="The sides that speakers and units belong to.")
    topics: Mapping[str, Topic] = Field(description="The topics claims are listed under.")
    measures: Mapping[str, Measure] = Field({}, description="What figures count.")
    kinds: Mapping[str, DeclaredKind] = Field(
        {}, description="Kinds of record that only this dossier has, by the key under which their records stand."
    )
    leads: Annotated[tuple[ClaimRef, ...], Field(min_length=2, max_length=2)] | None = Field(
        None, description="Ids of the two claims whose words face each other at the top of the front page."
    )
    loaded_words: tuple[Text, ...] = Field(
        (), description="Words that take a side: in our own texts they stand inside quotation marks only."
    )
    synonyms: tuple[Synonyms, ...] = Field(
        (), description="Groups of words: who searches for one of a group finds the others too."
    )
    limits: Limits = Field(Limits(), description="Bounds that the check keeps.")
    review: Literal["none", "one", "two"] = Field(
        "none", description="How many readers sign each record (`build.py review`) before an edition is published."
    )
    readers: tuple[Text, ...] = Field((), description="The names of those who may sign that they have read a record.")
    site_url: WebAddress | None = Field(None, description="The address the site is published at.")
    repo_url: WebAddress | None = Field(None, description="The address of the records' repository.")
    contact: Text | None = Field(
        None,
        description="Where readers report errors: a mail address, or the web address of a form or an issue tracker, in "
        "which `{page}` becomes the address of the page.",
    )
    corrections_policy: OwnWords | None = Field(
        None, description="What is done about a mistake that is reported, in a sentence or two."
    )
    editors: tuple[Text, ...] = Field((), description="The names of those who made the dossier.")
    publisher: Text | None = Field(None, description="The name of who publishes it.")
    licence: Licence | None = Field(None, description="The licence of its own words and data, not of the sources.")
