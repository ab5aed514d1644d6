"""Text files to records. Every problem of every file is found in one run."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from annotated_dossier.diagnostics import BYTE_ORDER_MARK, Diagnostic, Entry, Related, Span
from annotated_dossier.files.folder import DEVICES
from annotated_dossier.files.read import TextFile
from annotated_dossier.model import KINDS, DossierRecord, Kinds, Origin, Question, Record
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.fields import ID, MAX_ID, RESERVED_IDS
from annotated_dossier.model.marks import keys_of_lists
from annotated_dossier.records import invalid, misplaced
from annotated_dossier.records.declared import declared_in
from annotated_dossier.records.defaults import filled, read_defaults
from annotated_dossier.records.gathered import LeftOut, Records
from annotated_dossier.records.problems import (
    ID_USED_TWICE,
    INVALID_ID,
    NO_DOSSIER,
    SECOND_DOSSIER,
    UNKNOWN_KIND,
    WRONG_TYPE,
)
from annotated_dossier.records.references import stated_names, stated_positions, stated_references
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.known import KnownKeys
from annotated_dossier.yamlio.nodes import span_at
from annotated_dossier.yamlio.places import Document, Places, load
from annotated_dossier.yamlio.plain import PlainReader, plain_data
from annotated_dossier.yamlio.problems import YAML_EMPTY

DOSSIER_ID = "dossier"
# What a file may hold beside the kinds.
_BESIDE = ("dossier", "defaults")
# An id in a file that could not be read; what broke it may be that its colon is missing.
_KEY = re.compile(rf"(?<![\w-])({ID.pattern})[ \t]*(?:\s:|:|$)", re.MULTILINE)


def parse(
    files: Iterable[TextFile], kinds: Kinds = KINDS, plain: PlainReader = plain_data, beside: Records | None = None
) -> tuple[Records, list[Diagnostic]]:
    """The records of the files, of these kinds and of those that the dossier declares.

    A record that does not fit its type is left out and reported. `plain` reads the data of a file without anything to
    complain about. Where the files stand `beside` other records, they need no dossier record, and the ids of the others
    are taken.
    """
    known = _known_keys(kinds)
    documents = [load(file.text.removeprefix(BYTE_ORDER_MARK), file.path, known, plain) for file in files]
    declared = declared_in(documents, kinds)
    if declared.kinds:
        kinds = {**kinds, **declared.kinds}
        known = _known_keys(kinds)
        documents = [_explained_anew(document, known) for document in documents]
    parser = _Parser(kinds, declared.refused, beside)
    for document in documents:
        parser.take_file(document)
    if beside is None:
        parser.finish()
    return (
        Records(kinds, parser.dossier, parser.by_kind, parser.left_out, tuple(parser.faulty)),
        [*declared.problems, *parser.problems],
    )


def _known_keys(kinds: Kinds) -> KnownKeys:
    models: list[type[Record]] = [DossierRecord, *(kind.model for kind in kinds.values())]
    return KnownKeys((*kinds, *_BESIDE), keys_of_lists(models))


def _explained_anew(document: Document, known: KnownKeys) -> Document:
    """A file with anything to complain about, read again now that more kinds are known; any other as it is."""
    places = document.places
    return document if places.is_plain else load(places.text, places.file, known)


class _Parser:
    """Collects records and problems over several files."""

    def __init__(self, kinds: Kinds, refused: Collection[str], beside: Records | None) -> None:
        self.kinds = kinds
        self.refused = refused
        self.dossier: DossierRecord | None = None
        self.first_dossier: Origin | None = beside.dossier.origin if beside and beside.dossier else None
        self.by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in kinds}
        self.left_out: dict[str, list[str]] = {kind: [] for kind in kinds}
        self.faulty: list[LeftOut] = []
        self.seen: dict[str, Origin] = {record.id: record.origin for record in beside.all()} if beside else {}
        self.mixed: list[tuple[Span, Span]] = []
        self.problems: list[Diagnostic] = []

    def take_file(self, document: Document) -> None:
        if not document.data:
            self._leave_out(match[0] for match in _KEY.findall(document.places.text))
        defaults, wrong = read_defaults(document)
        self.problems += wrong
        if document.data and set(document.data) <= {"defaults"}:
            self._problem(
                YAML_EMPTY,
                document.places.key_span("defaults"),
                "The file holds `defaults` and no records.",
                "Defaults count for their own file alone: write the records into it, or remove it.",
            )
        unknown: list[str] = []
        for key, data in document.data.items():
            if key == "dossier":
                self._take_dossier(data, Origin(document.places, (key,)))
            elif key in self.kinds:
                self._take_kind(key, data, document.places, defaults)
            elif key != "defaults":
                if key not in self.refused:
                    unknown.append(key)
                self._leave_out([key, *(data if isinstance(data, dict) else ())])
        self._take_unknown(unknown, document)
        self.problems += misplaced.not_of_two_records(document.problems, self.mixed)

    def finish(self) -> None:
        """Report what only all files together show to be missing."""
        if self.first_dossier is None:
            self._problem(
                NO_DOSSIER,
                Span("dossier/dossier.yaml"),
                "There is no dossier record.",
                "Add a file such as `dossier/dossier.yaml` that begins with `dossier:`.",
            )

    def _problem(self, entry: Entry, span: Span, message: str, hint: str, *related: Related) -> None:
        self.problems.append(entry.at(span, message, hint, related))

    def _take_dossier(self, data: Any, origin: Origin) -> None:
        if self.first_dossier is not None:
            first = Related(self.first_dossier.span(), "the other dossier record")
            self._problem(SECOND_DOSSIER, origin.span(), "There is a second dossier record.", "Keep one.", first)
            return
        self.first_dossier = origin
        self.dossier = self._validate(DossierRecord, DOSSIER_ID, data, origin)
        for vocabulary in VOCABULARIES:
            if self.dossier is not None:
                self._check_terms(getattr(self.dossier, vocabulary), origin, vocabulary)
            elif isinstance(data, dict) and isinstance(data.get(vocabulary), dict):
                self.left_out[vocabulary] = [*data[vocabulary]]

    def _take_kind(self, kind: str, data: Any, places: Places, defaults: Mapping[str, str]) -> None:
        if not isinstance(data, dict):
            node = places.node.fields[kind].node
            self._problem(
                WRONG_TYPE,
                span_at(places.file, node.start, node.end),
                f"`{kind}` holds no records.",
                "Put each under its id, two spaces further in.",
            )
            return
        no_source = misplaced.sources_missing(data, places) if kind == "claims" and not defaults else None
        if no_source:
            self.problems.append(no_source)
        for record_id, fields in data.items():
            origin = Origin(places, (kind, record_id))
            self._check_id(record_id, origin)
            if kind == "claims":
                fields = filled(fields, defaults)
            record = self._validate(self.kinds[kind].model, record_id, fields, origin, bool(no_source))
            if record is None:
                self.left_out[kind].append(record_id)
            else:
                self.by_kind[kind].setdefault(record_id, record)
                if isinstance(record, Question):
                    self._check_terms(record.positions, origin, "positions")

    def _take_unknown(self, keys: Sequence[str], document: Document) -> None:
        """Keys that are no kinds: records that lack the line with their kind have one problem together."""
        ids, problems = misplaced.kind_missing(keys, document, self.kinds)
        self.problems += problems
        for key in keys:
            if key not in ids:
                self._problem(
                    UNKNOWN_KIND,
                    document.places.key_span(key),
                    f"There is no kind `{key}`.",
                    self._known_kind(key, document.data[key]),
                )

    def _known_kind(self, key: str, data: Any) -> str:
        """What to write instead of a key that is no kind."""
        near = nearest_word(key, (*self.kinds, *_BESIDE))
        if near:
            return f"Did you mean `{near}`?"
        moved = "A record stands under its kind, two spaces further in. " if isinstance(data, dict) else ""
        return f"{moved}The kinds are: {', '.join(self.kinds)}; beside them stand `dossier` and `defaults`."

    def _leave_out(self, ids: Iterable[str]) -> None:
        """Note ids of records whose kind is not known."""
        for record_id in ids:
            for kind in self.kinds:
                self.left_out[kind].append(record_id)

    def _check_terms(self, terms: Iterable[str], origin: Origin, field: str) -> None:
        for term in terms:
            if not _is_id(term):
                self._refuse_id(term, origin.key_span(field, term))

    def _check_id(self, record_id: str, origin: Origin) -> None:
        if record_id in self.seen:
            first = Related(self.seen[record_id].span(), "first used here")
            self._problem(
                ID_USED_TWICE,
                origin.span(),
                f"The id `{record_id}` is used twice.",
                "An id is used once over all kinds and files: rename one of the two.",
                first,
            )
            return
        self.seen[record_id] = origin
        if record_id in RESERVED_IDS:
            self._problem(
                INVALID_ID, origin.span(), f"The id `{record_id}` has a meaning of its own here.", "Choose another."
            )
        elif record_id in DEVICES:
            self._problem(
                INVALID_ID,
                origin.span(),
                f"Windows keeps the name `{record_id}` for a device, so no page could be written there.",
                "Choose another.",
            )
        elif not _is_id(record_id):
            self._refuse_id(record_id, origin.span())

    def _refuse_id(self, text: str, span: Span) -> None:
        shown = text if len(text) <= MAX_ID else text[:MAX_ID] + "…"
        self._problem(
            INVALID_ID,
            span,
            f"`{shown}` cannot be an id." if text else "An id is empty.",
            f"An id has at most {MAX_ID} small letters a–z and digits, in words joined by single hyphens.",
        )

    def _validate(
        self, model: type[Record], record_id: str, data: Any, origin: Origin, lacks_sources: bool = False
    ) -> Any:
        if not isinstance(data, dict):
            self._problem(
                WRONG_TYPE,
                origin.span(),
                f"The record `{record_id}` has no fields.",
                "Put its fields under the id, two spaces further in.",
            )
            return None
        within = misplaced.records_within(data, model, origin)
        if within:
            for other, problem in within:
                self.problems.append(problem)
                self._leave_out([other])
                self.mixed.append((problem.span, origin.extent))
            return None
        own = [key for key in ("id", "origin") if key in data]
        for key in own:
            self.problems.append(invalid.unknown_key(model, (key,), origin))
        if not origin.places.is_plain:
            self.problems += invalid.empty_values(data, model, origin)
        try:
            return model.model_validate({**data, "id": record_id, "origin": origin})
        except ValidationError as error:
            self.problems += invalid.explain(error, model, origin, lacks_sources)
            stated = tuple(stated_references(data, model, invalid.faulty_paths(error, origin)))
            positions, names = stated_positions(data.get("answers")), stated_names(data.get("redact"))
            self.faulty.append(LeftOut(record_id, origin, stated, positions, names))
            return None


def _is_id(text: str) -> bool:
    return len(text) <= MAX_ID and ID.fullmatch(text) is not None
