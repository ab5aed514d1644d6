"""Rules: each module states one, describes its codes in `CODES` and yields what breaks it; one table names them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from types import ModuleType

from annotated_dossier.diagnostics import Diagnostic, Severity, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Origin
from annotated_dossier.parallel import Mapper
from annotated_dossier.rules import (
    about_not_named,
    answers_of_claim,
    area,
    attribution,
    bodies,
    channels,
    checked_day,
    chronology,
    cut_words,
    cycles,
    date_bases,
    denials,
    depth,
    dossier_dates,
    editing_days,
    edition_read,
    edition_ready,
    edition_unreadable,
    figure_lacks,
    figure_parts,
    figure_values,
    finding_changed,
    former_ids,
    formulas,
    fragments,
    hedges,
    inferred_dates,
    language_of_pages,
    language_of_text,
    limits_of_nothing,
    loaded_word,
    locator_missing,
    lock_not_current,
    locks_readable,
    losses,
    losses_marked,
    measure_words,
    mentions,
    modality,
    name_letters,
    names,
    names_of_statement,
    negations,
    notice,
    operands,
    order_in_time,
    own_text,
    parties,
    party_missing,
    place_not_named,
    place_within,
    places_apart,
    published_addresses,
    published_basis,
    published_claims,
    published_ids,
    published_in_address,
    published_words,
    quantities,
    question_subject,
    quotation_marks,
    quoted_share,
    readers,
    related_claims,
    relation_days,
    relation_grounds,
    relations,
    repetitions,
    roles,
    said_units,
    said_values,
    says,
    seed_without_source,
    selftest_unreadable,
    sequence_order,
    shared_file,
    signatures,
    source_changed,
    source_title,
    source_voice,
    source_without_voice,
    speaker_in_quotes,
    speaker_not_named,
    statement_ends,
    statement_numbers,
    statement_twice,
    statement_words,
    swapped_coordinates,
    text_after_hash,
    texts_twice,
    times_of_year,
    translations,
    uncertainty,
    units_of_statement,
    unpublished_words,
    unread_sentence,
    unused,
    verbs,
    wire_named,
    wordings,
    words_of_ours,
)
from annotated_dossier.rules._allowances import Allowances

# What is there must be right.
OF_THE_PARTS: tuple[ModuleType, ...] = (
    attribution,
    source_voice,
    source_without_voice,
    speaker_not_named,
    place_not_named,
    about_not_named,
    source_title,
    published_basis,
    inferred_dates,
    date_bases,
    chronology,
    editing_days,
    language_of_pages,
    checked_day,
    statement_numbers,
    statement_words,
    times_of_year,
    quotation_marks,
    wordings,
    cut_words,
    units_of_statement,
    names_of_statement,
    words_of_ours,
    verbs,
    denials,
    negations,
    modality,
    quantities,
    order_in_time,
    statement_ends,
    locator_missing,
    speaker_in_quotes,
    channels,
    statement_twice,
    says,
    said_values,
    said_units,
    figure_values,
    formulas,
    figure_parts,
    area,
    hedges,
    figure_lacks,
    losses_marked,
    measure_words,
    places_apart,
    place_within,
    swapped_coordinates,
    sequence_order,
    relations,
    related_claims,
    relation_grounds,
    answers_of_claim,
    relation_days,
    cycles,
    depth,
    names,
    name_letters,
    parties,
    party_missing,
    bodies,
    mentions,
    published_in_address,
    language_of_text,
    translations,
    uncertainty,
    repetitions,
    texts_twice,
    fragments,
    former_ids,
    edition_unreadable,
    published_claims,
    published_words,
    own_text,
    loaded_word,
    text_after_hash,
    quoted_share,
    limits_of_nothing,
    unpublished_words,
    shared_file,
    readers,
    locks_readable,
    source_changed,
    selftest_unreadable,
)
# What should be there must not be missing.
OF_THE_WHOLE: tuple[ModuleType, ...] = (
    question_subject,
    dossier_dates,
    notice,
    wire_named,
    roles,
    seed_without_source,
    losses,
    operands,
    unread_sentence,
    unused,
    published_ids,
    published_addresses,
)
# What comes out must be what came out before.
OF_THE_SOUND: tuple[ModuleType, ...] = (finding_changed, lock_not_current, signatures)
# What only an edition must have: whatever else may be unfinished until it is published belongs here.
OF_AN_EDITION: tuple[ModuleType, ...] = (edition_ready, edition_read)
MANY = 1_000
RULES = (*OF_THE_PARTS, *OF_THE_WHOLE, *OF_AN_EDITION, *OF_THE_SOUND)


def run(
    dossier: Dossier,
    inputs: Inputs,
    is_whole: bool = True,
    is_for_edition: bool = False,
    incomplete: Collection[str] = (),
    mapped: Mapper = map,
) -> Iterator[Diagnostic]:
    """Everything that breaks a rule and is not let stand; of the rules for editions only where one is to be published.

    If records or quotes had to be left out, the dossier is not whole: what is missing then says nothing of its own,
    nor does what comes out otherwise than before while there is any error. Of `incomplete` records, by their ids,
    nothing is said: they name what is not there. The rules for many claims are run by `mapped`.
    """
    allowances = Allowances(dossier, (entry for rule in RULES for entry in rule.CODES))
    passed_over = _Extents(dossier.find(record_id).origin for record_id in incomplete if record_id in dossier.kind_of)
    is_sound = is_whole
    of_the_whole = (*OF_THE_WHOLE, *(OF_AN_EDITION if is_for_edition else ())) if is_whole else ()
    # Among fewer claims a rule is done sooner than it is handed out.
    run_all = mapped if len(dossier.claims) >= MANY else map
    for found in run_all(lambda rule: list(rule.check(dossier, inputs)), (*OF_THE_PARTS, *of_the_whole)):
        for problem in allowances.not_allowed(found):
            is_sound = is_sound and problem.severity is not Severity.ERROR
            if not passed_over.hold(problem.span):
                yield problem
    if is_sound:
        for rule in OF_THE_SOUND:
            yield from allowances.not_allowed(rule.check(dossier, inputs))
    yield from allowances.problems(is_whole)


class _Extents:
    """From where to where some records stand in their files."""

    def __init__(self, origins: Iterable[Origin]):
        self._by_file: dict[str, list[tuple[tuple[int, int], tuple[int, int]]]] = {}
        for origin in origins:
            whole = origin.extent
            ends = (whole.line, whole.column), (whole.end_line, whole.end_column)
            self._by_file.setdefault(whole.file, []).append(ends)
        for extents in self._by_file.values():
            extents.sort()

    def hold(self, span: Span) -> bool:
        """Whether a place is in one of them."""
        extents, place = self._by_file.get(span.file, ()), (span.line, span.column)
        at = bisect_right(extents, place, key=lambda ends: ends[0]) - 1
        return at >= 0 and place < extents[at][1]
