"""Rules: each module states one, describes its codes in `CODES` and yields what breaks it. All are named in one table."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from annotated_dossier.checks import (
    attribution, chronology, cycles, figure_parts, figure_values, fragments, hedges, loaded_word, lock_not_current,
    names, own_text, published_basis, quoted_share, relations, repetitions, said_values, says, seeds, source_changed,
    source_title, source_voice, statement_numbers, text_after_hash, unpublished_words, unread_sentence, unused,
)
from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

RULES: tuple[ModuleType, ...] = (
    attribution,
    source_voice,
    source_title,
    published_basis,
    chronology,
    statement_numbers,
    says,
    said_values,
    figure_values,
    figure_parts,
    hedges,
    relations,
    cycles,
    names,
    repetitions,
    fragments,
    own_text,
    loaded_word,
    text_after_hash,
    quoted_share,
    unpublished_words,
    seeds,
    source_changed,
    lock_not_current,
    unread_sentence,
    unused,
)


def run(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Everything that breaks a rule."""
    for rule in RULES:
        yield from rule.check(dossier, inputs)
