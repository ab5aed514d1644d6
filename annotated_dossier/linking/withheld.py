"""Names that sources withhold: here they leave the dossier, before anything is anchored, judged, shown or kept.

What comes after sees the marks alone, in the texts, in the quotes, and in the locks of earlier builds; nothing that is
computed, hashed or published of them can hold a name. What is shown of the files themselves, beside a problem, is
covered (`Withheld.covered`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Related, Span, line_starts, span_in
from annotated_dossier.files.read import Inputs, TextFile
from annotated_dossier.linking.problems import WITHHELD_IN_LOCK, WITHHELD_IN_PART, WITHHELD_NOT_FOUND, WITHHELD_SHOWN
from annotated_dossier.model import Source
from annotated_dossier.model.fields import ID, Words
from annotated_dossier.model.marks import texts, with_words
from annotated_dossier.records.gathered import Records, records_of
from annotated_dossier.text.withholding import COVER, NOTHING_WITHHELD, Withheld, stored

# What stands in the place of a name, by the dossier's language. Locks hold it: another wording is another text.
_MARKS: Mapping[str, str] = {
    "en": "name withheld",
    "uk": "ім’я не називаємо",
    "ru": "имя не названо",
    "de": "Name nicht genannt",
    "fr": "nom non divulgué",
}
# Words that are compared with a source, and have the mark where it has it.
_OF_SOURCES = (Words.QUOTED, Words.REPEATED)
_NAME = "a name that a source withholds"
_WHY_COVERED = f"What is covered with {COVER} is a part of {_NAME}, or reads like one."
_IF_MEANT = "If it means that person, say it without the name; somebody else may stay."


class Kept(NamedTuple):
    """What is left of a dossier without the names, what is withheld, and what is wrong with that."""

    records: Records
    inputs: Inputs
    withheld: Withheld
    problems: tuple[Diagnostic, ...]


def withhold(records: Records, inputs: Inputs) -> Kept:
    """The records and what was read, every name that a source withholds replaced by its mark in all of them."""
    withheld = _declared(records)
    if not withheld:
        return Kept(records, inputs, NOTHING_WITHHELD, ())
    seeds = {name: _without(file, withheld) for name, file in inputs.seeds.items()}
    lock, reviews, edition = (
        _lock_without(lock, inputs, seeds, withheld) for lock in (inputs.lock, inputs.reviews, inputs.edition)
    )
    return Kept(
        records_without(records, withheld),
        replace(inputs, seeds=seeds, lock=lock, reviews=reviews, edition=edition),
        withheld,
        (
            *_not_found(records, inputs),
            *_shown(records, withheld),
            *_in_part(seeds.values(), withheld),
            *_in_locks(inputs, withheld),
        ),
    )


def records_without(records: Records, withheld: Withheld) -> Records:
    """The records with marks in the place of names, whoever's words these stand in."""
    if not withheld:
        return records
    by_kind = {
        kind: {record_id: with_words(record, withheld.without) for record_id, record in group.items()}
        for kind, group in records.by_kind.items()
    }
    dossier = with_words(records.dossier, withheld.without) if records.dossier else None
    return replace(records, by_kind=by_kind, dossier=dossier)


def told(problems: Iterable[Diagnostic], kept: Kept, inputs: Inputs) -> Iterable[Diagnostic]:
    """The problems of what was kept of `inputs`, without any name, each at its place in the stored text."""
    return _covered(problems, kept, inputs) if kept.withheld else problems


def _covered(problems: Iterable[Diagnostic], kept: Kept, inputs: Inputs) -> Iterator[Diagnostic]:
    files = {file.path: (file, inputs.seeds[name].text) for name, file in kept.inputs.seeds.items() if file.withheld}
    covered = kept.withheld.covered

    def placed(span: Span) -> Span:
        if span.file not in files:
            return span
        file, text = files[span.file]
        return span_in(text, span.file, *(_stored_place(file, *place) for place in _ends(span)))

    for problem in problems:
        message, hint = covered(problem.message), covered(problem.hint)
        if (message, hint) != (problem.message, problem.hint):
            hint = f"{hint} {_WHY_COVERED}".strip()
        related = tuple(Related(placed(other.span), covered(other.message)) for other in problem.related)
        yield replace(problem, span=placed(problem.span), message=message, hint=hint, related=related)


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.line, span.column), (span.end_line, span.end_column)


def _stored_place(file: TextFile, line: int, column: int) -> int:
    offset = line_starts(file.text)[line - 1] + column - 1
    inside = next((mark for mark in file.withheld if mark.start < offset < mark.end), None)
    found = stored(file.withheld, offset, offset)
    return inside.stored_start if inside else found[0] if found else offset


