"""Problems as JSON, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.report.lines import Lines


def report(problems: tuple[Diagnostic, ...], lines: Lines) -> str:
    """`{"diagnostics": [{"code", "severity", "file", "line", "column", "end_line", "end_column", …}]}`."""
    return json.dumps({"diagnostics": [_plain(problem) for problem in problems]}, ensure_ascii=False, indent=1) + "\n"


def _plain(problem: Diagnostic) -> dict:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        **asdict(problem.span),
        "message": problem.message,
        "hint": problem.hint,
        "related": [{**asdict(related.span), "message": related.message} for related in problem.related],
    }
