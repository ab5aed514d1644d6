"""Claims, and the questions they answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import AliasChoices, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from annotated_dossier.model.base import Grade, Locator, Model, PagedRecord, Selector
from annotated_dossier.model.computations import Check
from annotated_dossier.model.fields import (
    SOURCE_VOICE,
    ActorRef,
    AnyRef,
    BodyRef,
    ClaimRef,
    Date,
    Day,
    Hedge,
    LanguageTag,
    MeasureRef,
    Number,
    OrganisationRef,
    OwnId,
    OwnWords,
    PlaceRef,
    QuestionRef,
    Quoted,
    Repeated,
    SourceRef,
    SpeakerRef,
    Text,
    TopicRef,
)


class Translation(Model):
    """The words of a quote in the dossier's language. The source does not hold them, so they are never looked for."""

    text: Quoted = Field(description="The words in the language of the dossier.")
    by: Text = Field(description="Who translated them.")
    on: Day | None = Field(None, description="When.")
    of: LanguageTag | None = Field(
        None, description="The language they were first said or written in, where the source is a translation itself."
    )


class Quote(Selector):
    """The words a claim rests on; `[...]` stands for words left out."""

    source: SourceRef = Field(
        description="Id of the source, required unless `defaults: {source: ID}` of the file names it."
    )
    id: OwnId | None = Field(
        None, description="A fixed address for this quote in its source page, instead of the claim's id."
    )
    formerly: tuple[OwnId, ...] = Field(
        (), description="Addresses it had before in its source page: they lead to these words still."
    )
    locator: Locator | None = Field(
        None, description="Where the words stand in the work: its page, section, folio or time."
    )
    translation: Translation | None = Field(
        None, description="The words in the language of the dossier, where the source is in another."
    )
    wording: Literal["direct", "reported"] | None = Field(
        None,
        description="Whether the speaker's own words stand here or the source's, where its quotation marks mislead.",
    )
    wording_because: OwnWords | None = Field(None, description="Why the marks mislead, required with `wording`.")
    cut_because: OwnWords | None = Field(
        None, description="Why the words mean the same without the “not”, “could” or “if” left out beside them."
    )


class ClaimGrade(Grade):
    """Credibility of a claim, independent of its source's grade."""

    value: Literal["1", "2", "3", "4", "5", "6"] = Field(description="1 (confirmed) to 5 (improbable); 6: not known.")


class Reading(Model):
    """What an editor reads in words that cannot be read here, or in more than one way."""

    value: Number | None = Field(None, description="The number; of a range `min` and `max` in its place.")
    min: Number | None = Field(None, description="The lower end of a range.")
    max: Number | None = Field(None, description="The upper end of a range.")
    by: Text = Field(description="Who reads it so.")
    because: OwnWords = Field(description="Why: what the words mean, or which convention they follow.")


class Figure(Model):
    """A number somebody stated, with everything that must stand beside it."""

    measure: MeasureRef = Field(description="Id of the measure in the dossier record: what is counted.")
    says: Repeated = Field(description="The words of the quote that state it.")
    value: Number | None = Field(None, description="The number; a range has `min` and `max` in its place.")
    min: Number | None = Field(None, description="The lower end of a range.")
    max: Number | None = Field(None, description="The upper end of a range.")
    unit: Text | None = Field(None, description="Its unit, where it is not the measure's.")
    hedge: Hedge | None = Field(None, description="How the words limit the number.")
    of: BodyRef | None = Field(
        None, description="Id of the unit or organisation whose losses it counts, among `about`."
    )
    area: PlaceRef | None = Field(None, description="Id of the place it speaks of, among `about`.")
    period: Date | None = Field(None, description="The time it was counted over (EDTF).")
    as_of: Date | None = Field(None, description="The moment it describes (EDTF).")
    dates_basis: OwnWords | None = Field(
        None, description="What the period or moment rests on, where it is not printed."
    )
    part_of: ClaimRef | None = Field(None, description="Id of the claim whose figure is the whole.")
    read_as: Reading | None = Field(
        None, description="What an editor reads in the words, where their language is not read here or leaves it open."
    )
    derived: Text | None = Field(None, description="The formula, where the words do not state the number itself.")


Difference = Literal[
    "value", "scope", "date", "measure", "definition", "control", "fact", "cause", "agent", "place", "wording"
]


class Relation(Model):
    """How a claim stands to another."""

    type: Literal[
        "contradicts", "corroborates", "refines", "supersedes", "part_of", "same_measure_other_time", "not_comparable"
    ] = Field(
        description="How this claim stands to the other. `contradicts` and `corroborates` hold both ways: state them "
        "in one of the two."
    )
    claim: ClaimRef = Field(description="Id of the other claim.")
    because: OwnWords = Field(description="The reason, in one neutral line.")
    differ_in: Difference | None = Field(
        None, description="In what the two differ, required where they contradict each other."
    )
    same_time_because: OwnWords | None = Field(
        None, description="Why two claims that name other days are meant of one time all the same."
    )


