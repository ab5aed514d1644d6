"""Sources: articles and other texts that are quoted."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from annotated_dossier.model.base import Grade, Model, PagedRecord, Selector
from annotated_dossier.model.fields import (
    ActorRef,
    Date,
    LanguageTag,
    NamedRef,
    OrganisationRef,
    OwnWords,
    Printed,
    Quoted,
    Share,
    Text,
    WebAddress,
)


class Repair(Selector):
    """Damage of a source's text: what is printed, and what it reads without stray white space."""

    reads: Quoted = Field(description="The same letters with the white space mended.")


class NoteMark(Selector):
    """A word with the mark of a note stuck to it, and the word alone."""

    reads: Quoted = Field(description="The same words without the mark.")


class Furniture(Selector):
    """What stands between two halves of a sentence and belongs to the page: its header, its number."""


class Redaction(Model):
    """A name that is not shown, wherever it stands in the text of any source."""

    exact: Quoted = Field(description="The name as the text has it. Each form of it has an entry of its own.")
    reads: OwnWords | None = Field(
        None, description="What is shown in its place, between brackets; without it, that a name is withheld."
    )
    because: OwnWords | None = Field(None, description="Why it is withheld, in one sentence.")


class SentenceSetAside(Selector):
    """A sentence that states nothing about the world, or does not belong to the article."""

    reason: OwnWords = Field(description="Why no claim cites it.")


class Mention(Selector):
    """What a name in the text stands for, where the longest known name would be wrong."""

    is_: NamedRef = Field(alias="is", description="Id of what is meant, or `none`.")


class SourceGrade(Grade):
    """Reliability of a source."""

    value: Literal["A", "B", "C", "D", "E", "F"] = Field(description="A (reliable) to E (unreliable); F: not known.")


class Notice(Model):
    """What the publisher of a source said of it later."""

    on: Date = Field(description="When (EDTF).")
    because: OwnWords = Field(description="The reason that was given, or what was put right.")


SourceType = Literal[
    "article", "report", "book", "speech", "interview", "broadcast", "post", "letter", "ruling", "law", "document"
]
# The fields of a locator.
Division = Literal["page", "section", "folio", "time"]


class Source(PagedRecord):
    """An article, a book, a speech, or another text that is quoted."""

    file: Text = Field(description="Name of the text file in `seeds/`.")
    label: OwnWords | None = Field(
        None, description="A descriptive label of our own, required where no headline is known."
    )
    headline: Printed | None = Field(None, description="The headline as published.")
    type: SourceType = Field("article", description="What kind of text it is: pages and references name it so.")
    publisher: ActorRef | None = Field(
        None, description="Id of the outlet, body or person that published it; left out where nobody did."
    )
    written_by: tuple[ActorRef, ...] = Field(
        (),
        description="Ids of those in whose voice it speaks, where that is not its publisher: the author of a book or a "
        "letter, who gives a speech.",
    )
    published: Date = Field(description="Date of publication (EDTF); of what was not published, of its writing.")
    published_basis: OwnWords | None = Field(None, description="What the date rests on, where the text carries none.")
    wire: OrganisationRef | None = Field(None, description="Id of the news agency that wrote the text, if one did.")
    wire_basis: OwnWords | None = Field(
        None, description="What the agency rests on, where the text does not name it as its author."
    )
    authors: tuple[Text, ...] = Field((), description="Authors as printed.")
    translators: tuple[Text, ...] = Field((), description="Translators as printed.")
    edition: Text | None = Field(None, description="Which edition of the work it is: 2nd, revised, 1876.")
    place_of_publication: Text | None = Field(None, description="The town it was published in, as printed.")
    locator: Division | None = Field(
        None, description="How its text is divided: each quote from it then says where it stands (`locator`)."
    )
    withdrawn: Notice | None = Field(None, description="When and why its publisher took it back.")
    corrected: Notice | None = Field(None, description="When and what its publisher put right in it.")
    url: WebAddress | None = Field(None, description="The publisher's page.")
    archived_url: WebAddress | None = Field(None, description="A stored copy of that page.")
    language: LanguageTag = Field("en", description="Language of the text.")
    publish: Literal["full", "quotes", "metadata"] = Field(
        description="`full`: the site shows all its words; `quotes`: short quotes only; `metadata`: no words."
    )
    rights_note: OwnWords | None = Field(None, description="What is known about the rights in the text.")
    repairs: tuple[Repair, ...] = Field((), description="Stray white space in the text, mended for display.")
    note_marks: tuple[NoteMark, ...] = Field((), description="Words with the mark of a note stuck to them.")
    furniture: tuple[Furniture, ...] = Field(
        (), description="Headers and numbers of pages inside sentences, which quotes may pass."
    )
    redact: tuple[Redaction, ...] = Field((), description="Names that the site and its data do not show.")
    set_aside: tuple[SentenceSetAside, ...] = Field((), description="Sentences no claim cites, each with its reason.")
    coverage: Share | None = Field(
        None, description="Least share of its sentences that is cited or set aside, where `limits.coverage` is not it."
    )
    mentions: tuple[Mention, ...] = Field((), description="Names that stand for something else than usual.")
    grade: SourceGrade | None = Field(None, description="How reliable the source is, on the Admiralty scale.")

    @property
    def voices(self) -> tuple[str, ...]:
        """The ids of those in whose voice it speaks: who wrote it, or else its publisher."""
        return self.written_by or ((self.publisher,) if self.publisher else ())
