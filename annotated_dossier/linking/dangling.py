"""What records point to and is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from annotated_dossier.diagnostics import Diagnostic, Related, Span
from annotated_dossier.linking.problems import UNKNOWN_POSITION, UNKNOWN_REFERENCE, WRONG_KIND
from annotated_dossier.model import Claim, DossierRecord, Kinds, Model, Origin, Question, Record
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.fields import ID, Refers
from annotated_dossier.model.kinds import meant
from annotated_dossier.model.marks import models_in
from annotated_dossier.records.gathered import LeftOut, Records, records_of
from annotated_dossier.records.references import Reference
from annotated_dossier.text.suggest import nearest_word

# So many of the places that name what is not there are shown; the message counts them all.
_SHOWN = 4
# A record with more required fields is no line that is quickly added.
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Missing:
    """An id that is not where it should be, named in one place: where, what may be named there, what is wrong."""

    target: str
    span: Span
    kinds: tuple[str, ...]
    words: frozenset[str]


def check_references(records: Records, among: Records | None = None, pending: Collection[str] = ()) -> list[Diagnostic]:
    """Every id in the records that points nowhere, or to a record of the wrong kind: once, with what names it.

    They may point to all those `among` which they stand, or else to one another. What is `pending` is no id yet.
    """
    everything = among or records
    looked_up = _Known(everything)

    @cache
    def allowed(refers: Refers) -> set[str]:
        """The ids that may stand in such a field; what is no kind is a word that may stand there."""
        return set().union(*(looked_up.ids.get(kind, {kind}) for kind in meant(refers, records.kinds)))

    missing = [
        found
        for record, reference in records.references
        if reference.target not in allowed(reference.refers)
        and reference.target not in pending
        and (found := looked_up.missing(reference, record)) is not None
    ]
    return [
        *(looked_up.explained(places) for places in _grouped(missing, looked_up).values()),
        *_wrong_positions(records, records_of(Question, everything)),
    ]


def _grouped(missing: Iterable[_Missing], known: _Known) -> dict[tuple[object, ...], list[_Missing]]:
    """What is missing, in the order of the files, by what there is to mend."""
    groups: dict[tuple[object, ...], list[_Missing]] = {}
    for each in sorted(missing, key=lambda one: one.span):
        # What is there, but of another kind, is wrong for another reason in a field of other kinds.
        key = (each.target, each.kinds, each.words) if known.owner(each.target) else (each.target,)
        groups.setdefault(key, []).append(each)
    return groups


class _Known:
    """The ids that may be pointed to by kind, those of the vocabularies and of what was left out among them."""

    def __init__(self, records: Records):
        self.ids = _ids(records)
        self._names = _names(records)
        self._table = records.kinds
        self._formerly = records.formerly

    def missing(self, reference: Reference, record: Record | LeftOut) -> _Missing | None:
        """An id that is not where it should be; none where the dossier record itself is at fault."""
        targets = meant(reference.refers, self._table)
        if not set(targets) & set(VOCABULARIES) <= self.ids.keys():
            return None
        kinds = tuple(kind for kind in targets if kind in self.ids)
        words = frozenset(kind for kind in targets if kind not in self.ids)
        return _Missing(reference.target, _place(reference, record), kinds, words)

    def owner(self, target: str) -> str | None:
        """The kind or vocabulary that has an id."""
        return next((kind for kind, ids in self.ids.items() if target in ids), None)

    def explained(self, places: Sequence[_Missing]) -> Diagnostic:
        """One problem for all the places that name the same, the first of them its own."""
        first = places[0]
        target, span = first.target, first.span
        shared = [kind for kind in first.kinds if all(kind in each.kinds for each in places)]
        kinds = shared or list(first.kinds)
        spans = list(dict.fromkeys(each.span for each in places))  # the defaults of a file are one place
        related = _others(spans)
        times = f" {len(spans)} places name it." if related else ""
        owner = self.owner(target)
        if owner:
            near = nearest_word(target, set().union(*(self.ids[kind] for kind in kinds)))
            hint = f"Write {_choice(kinds, first.words, len(self._table))}."
            hint = f"Did you mean `{near}`? {hint}" if near else hint
            return WRONG_KIND.at(span, f"`{target}` is one of the {owner}.{times}", hint, related)
        now_id = self._formerly.get(target)
        if now_id and any(now_id in self.ids[kind] for kind in kinds):
            message = f"`{target}` is a former id of `{now_id}`.{times}"
            return UNKNOWN_REFERENCE.at(span, message, f"Write `{now_id}`.", related)
        message = f"Nothing has the id `{target}`.{times}"
        return UNKNOWN_REFERENCE.at(span, message, self._hint(target, kinds, first.words, len(spans)), related)

    def _hint(self, target: str, kinds: Sequence[str], words: Iterable[str], times: int) -> str:
        ids = sorted(set().union(*(self.ids[kind] for kind in kinds), words))
        names = (self._names[kind].get(target.casefold()) for kind in kinds)
        near = next(filter(None, names), None) or nearest_word(target, filter(ID.fullmatch, ids))
        if not near:
            return _instead(kinds, words, ids, self._table, target)
        if times <= _SHOWN or not ID.fullmatch(target):
            return f"Did you mean `{near}`?"
        return (
            f"Did you mean `{near}`? If that is its new id, put the old one back: "
            f"`python build.py rename {target} {near}` changes every place."
        )


def _others(spans: Sequence[Span]) -> tuple[Related, ...]:
    """The first of the places after the one that a problem stands at, the last of them with the number of the rest."""
    shown = spans[1:_SHOWN]
    left = len(spans) - 1 - len(shown)
    return tuple(
        Related(span, f"here too, and in {left} more" if left and span is shown[-1] else "here too") for span in shown
    )


def _ids(records: Records) -> dict[str, set[str]]:
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


def _instead(kinds: Sequence[str], words: Iterable[str], ids: Sequence[str], table: Kinds, target: str) -> str:
    line = _line_to_add(kinds, table, target)
    if set(kinds) <= set(VOCABULARIES):
        added = f"add {line}" if line else "add it there"
        return f"Write one of the {' or '.join(kinds)} of the dossier record ({', '.join(ids)}), or {added}."
    added = f"Add {line}" if line else "Add the record"
    return f"{added}, or write {_choice(kinds, words, len(table))}."


def _line_to_add(kinds: Sequence[str], table: Kinds, target: str) -> str:
    """The two lines that would add what is missing, where it is of one kind, or of one of those that have names."""
    named = [kind for kind in kinds if kind in table and table[kind].is_named]
    chosen = list(kinds) if len(kinds) == 1 else named
    if not chosen or not ID.fullmatch(target):
        return ""
    if chosen[0] in table:
        fields = _required(table[chosen[0]].model)
    else:
        fields = _required(next(models_in(DossierRecord.model_fields[chosen[0]].annotation)))
    if len(fields) > _FEW:
        return ""
    written = ", ".join(f"{field}: {field.upper()}" for field in fields)
    return f"`  {target}: {{{written}}}` below {_either([f'`{kind}:`' for kind in chosen])}"


def _required(model: type[Model]) -> list[str]:
    """The YAML keys of the fields that a record must have, but for what no editor writes."""
    return [
        field.alias or name for name, field in model.model_fields.items() if field.is_required() and not field.exclude
    ]


def _choice(kinds: Sequence[str], words: Iterable[str], kinds_in_all: int) -> str:
    """`the id of one of the people, organisations or units, or `source``."""
    owner = "a record" if len(kinds) == kinds_in_all else f"one of the {_either(kinds)}"
    return ", or ".join([f"the id of {owner}", *(f"`{word}`" for word in sorted(words))])


def _either(words: Sequence[str]) -> str:
    """`people, organisations or units`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


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


def _wrong_positions(records: Records, questions: Mapping[str, Question]) -> Iterator[Diagnostic]:
    """Each position that its question does not list, told once."""
    places: dict[tuple[str, str], list[Span]] = {}
    for origin, index, asked, position in _positions(records):
        question = questions.get(asked)
        if question is not None and position not in question.positions:
            places.setdefault((asked, position), []).append(origin.span("answers", index, "position"))
    for (asked, position), spans in places.items():
        yield _wrong_position(questions[asked], position, sorted(spans))


def _wrong_position(question: Question, position: str, spans: Sequence[Span]) -> Diagnostic:
    near = nearest_word(position, question.positions)
    hint = "It lists none: leave `position` out, or add it to the question."
    if question.positions:
        hint = f"Did you mean `{near}`?" if near else f"Its positions: {', '.join(question.positions)}."
    times = f" {len(spans)} answers take it." if len(spans) > 1 else ""
    message = f"The question `{question.id}` has no position `{position}`.{times}"
    return UNKNOWN_POSITION.at(spans[0], message, hint, _others(spans))
