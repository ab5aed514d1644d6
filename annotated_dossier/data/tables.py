"""`statements.csv`, `figures.csv` and `relations.csv`: what the dossier holds, a row for each.

No row stands without the ids of the claims that contradict it, nor without who says it. What is inferred is marked in a
column of its own beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from annotated_dossier.data.citations.work import place_in_words
from annotated_dossier.data.common import address, days, may_repeat_words
from annotated_dossier.data.table import DAY, Column, Row, Table, Value
from annotated_dossier.evidence.balance import parties_counted
from annotated_dossier.evidence.standing import party_of_speaker, stand
from annotated_dossier.evidence.wordings import stretches, wording_of
from annotated_dossier.linking.link import SYMMETRIC, Dossier
from annotated_dossier.linking.reading import block
from annotated_dossier.model import Claim, Figure, Relation
from annotated_dossier.phrases import N_


def dated(name: str, says: str, is_required: bool = False) -> tuple[Column, ...]:
    """The columns of a date: as it is recorded, and the days it may mean."""
    return (
        Column(name, says, is_required=is_required),
        Column(f"{name}_earliest", "The first day that it may mean; empty where it is open.", pattern=DAY),
        Column(f"{name}_latest", "The last day that it may mean; empty where it is open.", pattern=DAY),
    )


_SAID = (
    Column("speaker", "Ids of who says it; of a source’s own voice, of who wrote or published it.", is_required=True),
    Column("speaker_name", "Who says it, in words.", is_required=True),
    Column("party", "Id of the party of all its speakers; empty where none is recorded, or several are."),
    Column("attribution", "Whether the words name the speaker (“stated”) or an editor inferred it.", is_required=True),
)
_STOOD = (
    Column("standing", "How the claim stands among the others, derived from its relations.", is_required=True),
    Column("rivals", "Ids of the claims that contradict it."),
    Column("withdrawn", "The day on which it was withdrawn; empty where it is upheld.", pattern=DAY),
)


def _statements(dossier: Dossier) -> Iterator[Row]:
    for claim in dossier.claims.values():
        yield json.loads(statement_row(claim, dossier))


@block
def statement_row(claim: Claim, dossier: Dossier) -> str:
    """The row of a claim as JSON, made once for all that is made of the table."""
    source = dossier.source_of(claim)
    quotes = dossier.quotes[claim.id]
    places = [quote.quote.locator for quote in quotes if quote.quote.locator]
    words = [item for quote in quotes for item in stretches(dossier.articles[quote.quote.source], quote)]
    row: Row = {
        "id": claim.id,
        "page": address(dossier, claim.id),
        "statement": claim.statement,
        **_said(claim, dossier),
        "via": _ids(claim.via),
        "outlet": _ids(source.voices),
        "sources": _ids(quote.quote.source for quote in quotes),
        "words_at": _ids(address(dossier, quote.quote.source, quote.fragment) for quote in quotes),
        "located": "; ".join(dict.fromkeys(place_in_words(place) for place in places)),
        "source_withdrawn": source.withdrawn.on if source.withdrawn else None,
        "source_corrected": source.corrected.on if source.corrected else None,
        "wording": wording_of(words).value,
        "topic": claim.topic,
        "about": _ids(claim.about),
        "questions": _ids(answer.question for answer in claim.answers),
        **days_of("asserted", claim.asserted),
        "asserted_inferred": claim.asserted_basis is not None,
        **days_of("concerns", claim.concerns),
        "concerns_inferred": claim.concerns_basis is not None,
        **days_of("published", source.published),
        "published_inferred": source.published_basis is not None,
        **_stood(claim, dossier),
    }
    return json.dumps(row)


STATEMENTS = Table(
    N_("A row for each statement: who says it, through whom, when, where its words stand, and what contradicts it."),
    (
        Column("id", "Id of the claim.", is_required=True),
        Column("page", "The address of its page.", is_required=True),
        Column("statement", "What was said, in the dossier’s own words.", is_required=True),
        *_SAID,
        Column("via", "Ids of the channels that the words name between speaker and outlet."),
        Column("outlet", "Ids of who wrote its source, or else published it; empty where neither is known."),
        Column("sources", "Ids of the sources that its words stand in.", is_required=True),
        Column("words_at", "Addresses of these words in the pages of the sources.", is_required=True),
        Column("located", "Where in their works these words stand: section 15.44, page 12."),
        Column("source_withdrawn", "When its publisher took the first source back (EDTF)."),
        Column("source_corrected", "When its publisher put something right in the first source (EDTF)."),
        Column("wording", "Whose words they are: “direct”, “reported” or “mixed”.", is_required=True),
        Column("topic", "Id of its topic.", is_required=True),
        Column("about", "Ids of what it concerns.", is_required=True),
        Column("questions", "Ids of the questions it answers."),
        *dated("asserted", "When it was said; empty where no more is known than the day of publication (EDTF)."),
        Column("asserted_inferred", "Whether an editor inferred that.", "boolean"),
        *dated("concerns", "The time it speaks of (EDTF)."),
        Column("concerns_inferred", "Whether an editor inferred that.", "boolean"),
        *dated("published", "When its first source was published (EDTF)."),
        Column("published_inferred", "Whether an editor inferred that.", "boolean"),
        *_STOOD,
    ),
    _statements,
    key=("id",),
)


def _figures(dossier: Dossier) -> Iterator[Row]:
    for claim in dossier.claims.values():
        shared = {**_said(claim, dossier), **_stood(claim, dossier), "page": address(dossier, claim.id)}
        for number, figure in enumerate(claim.figures, 1):
            yield {"claim": claim.id, "number": number, **shared, **_figure(claim, figure, dossier)}


def _figure(claim: Claim, figure: Figure, dossier: Dossier) -> Mapping[str, Value]:
    measure = dossier.record.measures[figure.measure]
    return {
        "statement": claim.statement,
        "measure": figure.measure,
        "measure_name": measure.name,
        "value": figure.value,
        "min": figure.min,
        "max": figure.max,
        "unit": figure.unit or measure.unit,
        "hedge": figure.hedge,
        "says": figure.says if may_repeat_words(claim, dossier) else None,
        "derived": figure.derived,
        "read_by": figure.read_as.by if figure.read_as else None,
        "of": figure.of,
        "of_parties": _ids(parties_counted(claim, figure, dossier)),
        "area": figure.area,
        **days_of("period", figure.period),
        **days_of("as_of", figure.as_of),
        "dates_inferred": figure.dates_basis is not None,
        "part_of": figure.part_of,
    }


FIGURES = Table(
    N_(
        "A row for each number that a statement gives, with what it counts, where, when, and who says so. Figures "
        "compare within one measure only; those of different speakers are never added, nor a part to its whole."
    ),
    (
        Column("claim", "Id of the claim that states it.", is_required=True, is_claim=True),
        Column("number", "Its place among the figures of the claim, from 1.", "integer", is_required=True),
        Column("page", "The address of the claim’s page.", is_required=True),
        Column("statement", "The statement it stands in, in the dossier’s own words.", is_required=True),
        *_SAID,
        Column("measure", "Id of what is counted.", is_required=True),
        Column("measure_name", "What is counted, in words.", is_required=True),
        Column("value", "The number; empty where a range is stated.", "number"),
        Column("min", "The lower end of a range.", "number"),
        Column("max", "The upper end of a range.", "number"),
        Column("unit", "Its unit.", is_required=True),
        Column("hedge", "How the words limit it: about, more-than, …"),
        Column("says", "The words that state it; empty where they may not be published."),
        Column("derived", "The formula of a value that no words state."),
        Column("read_by", "The editor who reads it in words that leave it open."),
        Column("of", "Id of the unit or organisation whose losses it counts."),
        Column("of_parties", "Ids of the parties that it may be about: a side may speak of the other."),
        Column("area", "Id of the place it speaks of."),
        *dated("period", "The time it was counted over (EDTF)."),
        *dated("as_of", "The moment it describes (EDTF)."),
        Column("dates_inferred", "Whether an editor inferred period or moment.", "boolean"),
        Column("part_of", "Id of the claim whose figure is the whole.", is_claim=True),
        *_STOOD,
    ),
    _figures,
    key=("claim", "number"),
)


def _relations(dossier: Dossier) -> Iterator[Row]:
    for claim in dossier.claims.values():
        for relation in claim.relations:
            yield _relation(claim, relation, dossier)


def _relation(claim: Claim, relation: Relation, dossier: Dossier) -> Row:
    other = dossier.claims[relation.claim]
    return {
        "claim": claim.id,
        "type": relation.type,
        "other": other.id,
        "holds_both_ways": relation.type in SYMMETRIC,
        "differ_in": relation.differ_in,
        "because": relation.because,
        "claim_speaker": dossier.speaker_name(claim),
        "other_speaker": dossier.speaker_name(other),
        "claim_rivals": _ids(rival.id for rival in dossier.rivals(claim)),
        "other_rivals": _ids(rival.id for rival in dossier.rivals(other)),
        "claim_withdrawn": claim.withdrawn.on if claim.withdrawn else None,
        "other_withdrawn": other.withdrawn.on if other.withdrawn else None,
    }


RELATIONS = Table(
    N_("A row for each relation between two claims, as it is stated in one of them, with its reason."),
    (
        Column("claim", "Id of the claim that states the relation.", is_required=True, is_claim=True),
        Column("type", "How it stands to the other: contradicts, corroborates, …", is_required=True),
        Column("other", "Id of the other claim.", is_required=True, is_claim=True),
        Column("holds_both_ways", "Whether the other claim stands to it in the same way.", "boolean"),
        Column("differ_in", "In what the two differ, where they contradict each other."),
        Column("because", "The reason.", is_required=True),
        Column("claim_speaker", "Who says the one, in words.", is_required=True),
        Column("other_speaker", "Who says the other, in words.", is_required=True),
        Column("claim_rivals", "Ids of the claims that contradict the one."),
        Column("other_rivals", "Ids of the claims that contradict the other."),
        Column("claim_withdrawn", "The day on which the one was withdrawn.", pattern=DAY),
        Column("other_withdrawn", "The day on which the other was withdrawn.", pattern=DAY),
    ),
    _relations,
    key=("claim", "type", "other"),
)

# By the name of the file and of the table in the descriptor.
TABLES: Mapping[str, Table] = {"statements": STATEMENTS, "figures": FIGURES, "relations": RELATIONS}


def _said(claim: Claim, dossier: Dossier) -> Mapping[str, Value]:
    return {
        "speaker": _ids(speaker.id for speaker in dossier.speakers(claim)),
        "speaker_name": dossier.speaker_name(claim),
        "party": party_of_speaker(claim, dossier),
        "attribution": claim.attribution,
    }


def _stood(claim: Claim, dossier: Dossier) -> Mapping[str, Value]:
    return {
        "standing": stand(claim, dossier).standing.value,
        "rivals": _ids(rival.id for rival in dossier.rivals(claim)),
        "withdrawn": claim.withdrawn.on if claim.withdrawn else None,
    }


def days_of(name: str, date: str | None) -> Mapping[str, Value]:
    found = days(date) if date else {}
    return {name: date, f"{name}_earliest": found.get("earliest"), f"{name}_latest": found.get("latest")}


def _ids(ids: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(ids))
