"""How records are worded on pages: labels, dates, relations and figures, the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from annotated_dossier.evidence.balance import parties_counted
from annotated_dossier.evidence.dates import times_compared
from annotated_dossier.evidence.figures import by_measure, is_distance
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.geography import measured
from annotated_dossier.evidence.standing import Standing, Stood, party_of, party_of_speaker
from annotated_dossier.evidence.units import with_unit
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.linking.reading import gathered
from annotated_dossier.model import Claim, Figure, Record, Source
from annotated_dossier.model.dossier import Party
from annotated_dossier.pages.phrases import hedged, listed, number, within
from annotated_dossier.text import edtf

RELATIONS = {
    # type: (as stated, seen from the other side)
    "contradicts": ("Contradicts", "Contradicts"),
    "corroborates": ("Corroborates", "Corroborates"),
    "refines": ("Refines", "Is refined by"),
    "supersedes": ("Supersedes", "Is superseded by"),
    "part_of": ("Is part of", "Has as a part"),
    "same_measure_other_time": ("Same matter, another time", "Same matter, another time"),
    "not_comparable": ("Not comparable with", "Not comparable with"),
}
DIFFERENCES = {
    "value": "the number",
    "scope": "what the statement covers",
    "date": "the date",
    "measure": "what is counted",
    "definition": "how a word is understood",
    "control": "who controls the place",
    "fact": "what happened",
    "cause": "why it happened",
    "agent": "who did it",
    "place": "where it happened",
    "wording": "the words",
}
# What a source is called after “the”.
SOURCE_TYPES: Mapping[str, str] = {
    "article": "article",
    "report": "report",
    "book": "book",
    "speech": "speech",
    "interview": "interview",
    "broadcast": "broadcast",
    "post": "post",
    "letter": "letter",
    "ruling": "ruling",
    "law": "law",
    "document": "document",
}
_SPOKEN = ("speech", "interview", "broadcast")
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.AGREES: "Agrees",
    Outcome.WITHIN_HEDGE: "Agrees within the hedge",
    Outcome.AT_THE_EDGE: "Borderline: it may agree or not",
    Outcome.DIFFERS: "Does not agree",
    Outcome.UNCHECKED: "Cannot be checked",
}
_ALSO_SAID = {
    Standing.SAID_INDEPENDENTLY: ", independently",
    Standing.ALSO_SAID: "",
    Standing.SAID_WITHIN: ", of the same party",
}
LANGUAGE_NAMES = {
    "en": "English",
    "uk": "Ukrainian",
    "ru": "Russian",
    "de": "German",
    "fr": "French",
    "mul": "several languages",
    "uk-Latn": "Ukrainian, romanised",
    "ru-Latn": "Russian, romanised",
}


@cache
def _name_of_language(tag: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(tag.replace("-", "_"), tag))


class Wording:
    """The words for the records of one dossier; `wording` makes one for all its pages."""

    def __init__(self, dossier: Dossier):
        self._dossier = dossier

    def label(self, record: Record) -> str:
        """What a record is called in a link."""
        for field in ("name", "question", "statement", "headline", "label", "file"):
            text: str | None = getattr(record, field, None)
            if text:
                return text
        return record.id

    def language(self, tag: str | None) -> str:
        """A language's name, or its tag where it has none."""
        return LANGUAGE_NAMES.get(tag) or _name_of_language(tag) if tag else ""

    def is_own_voice(self, claim: Claim) -> bool:
        """Whether the source itself speaks, and names nobody else."""
        return claim.is_own_voice

    def sources(self, claim: Claim) -> list[Source]:
        """The sources a claim is quoted from, in the order of its quotes."""
        return [self._dossier.sources[source] for source in dict.fromkeys(quote.source for quote in claim.quotes)]

    def may_repeat(self, claim: Claim) -> bool:
        """Whether pieces of its quotes may be shown: not if one of its sources publishes no words."""
        return all(source.publish != "metadata" for source in self.sources(claim))

    def is_withdrawn(self, record: Record) -> bool:
        """Whether the record is a claim that an editor has withdrawn, or a source that its publisher has."""
        return isinstance(record, Claim | Source) and record.withdrawn is not None

    def party(self, record: Record) -> str | None:
        """The name of the side a record belongs to, itself or through its bodies, where that is recorded."""
        party = party_of(record, self._dossier)
        return self.party_name(party) if party else None

    def party_of(self, claim: Claim) -> str | None:
        """The name of the side that a claim counts for, where one is recorded."""
        party = party_of_speaker(claim, self._dossier)
        return self.party_name(party) if party else None

    def party_name(self, party: str | None) -> str:
        """What a party is called where claims or records are listed by party; `None` stands for those without one."""
        return self._dossier.record.parties[party].name if party else "No party recorded"

    def said_when(self, claim: Claim) -> str:
        """When it was said, or the last day it can have been."""
        source = self._dossier.source_of(claim)
        if claim.asserted:
            return within(claim.asserted)
        if self.is_own_voice(claim):
            return within(source.published)
        return f"not later than {edtf.in_words(source.published)}"

    def is_day_inferred(self, claim: Claim) -> bool:
        """Whether the day it is listed under is inferred: that it was said on, or else that of its publication."""
        source = self._dossier.source_of(claim)
        return (claim.asserted_basis if claim.asserted else source.published_basis) is not None

    def attribution(self, claim: Claim) -> str:
        """Who said it, when, and who reported it, in one line of plain text."""
        dossier = self._dossier
        source = dossier.source_of(claim)
        speaker = dossier.speaker_name(claim)
        if self.is_own_voice(claim):
            joint = "," if dossier.agency(claim) else ""
            return f"{speaker}{joint} {self.verb(source)} {self.said_when(claim)}"
        return f"{speaker} said {self.said_when(claim)}, reported by {dossier.voice_name(source)}"

    def verb(self, source: Source) -> str:
        """What a source does that speaks in its own voice."""
        return "said" if source.type in _SPOKEN else "wrote"

    def end(self) -> str:
        """When the dossier ends: `ends on 17 May 2025`, `ends in 2025`."""
        last_day = self._dossier.record.covers.split("/")[-1]
        return "no last day is set" if last_day == ".." else f"ends {within(last_day)}"

    def relation(self, link: Link) -> str:
        """The relation as seen from the claim it hangs on."""
        return RELATIONS[link.relation.type][not link.is_forward]

    def difference(self, link: Link) -> str | None:
        """In what two claims that contradict each other differ."""
        differ_in = link.relation.differ_in
        return DIFFERENCES[differ_in] if differ_in else None

    def standing(self, stood: Stood) -> str | None:
        """What a card says of a claim's standing; nothing where nobody else says the same and nobody contradicts it."""
        if stood.standing is Standing.ALONE:
            return None
        if stood.standing not in _ALSO_SAID:
            return stood.standing.capitalize()
        names = dict.fromkeys(self._dossier.speaker_name(self._dossier.claims[claim]) for claim in stood.agreeing)
        return f"Also said by {listed(names)}{_ALSO_SAID[stood.standing]}"

    def times(self, claim: Claim, link: Link) -> str:
        """Whether a claim and the one that a relation leads to speak of the same time."""
        return times_compared(claim, link.other, link.relation.same_time_because)

    def amount(self, figure: Figure) -> str:
        """A figure with its hedge and unit: `more than 15,000 soldiers`."""
        unit = figure.unit or self._dossier.record.measures[figure.measure].unit
        ends = [number(end) for end in (figure.min, figure.max) if end is not None]
        amount = number(figure.value) if figure.value is not None else " to ".join(ends)
        if figure.value is None and len(ends) == 1:
            amount = f"{'at least' if figure.max is None else 'at most'} {amount}"
        return hedged(figure.hedge, with_unit(amount, unit))

    def measured(self, claim: Claim, figure: Figure) -> str | None:
        """What was measured of a stated distance, in a sentence that stands wherever the figure does."""
        unit = figure.unit or self._dossier.record.measures[figure.measure].unit
        return measured(claim, figure, unit, self._dossier)

    def is_distance(self, figure: Figure) -> bool:
        """Whether a figure needs neither an area nor a time to be understood."""
        return is_distance(figure, self._dossier)

    def side(self, claim: Claim, figure: Figure) -> str | None:
        """What to say beside a figure that one side gives about another."""
        party, about = party_of_speaker(claim, self._dossier), parties_counted(claim, figure, self._dossier)
        if party is None or not about or party in about:
            return None
        name, others = self.party_name(party), listed(map(self.party_name, about))
        speaking, counted = parties_heard(self._dossier).get(figure.measure, (frozenset(), frozenset()))
        lacking = []
        if party not in counted:
            lacking.append(f"about {name}")
        if speaking.isdisjoint(about):
            lacking.append(f"from {others}")
        words = f"A figure from {name} about {others}."
        return f"{words} The dossier holds no such figure {' and none '.join(lacking)}." if lacking else words


@gathered
def parties_heard(dossier: Dossier) -> dict[str, tuple[frozenset[str | None], frozenset[str]]]:
    """By measure, the ids of the parties that give figures of it, and those that its figures are about."""
    return {
        measure: (
            frozenset(party_of_speaker(stated.claim, dossier) for stated in figures),
            frozenset(party for stated in figures for party in parties_counted(stated.claim, stated.figure, dossier)),
        )
        for measure, figures in by_measure(dossier).items()
    }


def uncounted(party: Party) -> str:
    """That nobody gives a figure for the losses of a party."""
    return party.uncounted or f"No speaker in these sources gives a figure for losses of {party.name}."


# What it gathers from all figures is gathered once a dossier, not once a page.
@lru_cache(maxsize=1)
def wording(dossier: Dossier) -> Wording:
    """The words for the records of a dossier."""
    return Wording(dossier)
