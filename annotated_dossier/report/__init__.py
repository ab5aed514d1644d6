"""Problems made readable: one module for each format, all named in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.report import json_, text
from annotated_dossier.report.lines import Lines

FORMATS: Mapping[str, Callable[[tuple[Diagnostic, ...], Lines], str]] = {
    "text": text.report,
    "json": json_.report,
}
