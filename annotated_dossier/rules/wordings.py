"""Whose words a quote holds is said by the marks of its source, and against them only with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.evidence.wordings import Wording, marked, wording_of
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

WORDING_WITHOUT_REASON = Entry(
    "wording-without-reason",
    "The wording of a quote is stated, or reasoned, without the other",
    "Readers must be able to judge why words count as somebody's own, or as the source's, whatever its marks say.",
    "Write both `wording` and `wording_because`, or neither: then the marks of the source decide.",
)
WORDING_AGAINST_MARKS = Entry(
    "wording-against-marks",
    "The wording of a quote speaks against the quotation marks of its source",
    "What stands between the marks of a source is mostly its speaker's, and what stands outside mostly is not. Where "
    "marks mislead, somebody should have looked twice.",
    "Remove `wording` if the marks are right; else keep it, with the reason in `wording_because`.",
    Severity.WARNING,
)
CODES = (WORDING_WITHOUT_REASON, WORDING_AGAINST_MARKS)

# By the wording that is stated and the one that the marks say.
_MARKS_SAY = {
    ("direct", Wording.REPORTED): "none of them stands in",
    ("direct", Wording.MIXED): "some of them stand outside",
    ("reported", Wording.MIXED): "some of them stand in",
    ("reported", Wording.DIRECT): "all of them stand in",
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each quote whose stated wording lacks its reason, or is not what the marks of its source say.

    A source without any quotation mark says nothing.
    """
    for claim in dossier.claims.values():
        for index, quote in enumerate(claim.quotes):
            if quote.wording and not quote.wording_because:
                yield WORDING_WITHOUT_REASON.at(
                    claim.origin.span("quotes", index, "wording"),
                    f"The words count as {quote.wording}, but nothing says why.",
                    "Add `wording_because:` with the reason, or remove `wording` and let the marks decide.",
                )
            elif quote.wording_because and not quote.wording:
                yield WORDING_WITHOUT_REASON.at(
                    claim.origin.key_span("quotes", index, "wording_because"),
                    "There is a reason for a wording, but no wording.",
                    "Add `wording: direct` or `wording: reported`, or remove the reason.",
                )
        for placed in dossier.quotes.get(claim.id, ()):
            article = dossier.articles[placed.quote.source]
            stated = placed.quote.wording
            if not (stated and placed.quote.wording_because and article.direct_speech):
                continue
            said = wording_of(marked(article, placed))
            if said != stated:
                yield WORDING_AGAINST_MARKS.at(
                    claim.origin.span("quotes", placed.index, "wording"),
                    f"The words count as {stated}, but {_MARKS_SAY[stated, said]} the quotation marks of their source.",
                    "Remove `wording` if the marks are right; if they mislead, keep it.",
                )
