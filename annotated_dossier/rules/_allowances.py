"""What an editor lets stand: `allow` of a record, for every rule that may be allowed, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.text.suggest import nearest_word

ALLOW_REFUSED = Entry(
    "allow-refused",
    "A record allows what may not be allowed",
    "Words that do not stand in their source, numbers, references and the limits of publication are right or wrong; no "
    "reason makes up for them.",
    "Mend what the check found, and remove the entry from `allow`. The page of problems says which may be allowed.",
)
ALLOW_UNUSED = Entry(
    "allow-unused",
    "A record allows what nothing finds in it",
    "It is left over, and would hide the next finding of its kind.",
    "Remove the entry from `allow`.",
    Severity.WARNING,
)
CODES = (ALLOW_REFUSED, ALLOW_UNUSED)


class _Extent(NamedTuple):
    """From where to where a record with allowances stands in its file, and what it allows: code and index."""

    whole: Span
    record: Record
    codes: dict[str, int]


class Allowances:
    """What the records of a dossier allow. Made for one run of the rules: it notes what has been of use."""

    def __init__(self, dossier: Dossier, entries: Iterable[Entry]):
        """`entries` are those of all rules."""
        self._allowable = {entry.code for entry in entries if entry.may_be_allowed}
        self._by_file: dict[str, list[_Extent]] = {}
        self._used: set[tuple[str, int]] = set()
        for record in dossier.all_records():
            if record.allow:
                codes = {item.rule: index for index, item in enumerate(record.allow) if item.rule in self._allowable}
                self._by_file.setdefault(record.origin.file, []).append(_Extent(record.origin.extent, record, codes))

    def not_allowed(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Those of the problems that stand in no record that allows them."""
        if not self._by_file:
            yield from problems
            return
        for problem in problems:
            extent = self._around(problem) if problem.entry.may_be_allowed else None
            if extent is None:
                yield problem
            else:
                self._used.add((extent.record.id, extent.codes[problem.code]))

    def problems(self, is_whole: bool) -> Iterator[Diagnostic]:
        """What is wrong with the allowances. Those that were of no use are named where the dossier is whole."""
        for extent in (extent for extents in self._by_file.values() for extent in extents):
            record = extent.record
            for index, item in enumerate(record.allow):
                place = record.origin.span("allow", index, "rule")
                if item.rule not in self._allowable:
                    yield self._refused(item.rule, place)
                elif is_whole and (record.id, index) not in self._used:
                    yield ALLOW_UNUSED.at(
                        place, f"`{item.rule}` finds nothing in this record.", "Remove the entry from `allow`."
                    )

    def _around(self, problem: Diagnostic) -> _Extent | None:
        """The record that holds the place of a problem and allows its code."""
        span = problem.span
        for extent in self._by_file.get(span.file, ()):
            first, last = (extent.whole.line, extent.whole.column), (extent.whole.end_line, extent.whole.end_column)
            if problem.code in extent.codes and first <= (span.line, span.column) < last:
                return extent
        return None

    def _refused(self, code: str, place: Span) -> Diagnostic:
        near = nearest_word(code, self._allowable)
        return ALLOW_REFUSED.at(
            place,
            f"`{code}` is none of the problems that may be allowed.",
            f"Write `{near}` if you mean it; else mend what the check found, and remove the entry."
            if near
            else "Mend what the check found, and remove the entry.",
        )
