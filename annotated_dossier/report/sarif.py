"""Problems as SARIF 2.1.0 (OASIS, errata 01), for code scanning and editors."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from annotated_dossier import __version__
from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.report.lines import Lines

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(problems: Sequence[Diagnostic], lines: Lines) -> str:
    """One run: every code of the catalogue as a rule, in alphabetical order, and every problem as a result.

    Addresses of files are relative to the dossier's root; columns count code points.
    """
    codes = sorted(CATALOGUE)
    driver = {
        "name": "annotated-dossier",
        "version": __version__,
        "rules": [_rule(code, CATALOGUE[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, entry: Entry) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": _message(entry.title),
        "fullDescription": _message(entry.why),
        "help": _message(entry.mend),
        "defaultConfiguration": {"level": str(entry.severity)},
    }


def _result(problem: Diagnostic, rule_index: int) -> dict[str, Any]:
    related = [
        {"id": number, "message": _message(other.message), **_location(other.span)}
        for number, other in enumerate(problem.related, start=1)
    ]
    return {
        "ruleId": problem.code,
        "ruleIndex": rule_index,
        "level": str(problem.severity),
        "message": _message("\n".join(filter(None, (problem.message, problem.hint)))),
        "locations": [_location(problem.span)],
        **({"relatedLocations": related} if related else {}),
    }


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _address(span.file)}, "region": region}}


def _address(file: str) -> str:
    """The relative address of a file; the bytes of a name that is no UTF-8 are kept."""
    return quote(file, errors=sys.getfilesystemencodeerrors())


def _message(text: str) -> dict[str, str]:
    """A plain text message: braces are doubled, since alone they hold arguments (3.11.5), and links broken (3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")}
