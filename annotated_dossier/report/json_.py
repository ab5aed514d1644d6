"""Problems as JSON, for programs. Pure ASCII, so that it passes through any terminal and encoding unharmed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.report.lines import Lines


def report(problems: Sequence[Diagnostic], lines: Lines) -> str:
    """`{"diagnostics": [{"code", "severity", "file", "line", "column", "end_line", "end_column", …}]}`."""
    return json.dumps({"diagnostics": [_plain(problem) for problem in problems]}, indent=1) + "\n"


def _plain(problem: Diagnostic) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        **asdict(problem.span),
        "message": problem.message,
        "hint": problem.hint,
        "related": [{**asdict(related.span), "message": related.message} for related in problem.related],
    }
