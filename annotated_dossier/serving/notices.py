"""Problems as they are told in a page: text only, with the page of the record that each concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotated_dossier.diagnostics import Diagnostic, Severity
from annotated_dossier.files.read import SEEDS
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Kinds
from annotated_dossier.model.fields import ID
from annotated_dossier.report.excerpt import excerpt
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible
from annotated_dossier.urls import record_address
from annotated_dossier.yamlio.places import Places

_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Notice:
    """One problem. `place` is `file:line:column`, `excerpt` the lines with carets, `about` the address of a page."""

    severity: str
    message: str
    place: str = ""
    code: str = ""
    excerpt: str = ""
    hint: str = ""
    about: str = ""


def failure(message: str) -> Notice:
    """What went wrong beside the records."""
    return Notice(Severity.ERROR, message)


def notices_of(problems: Sequence[Diagnostic], dossier: Dossier, lines: Lines) -> tuple[Notice, ...]:
    """The problems in their order; `lines` are those of the files they stand in."""
    pages = _Pages(dossier, lines)
    return tuple(
        Notice(
            severity=problem.severity,
            message=visible(problem.message),
            place=f"{visible(problem.span.file)}:{problem.span.line}:{problem.span.column}",
            code=problem.code,
            excerpt="\n".join(row for rows in excerpt(problem.span, lines, _MOST_LINES) for row in rows if row),
            hint=visible(problem.hint),
            about=pages.about(problem.span.file, problem.span.line),
        )
        for problem in problems
    )


class _Pages:
    """Which record's page a line of a file concerns: asked of the file, as a record that is wrong is in no dossier."""

    def __init__(self, dossier: Dossier, lines: Lines) -> None:
        self._lines = lines
        self._kinds = dossier.kinds
        self._of_seeds = {
            SEEDS + source.file: record_address("sources", source.id) for source in dossier.sources.values()
        }
        self._of_lines: dict[str, Mapping[int, str]] = {}

    def about(self, file: str, line: int) -> str:
        """The address of the page, or nothing."""
        if file in self._of_seeds:
            return self._of_seeds[file]
        if not file.endswith(".yaml"):
            return ""
        if file not in self._of_lines:
            self._of_lines[file] = _pages_by_line(Places(file, "\n".join(self._lines.all(file))), self._kinds)
        begins = [begin for begin in self._of_lines[file] if begin <= line]
        return self._of_lines[file][max(begins)] if begins else ""


def _pages_by_line(places: Places, kinds: Kinds) -> dict[int, str]:
    """The lines on which something begins that is a record's, with the address of its page, or that is nobody's."""
    pages = {}
    for key, kind in places.node.fields.items():
        pages[kind.start[0] + 1] = ""
        if key in kinds:
            for record, field in kind.node.fields.items():
                pages[field.start[0] + 1] = record_address(key, record) if ID.fullmatch(record) else ""
    return pages
