"""Drafts: records in the making, beside the dossier. They are parsed and anchored as others are, and count nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Severity
from annotated_dossier.drafting.problems import DRAFT_UNFINISHED, LEFT_OPEN, RECORD_UNFINISHED
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.articles import Article, read_articles
from annotated_dossier.linking.dangling import check_references
from annotated_dossier.linking.placing import PlacedQuote, Placer, Text, placed_quotes, quotes_by_source
from annotated_dossier.linking.withheld import records_without
from annotated_dossier.model import Claim, Model, Record
from annotated_dossier.records.gathered import Records, records_of
from annotated_dossier.records.parse import parse
from annotated_dossier.text.withholding import NOTHING_WITHHELD, Withheld
from annotated_dossier.yamlio.plain import PlainReader, plain_data


class DraftFiles(NamedTuple):
    """The files of `drafts/`, why others could not be read, and how grave whoever asks takes what is wrong there."""

    files: Sequence[TextFile]
    unreadable: Sequence[Diagnostic]
    severity: Severity


@dataclass(frozen=True)
class Drafts:
    """The records of `drafts/` by kind and id, the places of their quotes by source, and what is wrong with them."""

    by_kind: Mapping[str, Mapping[str, Record]]
    quotes: Mapping[str, Sequence[PlacedQuote]]
    problems: tuple[Diagnostic, ...] = ()


NO_DRAFTS = Drafts({}, {})


def parse_drafts(
    drafts: DraftFiles,
    records: Records,
    articles: Mapping[str, Article],
    seeds: Mapping[str, TextFile],
    plain: PlainReader = plain_data,
    withheld: Withheld = NOTHING_WITHHELD,
) -> Drafts:
    """The drafts beside the records of the dossier.

    They may point to those records and to one another. A source among them is one that they may quote. The names that
    are `withheld` stand in the dossier no more, nor in what is returned.
    """
    found, problems = parse(drafts.files, records.kinds, plain, beside=records)
    found = records_without(found, withheld)
    problems += check_references(found, _together(records, found), pending=(LEFT_OPEN,))
    own, misplaced = read_articles(found, seeds)
    problems += misplaced
    texts = {source: Text(article.file, article.searchable) for source, article in {**articles, **own}.items()}
    quotes = {
        source: placed_quotes(wanted, Placer(source, texts, problems))
        for source, wanted in quotes_by_source(records_of(Claim, found).values()).items()
        if source in articles
    }
    problems += (_unfinished(record, fields) for record in found.all() if (fields := list(_open_fields(record))))
    return Drafts(found.by_kind, quotes, tuple(_told_as(drafts.severity, [*drafts.unreadable, *problems])))


def unfinished(records: Records, files: Iterable[TextFile]) -> dict[str, Diagnostic]:
    """What is told of the records of the dossier, read from these files, that are unfinished: by their ids."""
    marked = {file.path for file in files if LEFT_OPEN in file.text}
    return {
        record.id: RECORD_UNFINISHED.at(
            record.origin.span(),
            f"`{record.id}` still says {LEFT_OPEN} in {_named(fields)}.",
            "Write what the words do not tell, or move the record into a file of `drafts/`.",
        )
        for record in (records.all() if marked else ())
        if record.origin.file in marked and (fields := list(_open_fields(record)))
    }


def _told_as(severity: Severity, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    return (replace(problem, entry=replace(problem.entry, severity=severity)) for problem in problems)


def _together(records: Records, drafts: Records) -> Records:
    """All records as one."""
    left_out = {*records.left_out, *drafts.left_out}
    return Records(
        records.kinds,
        records.dossier,
        {kind: {**records.by_kind[kind], **drafts.by_kind[kind]} for kind in records.kinds},
        {group: [*records.left_out.get(group, ()), *drafts.left_out.get(group, ())] for group in left_out},
    )


def _unfinished(record: Record, fields: list[str]) -> Diagnostic:
    return DRAFT_UNFINISHED.at(
        record.origin.span(),
        f"The draft `{record.id}` still says {LEFT_OPEN} in {_named(fields)}.",
        "Write what the words do not tell, then move the record into a file of `dossier/`.",
    )


def _named(fields: Iterable[str]) -> str:
    return ", ".join(f"`{field}`" for field in fields)


def _open_fields(record: Record) -> Iterator[str]:
    """The fields of a record in which something is left open."""
    for name, field in type(record).model_fields.items():
        if name not in ("id", "origin") and _is_left_open(getattr(record, name)):
            yield field.alias or name


def _is_left_open(value: Any) -> bool:
    if isinstance(value, str):
        return value == LEFT_OPEN
    if isinstance(value, Model):
        return any(_is_left_open(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, Mapping):
        return any(map(_is_left_open, value.values()))
    return isinstance(value, tuple) and any(map(_is_left_open, value))
