"""How a claim stands on another site: in a frame that shows its card, or as text; and what oEmbed says of the frame.

Each needs the full address of the site, and none of them is without the claim's rival.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from annotated_dossier import urls
from annotated_dossier.data.citations.reference import reference_to
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim

WIDTH = 600
# A frame without scripts cannot take the height of what it shows, so that is estimated, rather too high than too low.
_OF_A_LINE, _IN_A_LINE, _AROUND, _MOST = 26, 60, 200, 900

_FRAME = Markup(
    '<iframe src="{address}" title="{title}" width="{width}" height="{height}" loading="lazy" '
    'style="max-width: 100%; border: 1px solid #b4b4ae"></iframe>'
)
_TEXT = Markup('<blockquote cite="{page}"><p>{statement}</p><p>{note} <a href="{page}">{dossier}</a></p></blockquote>')


@dataclass(frozen=True, slots=True)
class Embedding:
    """What to copy to have a claim on a page of another site: a frame of a height, or text. Both are HTML."""

    title: str
    height: int
    frame: Markup
    text: Markup


def embedding(claim: Claim, dossier: Dossier) -> Embedding | None:
    """How a claim is embedded, if it is known where the site stands."""
    address = urls.absolute(urls.embedded_address(claim.id), dossier.site_url)
    reference = reference_to(claim, dossier)
    if not address or not reference.url:
        return None
    title, height = _title(claim, dossier), _height(claim, dossier)
    return Embedding(
        title,
        height,
        _FRAME.format(address=address, title=title, width=WIDTH, height=height),
        _TEXT.format(
            page=reference.url, statement=reference.title, note=reference.note, dossier=reference.container_title
        ),
    )


def oembed(claim: Claim, dossier: Dossier) -> dict[str, Any]:
    """The claim's frame as a response of oEmbed 1.0; nothing as long as it is not known where the site stands."""
    found = embedding(claim, dossier)
    if not found:
        return {}
    return {
        "version": "1.0",
        "type": "rich",
        "title": found.title,
        "provider_name": dossier.record.title,
        "provider_url": urls.absolute(urls.HOME, dossier.site_url),
        "html": str(found.frame),
        "width": WIDTH,
        "height": found.height,
    }


def _title(claim: Claim, dossier: Dossier) -> str:
    """The statement and a rival's, since a title may be all that is shown, on one line."""
    told, say = [claim.statement], dossier.phrases
    if claim.withdrawn:
        told.insert(0, say.gettext("Withdrawn %(day)s.", day=say.date(claim.withdrawn.on)))
    for rival in dossier.rivals(claim)[:1]:
        by = dossier.speaker_name(rival)
        told.append(say.gettext("Disputed by %(speaker)s: %(statement)s", speaker=by, statement=rival.statement))
    return " ".join(" ".join(told).split())


def _height(claim: Claim, dossier: Dossier) -> int:
    quoted = (quote.exact for quote in claim.quotes if dossier.sources[quote.source].publish != "metadata")
    ours = (one.statement for one in (claim, *dossier.rivals(claim)))
    told = (correction.because + (correction.was or "") for correction in claim.corrections)
    # Each stands with a line on who or where; a figure has a line or two of its own.
    lines = sum(2 + len(text) // _IN_A_LINE for text in (*ours, *quoted, *told)) + 2 * len(claim.figures)
    return min(_AROUND + lines * _OF_A_LINE, _MOST)
