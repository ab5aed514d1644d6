"""How evenly the parties are heard: counts to look at, without a score and without a ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from annotated_dossier import urls
from annotated_dossier.evidence.balance import Allowed, LossFigures, allowed, hearings, loss_figures
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Source
from annotated_dossier.model.base import Grade
from annotated_dossier.pages.cards import ClaimLine, claim_line
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.pictured.heard import heard_by_source
from annotated_dossier.pages.wording import uncounted, wording
from annotated_dossier.phrases import Phrases

KIND = "balance"


@dataclass(frozen=True, slots=True)
class PartyLosses:
    """What a party says of losses, in a sentence, and the claims it rests on."""

    party: str
    sentence: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class LetStand:
    """What the check finds in a source, a claim or another record and an editor lets stand: the rule, and why."""

    source: RecordLink | None
    claim: ClaimLine | None
    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class Graded:
    """A source or a claim, and its grade."""

    source: RecordLink | None
    claim: ClaimLine | None
    grade: Grade | None


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    losses, say = loss_figures(dossier), dossier.phrases
    records: list[Source | Claim] = [*dossier.sources.values(), *dossier.claims.values()]
    graded = [record for record in records if record.grade]
    return make_page(
        dossier,
        urls.index_address(KIND),
        "balance.md.jinja",
        *_title(dossier),
        kind=KIND,
        heard=heard_by_source(dossier),
        hearings=[
            (wording(dossier).party_name(heard.party), heard, _verbs(heard.verbs, say)) for heard in hearings(dossier)
        ]
        if dossier.record.parties
        else [],
        counted_as_losses=[measure.name for measure in dossier.record.measures.values() if measure.counts_losses],
        losses=[_losses(given, dossier) for given in losses],
        uncounted=[
            uncounted(dossier.record.parties[given.party], say)
            for given in losses
            if given.of_others and not given.is_counted
        ],
        graded=[_graded(record, dossier) for record in graded],
        ungraded=_ungraded(dossier, graded),
        loaded_words=dossier.record.loaded_words,
        allowed=[_allowed(item, dossier) for item in allowed(dossier)],
    )


def _title(dossier: Dossier) -> tuple[str, str]:
    """Title and description; without parties nobody is heard more or less evenly than others."""
    say = dossier.phrases
    if not dossier.record.parties:
        return (
            say.gettext("What editors decided"),
            say.gettext("Grades, words that take a side, and what editors let stand, each with its reason."),
        )
    return (
        say.gettext("How evenly the parties are heard"),
        say.gettext(
            "How many statements, quotes and words of each party the dossier holds, and the verbs that introduce them."
        ),
    )


def _verbs(verbs: Mapping[str | None, int], say: Phrases) -> str:
    """`said 18, denied 1`; statements without a verb of saying last."""
    named = [say.gettext("“%(verb)s” %(count)s", verb=verb, count=count) for verb, count in verbs.items() if verb]
    if None in verbs:
        named.append(say.gettext("none of these %(count)s", count=verbs[None]))
    return ", ".join(named)


def _losses(given: LossFigures, dossier: Dossier) -> PartyLosses:
    party, say = dossier.record.parties[given.party].name, dossier.phrases
    if not given.of_others and not given.of_own:
        return PartyLosses(party, say.gettext("No figure of losses, its own or others’."), ())
    names = [dossier.record.parties[other].name for other in given.others]
    others = say.listed(names) if names else say.gettext("others")
    of_others, of_own = len(given.of_others), len(given.of_own)
    number_of_others = (
        say.ngettext("%(num)s statement", "%(num)s statements", of_others) if of_others else say.gettext("No statement")
    )
    number_of_own = say.ngettext("%(num)s statement", "%(num)s statements", of_own) if of_own else say.gettext("none")
    return PartyLosses(
        party,
        say.gettext(
            "%(statements)s with figures for losses of %(others)s, %(own)s for its own.",
            statements=number_of_others,
            others=others,
            own=number_of_own,
        ),
        tuple(claim_line(claim, dossier) for claim in (*given.of_others, *given.of_own)),
    )


def _graded(record: Source | Claim, dossier: Dossier) -> Graded:
    if isinstance(record, Claim):
        return Graded(None, claim_line(record, dossier), record.grade)
    return Graded(link_to(record, dossier), None, record.grade)


def _allowed(item: Allowed, dossier: Dossier) -> LetStand:
    record = item.record
    is_claim = isinstance(record, Claim)
    return LetStand(
        # The dossier record has no page.
        link_to(record, dossier) if record.id in dossier.kind_of and not is_claim else None,
        claim_line(record, dossier) if isinstance(record, Claim) else None,
        item.rule,
        item.because,
    )


def _ungraded(dossier: Dossier, graded: list[Source | Claim]) -> str:
    sources = sum(dossier.kind_of[record.id] == "sources" for record in graded)
    say = dossier.phrases
    return say.gettext(
        "%(sources)s and %(statements)s without a grade.",
        sources=say.ngettext("%(num)s source", "%(num)s sources", len(dossier.sources) - sources),
        statements=say.ngettext("%(num)s statement", "%(num)s statements", len(dossier.claims) - len(graded) + sources),
    )
