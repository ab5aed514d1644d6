"""What was computed: every check with its result, the tolerances and standings by which all are judged, and what the
check of the records was found to catch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.evidence.computed import KINDS, ComputedCheck, compute
from annotated_dossier.evidence.finding import Outcome, between
from annotated_dossier.evidence.hedges import HEDGES, hedged_range
from annotated_dossier.evidence.standing import DEFINITIONS
from annotated_dossier.evidence.units import hedged
from annotated_dossier.evidence.unread import UnreadLanguage, uncompared, unread_languages
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.pages.cards import ClaimLine, claim_line
from annotated_dossier.pages.falsified import falsified
from annotated_dossier.pages.figures import Reading, reading
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.pictured.ranges import compared
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.wording import OUTCOMES, STANDINGS, wording
from annotated_dossier.phrases import NN_, Phrases

KIND = "checks"
_EXAMPLE = Decimal(20)
# One, and several.
_VERBS = {
    Outcome.AGREES: NN_("%(num)s agrees", "%(num)s agree"),
    Outcome.WITHIN_HEDGE: NN_("%(num)s agrees within the hedge", "%(num)s agree within the hedge"),
    Outcome.AT_THE_EDGE: NN_("%(num)s is borderline", "%(num)s are borderline"),
    Outcome.DIFFERS: NN_("%(num)s does not agree", "%(num)s do not agree"),
    Outcome.UNCHECKED: NN_("%(num)s cannot be checked", "%(num)s cannot be checked"),
}


class CheckedClaim(NamedTuple):
    """A check of a claim with what it found."""

    claim: Claim
    computed: ComputedCheck


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check in its table. `contested` are values it takes from other claims, with who contradicts them."""

    stated: str
    address: str
    speaker: str
    is_withdrawn: bool
    against: tuple[Disputing, ...]
    result: str
    because: str | None
    contested: tuple[tuple[str, tuple[Disputing, ...]], ...]
    outcome: str
    tolerance: str


@dataclass(frozen=True, slots=True)
class Number:
    """A figure with the claim that states it.

    `derived` is the formula of one that no words state, and `reading` what an editor reads in words that leave it open.
    """

    amount: str
    measure: str
    derived: str | None
    reading: Reading | None
    side: str | None
    claim: ClaimLine


class AllowedReach(NamedTuple):
    """A hedge as it is written, what it allows, and what that means for 20."""

    example: str
    words: str
    reach: str
    remark: str


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    say = dossier.phrases
    checked = [
        CheckedClaim(claim, computed) for claim in dossier.claims.values() for computed in compute(claim, dossier, say)
    ]
    figures = [(claim, figure) for claim in dossier.claims.values() for figure in claim.figures]
    groups = {kind: [item for item in checked if item.computed.check.type == kind] for kind in KINDS}
    return make_page(
        dossier,
        urls.index_address(KIND),
        "checks.md.jinja",
        say.gettext("What was computed"),
        say.gettext("Every check of a stated distance, date or number, with its result and its tolerance."),
        kind=KIND,
        outcomes=_outcomes(checked, say),
        groups=[
            (
                kind,
                say.gettext(KINDS[kind]),
                compared(say.gettext(KINDS[kind]), items, dossier),
                [_row(item, dossier) for item in items],
            )
            for kind, items in groups.items()
            if items
        ],
        derived=[_number(claim, figure, dossier) for claim, figure in figures if figure.derived],
        unchecked=[
            _number(claim, figure, dossier) for claim, figure in figures if not figure.derived and not claim.checks
        ],
        read=[_number(claim, figure, dossier) for claim, figure in figures if figure.read_as],
        unread=[_unread(language, dossier) for language in unread_languages(dossier)],
        uncompared=[_unread(language, dossier) for language in uncompared(dossier)],
        hedges=[_reach(hedge, say) for hedge in HEDGES],
        standings={say.gettext(STANDINGS[standing]): say.gettext(words) for standing, words in DEFINITIONS.items()},
        falsified=falsified(dossier.measured, say) if dossier.measured else None,
    )


def _row(checked: CheckedClaim, dossier: Dossier) -> CheckRow:
    claim, (check, finding) = checked
    others = (
        (entry.label.capitalize(), against(dossier.claims[entry.claim], dossier))
        for entry in finding.inputs
        if entry.claim and entry.claim != claim.id
    )
    return CheckRow(
        stated=finding.stated,
        address=address_of(claim, dossier, "checks"),
        speaker=dossier.speaker_name(claim),
        is_withdrawn=wording(dossier).is_withdrawn(claim),
        against=against(claim, dossier),
        result=finding.missing or finding.result,
        because=check.because,
        contested=tuple((label, disputing) for label, disputing in others if disputing),
        outcome=dossier.phrases.gettext(OUTCOMES[finding.outcome]),
        tolerance=finding.tolerance,
    )


def _number(claim: Claim, figure: Figure, dossier: Dossier) -> Number:
    words = wording(dossier)
    return Number(
        words.amount(figure),
        dossier.record.measures[figure.measure].name.lower(),
        figure.derived,
        reading(figure, dossier.phrases),
        words.side(claim, figure),
        claim_line(claim, dossier),
    )


def _unread(language: UnreadLanguage, dossier: Dossier) -> str:
    """A language whose words are not read, and what is in it: `Hungarian: 3 quotes of 2 claims, from 1 source`."""
    say = dossier.phrases
    return say.gettext(
        "%(language)s: %(quotes)s of %(statements)s, from %(sources)s",
        language=wording(dossier).language(language.tag),
        quotes=say.ngettext("%(num)s quote", "%(num)s quotes", language.quotes),
        statements=say.ngettext("%(num)s statement", "%(num)s statements", language.claims),
        sources=say.ngettext("%(num)s source", "%(num)s sources", language.sources),
    )


def _outcomes(checked: list[CheckedClaim], say: Phrases) -> str:
    """How many checks came out how: `11 agree, 3 are borderline`."""
    if not checked:
        return say.gettext("No check is recorded.")
    counts = {outcome: sum(item.computed.finding.outcome is outcome for item in checked) for outcome in Outcome}
    found = [say.ngettext(*_VERBS[outcome], count) for outcome, count in counts.items() if count]
    return say.ngettext(
        "%(num)s check: %(outcomes)s.", "%(num)s checks: %(outcomes)s.", len(checked), outcomes=say.listed(found)
    )


def _reach(hedge: str | None, say: Phrases) -> AllowedReach:
    tolerance = HEDGES[hedge]
    remarks = [say.gettext("the number itself is borderline")] if tolerance.is_strict else []
    remarks += [say.gettext("further off on the same side is borderline too")] if tolerance.is_open else []
    return AllowedReach(
        hedged(hedge, say.gettext("%(number)s km", number=_EXAMPLE), say),
        say.gettext(tolerance.words).partition(": ")[2],
        say.gettext("%(number)s km", number=between(hedged_range(_EXAMPLE, hedge), 1, say)),
        say.listed(remarks) if remarks else "",
    )