class Answer(Model):
    """A question the claim answers."""

    question: QuestionRef = Field(description="Id of the question.")
    position: Text | None = Field(None, description="Id of the one of its `positions` that the claim takes.")


class Correction(Model):
    """What was put right in a published claim."""

    on: Day = Field(description="The day of the correction.")
    because: OwnWords = Field(description="The reason.")
    was: OwnWords | None = Field(
        None, description="What the statement read before; left out where it stays and quotes or answers changed."
    )


class Withdrawal(Model):
    """A claim that is no longer upheld. It stays readable."""

    on: Day = Field(description="The day of the withdrawal.")
    because: OwnWords = Field(description="The reason.")


class Claim(PagedRecord):
    """One speaker, one statement, one time, and the exact words."""

    # Other programs call them aliases; of a place or a person those would be its `names`.
    formerly: tuple[OwnId, ...] = Field(
        (),
        validation_alias=AliasChoices("formerly", "aliases"),
        description="Ids it had before: their addresses lead on to it.",
    )
    statement: OwnWords = Field(description="What was said, in our own neutral words, with its speaker.")
    topic: TopicRef = Field(description="Id of a topic of the dossier record.")
    speaker: SpeakerRef | None = Field(
        None, description="Id of who says it, or `source` for the source's own voice; required unless several speak."
    )
    speakers: tuple[ActorRef, ...] = Field(
        (), validate_default=True, description="Ids of those who say it together, in the place of `speaker`."
    )
    about: tuple[AnyRef, ...] = Field(min_length=1, description="Ids of the places, units, people, … concerned.")
    about_basis: OwnWords | None = Field(
        None, description="Why a place stands in `about` that neither the statement nor the quotes name."
    )
    quotes: tuple[Quote, ...] = Field(min_length=1, description="The exact words it rests on.")
    own_words: tuple[Text, ...] = Field(
        (), description="Words of the statement that stand in no quote and say the same as the words there."
    )
    own_words_because: OwnWords | None = Field(
        None, description="Why they say the same, required where there are such words."
    )
    attribution: Literal["stated", "inferred"] = Field("stated", description="Whether the text names the speaker.")
    attribution_basis: OwnWords | None = Field(
        None, description="What the attribution rests on, required where it is inferred."
    )
    via: tuple[OrganisationRef, ...] = Field(
        (), description="Ids of the channels that the words name between speaker and outlet."
    )
    asserted: Date | None = Field(None, description="When it was said (EDTF); else not later than the publication.")
    asserted_basis: OwnWords | None = Field(None, description="What the date rests on, where it is not printed.")
    concerns: Date | None = Field(None, description="The time it speaks of (EDTF).")
    concerns_basis: OwnWords | None = Field(None, description="What the time rests on, where it is not printed.")
    figures: tuple[Figure, ...] = Field((), description="The numbers it states.")
    relations: tuple[Relation, ...] = Field((), description="How it stands to other claims.")
    answers: tuple[Answer, ...] = Field((), description="The questions it answers.")
    checks: tuple[Check, ...] = Field((), description="What can be computed about it, each of one kind.")
    grade: ClaimGrade | None = Field(None, description="How credible the claim is, on the Admiralty scale.")
    corrections: tuple[Correction, ...] = Field(
        (), description="What was put right after it was published, the earliest first."
    )
    withdrawn: Withdrawal | None = Field(None, description="When and why it was withdrawn.")

    @field_validator("speakers")
    @classmethod
    def _is_said_by_somebody(cls, speakers: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """One or several, never both; a speaker that is at fault itself is reported already."""
        speaker = info.data.get("speaker", SOURCE_VOICE)
        if not speakers and speaker is None:
            raise PydanticCustomError("speaker_missing", "nobody speaks")
        if speakers and info.data.get("speaker") is not None:
            raise PydanticCustomError("speaker_twice", "`speaker` and `speakers`")
        if len(speakers) == 1:
            raise PydanticCustomError("speaker_alone", "one speaker", {"speaker": speakers[0]})
        return speakers

    @property
    def is_own_voice(self) -> bool:
        """Whether its source speaks in its own voice, and names nobody else."""
        return self.speaker == SOURCE_VOICE

    @property
    def said_by(self) -> tuple[str, ...]:
        """The ids of who says it; none where the source speaks in its own voice."""
        return self.speakers or ((self.speaker,) if self.speaker and not self.is_own_voice else ())


class Question(PagedRecord):
    """What a reader would come with. It shows who says what, and answers nothing itself."""

    question: OwnWords = Field(description="The question, in neutral words.")
    about: tuple[AnyRef, ...] = Field(min_length=1, description="Ids of what it concerns.")
    positions: Mapping[str, OwnWords] = Field({}, description="Rival positions: id and neutral label.")
    note: OwnWords | None = Field(None, description="What a reader should know before comparing.")
