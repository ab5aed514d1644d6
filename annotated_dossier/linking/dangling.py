"""What records point to and is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.linking.problems import UNKNOWN_POSITION, UNKNOWN_REFERENCE, WRONG_KIND
from annotated_dossier.model import Claim, Kinds, Origin, Question, Record
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.fields import ID, Refers
from annotated_dossier.model.kinds import meant
from annotated_dossier.records.gathered import LeftOut, Records, records_of
from annotated_dossier.records.references import Reference
from annotated_dossier.text.suggest import nearest_word


def check_references(records: Records, among: Records | None = None, pending: Collection[str] = ()) -> list[Diagnostic]:
    """Every id in the records that points nowhere, or to a record of the wrong kind.

    They may point to all those `among` which they stand, or else to one another. What is `pending` is no id yet.
    """
    everything = among or records
    known = _known(everything)
    names = _names(everything)
    problems: list[Diagnostic] = []

    @cache
    def allowed(refers: Refers) -> set[str]:
        """The ids that may stand in such a field; what is no kind is a word that may stand there."""
        return set().union(*(known.get(kind, {kind}) for kind in meant(refers, records.kinds)))

    for record, reference in records.references:
        if reference.target not in allowed(reference.refers) and reference.target not in pending:
            problems += _wrong(reference, record, records.kinds, known, names, everything.formerly)
    questions = records_of(Question, everything)
    for origin, index, asked, position in _positions(records):
        question = questions.get(asked)
        if question is not None and position not in question.positions:
            problems.append(_wrong_position(origin, index, question, position))
    return problems


def _known(records: Records) -> dict[str, set[str]]:
    """The ids that may be pointed to, by kind; the vocabularies of the dossier record count as kinds."""
    kinds, left_out = records.by_kind, records.left_out
    known = {kind: {*kinds.get(kind, ()), *left_out.get(kind, ())} for kind in (*kinds, *left_out)}
    if records.dossier:
        known |= {vocabulary: set(getattr(records.dossier, vocabulary)) for vocabulary in VOCABULARIES}
    return known


def _names(records: Records) -> dict[str, dict[str, str]]:
    """The ids by name in small letters, by kind, of what has one."""
    groups = {
        **records.by_kind,
        **{vocabulary: getattr(records.dossier, vocabulary, {}) for vocabulary in VOCABULARIES},
    }
    return {
        kind: {entry.name.casefold(): entry_id for entry_id, entry in group.items() if hasattr(entry, "name")}
        for kind, group in groups.items()
    }


def _wrong(
    reference: Reference,
    record: Record | LeftOut,
    table: Kinds,
    known: Mapping[str, set[str]],
    names: Mapping[str, Mapping[str, str]],
    formerly: Mapping[str, str],
) -> Iterator[Diagnostic]:
    targets = meant(reference.refers, table)
    if not set(targets) & set(VOCABULARIES) <= known.keys():
        return  # the dossier record itself is at fault
    kinds = [kind for kind in targets if kind in known]
    words = {kind for kind in targets if kind not in known}
    span = _place(reference, record)
    elsewhere = next((kind for kind, ids in known.items() if reference.target in ids), None)
    if elsewhere:
        yield WRONG_KIND.at(
            span, f"`{reference.target}` is one of the {elsewhere}.", f"Write {_choice(kinds, words, len(table))}."
        )
        return
    now_id = formerly.get(reference.target)
    if now_id and any(now_id in known[kind] for kind in kinds):
        yield UNKNOWN_REFERENCE.at(span, f"`{reference.target}` is a former id of `{now_id}`.", f"Write `{now_id}`.")
        return
    ids = sorted(set().union(*(known[kind] for kind in kinds), words))
    named = next((names[kind][name] for kind in kinds if (name := reference.target.casefold()) in names[kind]), None)
    near = named or nearest_word(reference.target, filter(ID.fullmatch, ids))
    yield UNKNOWN_REFERENCE.at(
        span,
        f"Nothing has the id `{reference.target}`.",
        f"Did you mean `{near}`?" if near else _instead(kinds, words, ids, len(table)),
    )


def _instead(kinds: Sequence[str], words: Iterable[str], ids: Sequence[str], kinds_in_all: int) -> str:
    if set(kinds) <= set(VOCABULARIES):
        return f"Write one of the {' or '.join(kinds)} of the dossier record ({', '.join(ids)}), or add it there."
    return f"Add the record, or write {_choice(kinds, words, kinds_in_all)}."


def _choice(kinds: Sequence[str], words: Iterable[str], kinds_in_all: int) -> str:
    """`the id of one of the people, organisations or units, or `source``."""
    listed = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    owner = "a record" if len(kinds) == kinds_in_all else f"one of the {listed}"
    return ", or ".join([f"the id of {owner}", *(f"`{word}`" for word in sorted(words))])


def _place(reference: Reference, record: Record | LeftOut) -> Span:
    """Where an id is written: in the record, or in the `defaults` of its file."""
    *around, field = reference.path
    span = record.origin.span(*reference.path)
    is_of_claim = not around and record.origin.keys[0] == "claims"
    is_left_to_default = (is_of_claim or around[:1] == ["quotes"]) and span == record.origin.span(*around)
    return record.origin.places.default(str(field)) or span if is_left_to_default else span


def _positions(records: Records) -> Iterator[tuple[Origin, int, str, str]]:
    """Each position that a claim takes: where the claim is, the answer's index, the question and the position."""
    for claim in records_of(Claim, records).values():
        for index, answer in enumerate(claim.answers):
            if answer.position is not None:
                yield claim.origin, index, answer.question, answer.position
    for faulty in records.faulty:
        for index, (question, position) in faulty.positions.items():
            yield faulty.origin, index, question, position


def _wrong_position(origin: Origin, index: int, question: Question, position: str) -> Diagnostic:
    near = nearest_word(position, question.positions)
    hint = "It lists none: leave `position` out, or add it to the question."
    if question.positions:
        hint = f"Did you mean `{near}`?" if near else f"Its positions: {', '.join(question.positions)}."
    span = origin.span("answers", index, "position")
    return UNKNOWN_POSITION.at(span, f"The question `{question.id}` has no position `{position}`.", hint)
