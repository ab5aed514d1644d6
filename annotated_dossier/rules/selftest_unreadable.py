"""What was measured of the rules can be read, if it is kept at all."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

SELFTEST_UNREADABLE = Entry(
    "selftest-unreadable",
    "What the self-test found cannot be read",
    "The site says how many falsifications the rules catch, and would say nothing without a word about it.",
    "Measure anew with `python build.py selftest`, or remove the file.",
    Severity.WARNING,
)
CODES = (SELFTEST_UNREADABLE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if the file is there and is not what the self-test writes."""
    if inputs.selftest is not None and dossier.measured is None:
        yield SELFTEST_UNREADABLE.at(
            Span(inputs.selftest.path),
            "The self-test of this version did not write this, so the site does not say what it found.",
            "Measure anew with `python build.py selftest`, or remove the file.",
        )