def _declared(records: Records) -> Withheld:
    """The names with their marks, of all sources together: what one withholds no other may show."""
    language = records.dossier.language if records.dossier else "en"
    usual = _MARKS.get(language.partition("-")[0], _MARKS["en"])
    sources = records_of(Source, records).values()
    faulty = {name: f"[{usual}]" for record in records.faulty for name in record.withheld}
    return Withheld(faulty | {item.exact: f"[{item.reads or usual}]" for source in sources for item in source.redact})


def _without(file: TextFile, withheld: Withheld) -> TextFile:
    text, stretches = withheld.replaced(file.text)
    if not stretches:
        return file
    # A hash of the stored text would tell whether a name that somebody guesses is the one.
    return TextFile(file.path, text, hashlib.sha256(text.encode()).hexdigest(), stretches)


def _lock_without(
    lock: TextFile | None, inputs: Inputs, seeds: Mapping[str, TextFile], withheld: Withheld
) -> TextFile | None:
    """A lock as it would be had the names been withheld when it was written: no source has changed for that."""
    if lock is None:
        return None
    in_json = Withheld({name: json.dumps(mark, ensure_ascii=False)[1:-1] for name, mark in withheld.marks.items()})
    text = in_json.without(lock.text)
    for name, file in seeds.items():
        text = text.replace(inputs.seeds[name].sha256, file.sha256)
    return replace(lock, text=text)


def _not_found(records: Records, inputs: Inputs) -> Iterator[Diagnostic]:
    for source in records_of(Source, records).values():
        file = inputs.seeds.get(source.file)
        for index, item in enumerate(source.redact if file else ()):
            if file and not Withheld({item.exact: ""}).replaced(file.text)[1]:
                yield WITHHELD_NOT_FOUND.at(
                    source.origin.span("redact", index, "exact"),
                    f"What is to be withheld does not stand in `seeds/{source.file}`.",
                    "Copy the name from the text, word for word, or remove it here.",
                )


def _shown(records: Records, withheld: Withheld) -> Iterator[Diagnostic]:
    """What is ours and holds a name, or may hold a part of one, which readers would see."""
    for record in (*records.all(), *([records.dossier] if records.dossier else [])):
        what = "The id of this record, or the name of its file,"
        for name in (record.id, record.origin.file):
            if withheld.is_in(name):
                yield WITHHELD_SHOWN.at(
                    record.origin.span(), f"{what} holds {_NAME}.", "Rename it: both are published."
                )
            elif withheld.covered(name) != name:
                yield WITHHELD_IN_PART.at(record.origin.span(), f"{what} may hold a part of {_NAME}.", _IF_MEANT)
        for path, text, words in texts(record):
            if words in _OF_SOURCES:
                continue
            span, hint = record.origin.span, "Say it without the name."
            if withheld.is_in(text):
                yield WITHHELD_SHOWN.at(span(*path), f"`{path[0]}` holds {_NAME}.", hint)
            elif _may_have_part(text, words, withheld):
                yield WITHHELD_IN_PART.at(span(*path), f"`{path[0]}` may hold a part of {_NAME}.", _IF_MEANT)


def _may_have_part(text: str, words: Words | None, withheld: Withheld) -> bool:
    """Whether words have part of a name with a capital, or an address has it anyhow; ids are told where they are."""
    if words:
        return any(withheld.parts_in(text))
    return not ID.fullmatch(text) and withheld.covered(text) != text


def _in_part(files: Iterable[TextFile], withheld: Withheld) -> Iterator[Diagnostic]:
    """The first place of each form in which a text still has a part of a name."""
    for file in files:
        seen: set[str] = set()
        for start, end in withheld.parts_in(file.text):
            form = file.text[start:end].casefold()
            if form not in seen:
                seen.add(form)
                yield WITHHELD_IN_PART.at(
                    span_in(file.text, file.path, start, end),
                    "The text still has what may be a part of a name that is withheld.",
                    "If it means that person, add the word as it stands here to `redact` of the source.",
                )


def _in_locks(inputs: Inputs, withheld: Withheld) -> Iterator[Diagnostic]:
    written_by = {"publish": inputs.edition, "review --by NAME": inputs.reviews}
    for command, lock in written_by.items():
        if lock and withheld.without(lock.text) != lock.text:
            yield WITHHELD_IN_LOCK.at(
                Span(lock.path),
                f"`{lock.path}` still has a name that is withheld since it was written.",
                f"Run `python build.py {command}`, which writes it without. The repository's history keeps it.",
            )
