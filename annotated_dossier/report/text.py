"""Problems for people: place, message and code, the lines with carets, how to mend it, related places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.report.colour import Paint, plain
from annotated_dossier.report.excerpt import excerpt
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible

_MOST_LINES = 4


def report(problems: Sequence[Diagnostic], lines: Lines, paint: Paint = plain) -> str:
    """One block a problem, an empty line after each; no text for no problems."""
    return "".join("\n".join(_block(problem, lines, paint)) + "\n\n" for problem in problems)


def _block(problem: Diagnostic, lines: Lines, paint: Paint) -> Iterator[str]:
    severity = paint(problem.severity, f"{problem.severity}:")
    code = paint("gutter", f"[{problem.code}]")
    yield f"{paint('place', _place(problem.span))}: {severity} {visible(problem.message)} {code}"
    yield from _rows(problem.span, lines, _MOST_LINES, problem.severity, paint)
    if problem.hint:
        yield f"  {paint('hint', visible(problem.hint))}"
    for related in problem.related:
        yield f"  {paint('place', _place(related.span))}: {visible(related.message)}"
        yield from _rows(related.span, lines, 1, "hint", paint)


def _rows(span: Span, lines: Lines, most: int, role: str, paint: Paint) -> Iterator[str]:
    for line, carets in excerpt(span, lines, most):
        yield line
        if carets:
            margin = carets.index("^")
            yield carets[:margin] + paint(role, carets[margin:])


def _place(span: Span) -> str:
    return f"{visible(span.file)}:{span.line}:{span.column}"
