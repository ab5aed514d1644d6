"""Rules: each module states one, describes its codes in `CODES` and yields what breaks it. All are named in one table."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from annotated_dossier.checks import dossier_record, lock_not_current, source_changed, unread_sentence
from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

RULES: tuple[ModuleType, ...] = (
    dossier_record,
    source_changed,
    lock_not_current,
    unread_sentence,
)


def run(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Everything that breaks a rule."""
    for rule in RULES:
        yield from rule.check(dossier, inputs)
