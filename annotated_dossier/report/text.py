"""Problems as text: place, message, the line with a caret, hint, related places."""

from __future__ import annotations

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.report.lines import Lines


def report(problems: tuple[Diagnostic, ...], lines: Lines) -> str:
    """One block a problem, an empty line after each; no text for no problems."""
    return "".join(_block(problem, lines) for problem in problems)


def _block(problem: Diagnostic, lines: Lines) -> str:
    rows = [f"{_place(problem.span)}: {problem.severity}: {problem.message} [{problem.code}]"]
    line = lines.line(problem.span.file, problem.span.line)
    if line is not None and line.strip():
        rows += [f"    {line}", f"    {_caret(problem.span, line)}"]
    if problem.hint:
        rows.append(f"  {problem.hint}")
    rows += [f"  {_place(related.span)}: {related.message}" for related in problem.related]
    return "\n".join(rows) + "\n\n"


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


def _caret(span: Span, line: str) -> str:
    end = span.end_column if span.end_line == span.line else len(line) + 1
    before = "".join("\t" if char == "\t" else " " for char in line[:span.column - 1])
    return before + "^" * max(1, min(end, len(line) + 1) - span.column)
