"""Problems as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible


def report(problems: Sequence[Diagnostic], lines: Lines) -> str:
    """One line a problem: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`."""
    return "".join(_command(problem) + "\n" for problem in problems)


def _command(problem: Diagnostic) -> str:
    properties = {**_place(problem.span), "title": f"{problem.entry.title} ({problem.code})"}
    listed = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties.items())
    related = [f"{r.span.file}:{r.span.line}:{r.span.column}: {r.message}" for r in problem.related]
    text = "\n".join(visible(line) for line in (problem.message, problem.hint, *related) if line)
    return f"::{problem.severity} {listed}::{_escaped(text)}"


def _place(span: Span) -> dict[str, str | int]:
    """Columns are only understood within one line."""
    place: dict[str, str | int] = {"file": visible(span.file), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    return place


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
