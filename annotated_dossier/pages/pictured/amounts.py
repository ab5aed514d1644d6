"""The figures of a question, to one scale for each measure, ordered by day and then as in their source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

from annotated_dossier.evidence.balance import parties_counted
from annotated_dossier.evidence.standing import party_of_speaker
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure, Question
from annotated_dossier.pages.answers import in_order
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import disputers
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.pictures.strip import Amount, strip

_MOST = 24
_KEY = N_("Each figure has its own row and speaker. Different speakers’ figures are never added or joined.")
_PART = N_("A broken line is a part of a whole above it, and is never added to it.")


def figures_of(question: Question, dossier: Dossier) -> Iterator[Drawing]:
    """A drawing for each measure and unit that the statements on a question give figures of."""
    answers = dossier.answers_to.get(question.id, ())
    claims = [claim for claim in in_order((answer.claim for answer in answers), dossier) if not claim.withdrawn]
    groups: dict[str, list[tuple[Claim, Figure]]] = {}
    for claim in claims:
        for figure in claim.figures:
            if not wording(dossier).is_distance(figure):
                unit = figure.unit or dossier.record.measures[figure.measure].unit
                groups.setdefault(unit, []).append((claim, figure))
    for unit, stated in groups.items():
        if 1 < len(stated) <= _MOST:
            yield _strip(unit, stated, dossier)


def _strip(unit: str, stated: list[tuple[Claim, Figure]], dossier: Dossier) -> Drawing:
    amounts = [_amount(claim, figure, dossier) for claim, figure in stated]
    nothing, say = list(_nothing(stated, dossier)), dossier.phrases
    has_parts = any(amount.is_part for amount in amounts)
    rows = [
        (Cell(amount.words, amount.address), Cell(amount.said), Cell(disputers(claim, dossier)))
        for amount, (claim, _) in zip(amounts, stated, strict=True)
    ]
    rows += [(Cell(say.gettext("no figure")), Cell(words), Cell("")) for words in nothing]
    return drawing(
        say.gettext("Figures in %(unit)s", unit=unit),
        " ".join(say.gettext(key) for key in ((_KEY, _PART) if has_parts else (_KEY,))),
        lambda width: strip(amounts, nothing, partial(_number, say), width),
        (say.gettext("Figure"), say.gettext("Who says it of what"), say.gettext("Disputed by")),
        rows,
    )


def _number(say: Phrases, value: float) -> str:
    return say.number(int(value) if value.is_integer() else Decimal(f"{value:.10g}"))


def _amount(claim: Claim, figure: Figure, dossier: Dossier) -> Amount:
    words = wording(dossier)
    measure = dossier.record.measures[figure.measure]
    low = figure.value if figure.value is not None else figure.min
    high = figure.value if figure.value is not None else figure.max
    time = figure.period or figure.as_of
    facts = (
        dossier.speaker_name(claim),
        measure.name.lower(),
        dossier.places[figure.area].name if figure.area else None,
        dossier.phrases.date(time) if time else dossier.phrases.gettext("said %(when)s", when=words.said_when(claim)),
        dossier.phrases.gettext("disputed by %(speakers)s", speakers=by) if (by := disputers(claim, dossier)) else None,
    )
    said = ". ".join(filter(None, (", ".join(filter(None, facts)), words.side(claim, figure))))
    return Amount(
        None if low is None else float(low),
        None if high is None else float(high),
        words.amount(figure),
        said,
        address_of(claim, dossier),
        bool(dossier.rivals(claim)),
        figure.part_of is not None,
    )


def _nothing(stated: Iterable[tuple[Claim, Figure]], dossier: Dossier) -> Iterator[str]:
    """For measures of losses: of which parties there is no figure."""
    counting = [(claim, figure) for claim, figure in stated if dossier.record.measures[figure.measure].counts_losses]
    if not counting:
        return
    counted = {party for claim, figure in counting for party in parties_counted(claim, figure, dossier)}
    for party in _giving(counting, dossier) - counted:
        named = dossier.record.parties[party]
        yield named.uncounted or dossier.phrases.gettext(
            "No figure for losses of %(party)s in these sources.", party=named.name
        )


def _giving(stated: Iterable[tuple[Claim, Figure]], dossier: Dossier) -> set[str]:
    """The parties whose speakers give these figures."""
    return {party for claim, _ in stated if (party := party_of_speaker(claim, dossier))}
