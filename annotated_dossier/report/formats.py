"""Problems made readable: one module for each format, all named in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.report import github, json_, sarif, text
from annotated_dossier.report.lines import Lines

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], Lines], str]] = {
    "text": text.report,
    "json": json_.report,
    "github": github.report,
    "sarif": sarif.report,
}
