"""How records are worded on pages: labels, dates, relations and figures, the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from annotated_dossier.evidence.balance import parties_counted
from annotated_dossier.evidence.dates import times_compared
from annotated_dossier.evidence.figures import by_measure, is_distance
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.geography import measured
from annotated_dossier.evidence.standing import Standing, Stood, party_of, party_of_speaker
from annotated_dossier.evidence.units import hedged, with_unit
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.linking.reading import gathered
from annotated_dossier.model import Claim, Figure, Record, Source
from annotated_dossier.model.dossier import Party
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.text import edtf

# What ended before this year is the present of nobody who reads.
_NOBODY_TAKES_FOR_NOW = 1900
RELATIONS = {
    # type: (as stated, seen from the other side)
    "contradicts": (N_("Contradicts"), N_("Contradicts")),
    "corroborates": (N_("Says the same as"), N_("Says the same as")),
    "refines": (N_("Is more exact than"), N_("Is less exact than")),
    "supersedes": (N_("Replaces"), N_("Is replaced by")),
    "part_of": (N_("Is part of"), N_("Has as a part")),
    "same_measure_other_time": (N_("Same matter, another time"), N_("Same matter, another time")),
    "not_comparable": (N_("Not comparable with"), N_("Not comparable with")),
}
DIFFERENCES = {
    "value": N_("the number"),
    "scope": N_("what the statement covers"),
    "date": N_("the date"),
    "measure": N_("what is counted"),
    "definition": N_("how a word is understood"),
    "control": N_("who controls the place"),
    "fact": N_("what happened"),
    "cause": N_("why it happened"),
    "agent": N_("who did it"),
    "place": N_("where it happened"),
    "wording": N_("the words"),
}
# By the type of a source: how its own voice is told beside a name, and in a sentence.
OWN_VOICE: Mapping[str, str] = {
    "article": N_("%(article)s, in its own voice"),
    "report": N_("%(article)s, in the report itself"),
    "book": N_("%(article)s, in the book itself"),
    "speech": N_("%(article)s, in the speech itself"),
    "interview": N_("%(article)s, in the interview itself"),
    "broadcast": N_("%(article)s, in the broadcast itself"),
    "post": N_("%(article)s, in the post itself"),
    "letter": N_("%(article)s, in the letter itself"),
    "ruling": N_("%(article)s, in the ruling itself"),
    "law": N_("%(article)s, in the law itself"),
    "document": N_("%(article)s, in the document itself"),
}
SPEAKS_ITSELF: Mapping[str, str] = {
    "article": N_("The article speaks in its own voice and names no other speaker."),
    "report": N_("The report speaks in its own voice and names no other speaker."),
    "book": N_("The book speaks in its own voice and names no other speaker."),
    "speech": N_("The speech names no other speaker."),
    "interview": N_("The interview names no other speaker."),
    "broadcast": N_("The broadcast speaks in its own voice and names no other speaker."),
    "post": N_("The post speaks in its own voice and names no other speaker."),
    "letter": N_("The letter speaks in its own voice and names no other speaker."),
    "ruling": N_("The ruling speaks in its own voice and names no other speaker."),
    "law": N_("The law speaks in its own voice and names no other speaker."),
    "document": N_("The document speaks in its own voice and names no other speaker."),
}
# Types of sources in which somebody is heard.
SPOKEN = ("speech", "interview", "broadcast")
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.AGREES: N_("Agrees"),
    Outcome.WITHIN_HEDGE: N_("Agrees within the hedge"),
    Outcome.AT_THE_EDGE: N_("Borderline: it may agree or not"),
    Outcome.DIFFERS: N_("Does not agree"),
    Outcome.UNCHECKED: N_("Cannot be checked"),
}
STANDINGS: Mapping[Standing, str] = {
    Standing.WITHDRAWN: N_("withdrawn"),
    Standing.DISPUTED: N_("disputed"),
    Standing.SAID_INDEPENDENTLY: N_("also said independently"),
    Standing.ALSO_SAID: N_("also said by others"),
    Standing.SAID_WITHIN: N_("also said within one party"),
    Standing.ALONE: N_("said by nobody else"),
}
_ALSO_SAID = {
    Standing.SAID_INDEPENDENTLY: N_("Also said by %(speakers)s, independently"),
    Standing.ALSO_SAID: N_("Also said by %(speakers)s"),
    Standing.SAID_WITHIN: N_("Also said by %(speakers)s, of the same party"),
}
# Those that CLDR has no name for.
_LANGUAGES = {
    "mul": N_("several languages"),
    "uk-Latn": N_("Ukrainian, romanised"),
    "ru-Latn": N_("Russian, romanised"),
}


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
        if not tag:
            return ""
        say = self._dossier.phrases
        return say.gettext(_LANGUAGES[tag]) if tag in _LANGUAGES else say.name_of(tag) or tag

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
        if not party:
            return self._dossier.phrases.gettext("No party recorded")
        return self._dossier.record.parties[party].name

    def said_when(self, claim: Claim) -> str:
        """When it was said, or the last day it can have been."""
        source, say = self._dossier.source_of(claim), self._dossier.phrases
        if claim.asserted:
            return say.within(claim.asserted)
        if self.is_own_voice(claim):
            return say.within(source.published)
        return say.by(source.published)

    def is_day_inferred(self, claim: Claim) -> bool:
        """Whether the day it is listed under is inferred: that it was said on, or else that of its publication."""
        source = self._dossier.source_of(claim)
        return (claim.asserted_basis if claim.asserted else source.published_basis) is not None

    def attribution(self, claim: Claim) -> str:
        """Who said it, when, and who reported it, in one line of plain text."""
        dossier, say, when = self._dossier, self._dossier.phrases, self.said_when(claim)
        source = dossier.source_of(claim)
        speaker = dossier.speaker_name(claim)
        if dossier.agency(claim):
            return say.gettext("%(agency)s, wrote %(when)s", agency=speaker, when=when)
        if self.is_own_voice(claim) and source.type in SPOKEN:
            return say.gettext("%(speaker)s said %(when)s", speaker=speaker, when=when)
        if self.is_own_voice(claim):
            return say.gettext("%(article)s wrote %(when)s", article=speaker, when=when)
        said = say.gettext("%(speaker)s said %(when)s", speaker=speaker, when=when)
        if not source.voices:
            return said
        return said + say.gettext(", reported by %(outlet)s", outlet=dossier.voice_name(source))

    def end(self) -> str:
        """When the dossier ends: `ends on 17 May 2025`, `ends in 2025`."""
        last_day, say = self._dossier.record.covers.split("/")[-1], self._dossier.phrases
        if last_day == "..":
            return say.gettext("no last day is set")
        return say.gettext("ends %(when)s", when=say.within(last_day))

    def notice(self) -> str:
        """What the dossier does not describe, in its own words or else in ours."""
        record, say = self._dossier.record, self._dossier.phrases
        last_day = edtf.parse(record.covers).latest
        if record.notice:
            return record.notice
        if last_day and last_day.year < _NOBODY_TAKES_FOR_NOW:
            return say.gettext("It does not describe what came later.")
        return say.gettext("It does not describe the present.")

    def relation(self, link: Link) -> str:
        """The relation as seen from the claim it hangs on."""
        return self._dossier.phrases.gettext(RELATIONS[link.relation.type][not link.is_forward])

    def difference(self, link: Link) -> str | None:
        """In what two claims that contradict each other differ."""
        differ_in = link.relation.differ_in
        return self._dossier.phrases.gettext(DIFFERENCES[differ_in]) if differ_in else None

    def differing(self, link: Link) -> str | None:
        """The same, as a sentence."""
        difference = self.difference(link)
        return self._dossier.phrases.gettext("They differ in %(what)s.", what=difference) if difference else None

    def standing(self, stood: Stood) -> str | None:
        """What a card says of a claim's standing; nothing where nobody else says the same and nobody contradicts it."""
        if stood.standing is Standing.ALONE:
            return None
        say = self._dossier.phrases
        if stood.standing not in _ALSO_SAID:
            return say.gettext(STANDINGS[stood.standing]).capitalize()
        names = dict.fromkeys(self._dossier.speaker_name(self._dossier.claims[claim]) for claim in stood.agreeing)
        return say.gettext(_ALSO_SAID[stood.standing], speakers=say.listed(names))

    def times(self, claim: Claim, link: Link) -> str:
        """Whether a claim and the one that a relation leads to speak of the same time."""
        return times_compared(claim, link.other, self._dossier.phrases, link.relation.same_time_because)

    def amount(self, figure: Figure) -> str:
        """A figure with its hedge and unit: `more than 15,000 soldiers`."""
        unit, say = figure.unit or self._dossier.record.measures[figure.measure].unit, self._dossier.phrases
        if figure.value is not None:
            return hedged(figure.hedge, with_unit(say.number(figure.value), unit), say)
        ends = [say.number(end) for end in (figure.min, figure.max) if end is not None]
        if len(ends) == 1:
            ends = [hedged("at-least" if figure.max is None else "at-most", ends[0], say)]
        return hedged(figure.hedge, with_unit(reaching(ends, say), unit), say)

    def measured(self, claim: Claim, figure: Figure) -> str | None:
        """What was measured of a stated distance, in a sentence that stands wherever the figure does."""
        unit = figure.unit or self._dossier.record.measures[figure.measure].unit
        return measured(claim, figure, unit, self._dossier, self._dossier.phrases)

    def is_distance(self, figure: Figure) -> bool:
        """Whether a figure needs neither an area nor a time to be understood."""
        return is_distance(figure, self._dossier)

    def side(self, claim: Claim, figure: Figure) -> str | None:
        """What to say beside a figure that one side gives about another."""
        party, about = party_of_speaker(claim, self._dossier), parties_counted(claim, figure, self._dossier)
        if party is None or not about or party in about:
            return None
        say = self._dossier.phrases
        name, others = self.party_name(party), say.listed(map(self.party_name, about))
        speaking, counted = parties_heard(self._dossier).get(figure.measure, (frozenset(), frozenset()))
        words = [say.gettext("A figure from %(party)s about %(others)s.", party=name, others=others)]
        if party not in counted and speaking.isdisjoint(about):
            lacking = N_("The dossier holds no such figure about %(party)s and none from %(others)s.")
            words.append(say.gettext(lacking, party=name, others=others))
        elif party not in counted:
            words.append(say.gettext("The dossier holds no such figure about %(party)s.", party=name))
        elif speaking.isdisjoint(about):
            words.append(say.gettext("The dossier holds no such figure from %(others)s.", others=others))
        return " ".join(words)


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


def reaching(ends: Sequence[str], say: Phrases) -> str:
    """A range of two ends, or a single number."""
    return say.gettext("%(low)s to %(high)s", low=ends[0], high=ends[-1]) if len(ends) > 1 else ends[0]


def uncounted(party: Party, say: Phrases) -> str:
    """That nobody gives a figure for the losses of a party."""
    return party.uncounted or say.gettext(
        "No speaker in these sources gives a figure for losses of %(party)s.", party=party.name
    )


# What it gathers from all figures is gathered once a dossier, not once a page.
@lru_cache(maxsize=1)
def wording(dossier: Dossier) -> Wording:
    """The words for the records of a dossier."""
    return Wording(dossier)
