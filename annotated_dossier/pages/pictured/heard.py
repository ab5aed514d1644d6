"""How much each source prints of each party, as bars."""

from __future__ import annotations

from annotated_dossier.evidence.balance import HeardIn, heard_in
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.links import link_to
from annotated_dossier.pages.phrases import counted
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.wording import wording
from annotated_dossier.pictures.shares import Bar, Part, Share, shares

# More bars are no picture but a list, and that is the table.
_MOST = 24
_KEY = (
    "Words in quotes, a bar a source, all to one scale. Dark: the speaker’s own words. Pale: reported by the source. "
    "Outlined: of a speaker whom an editor inferred. The bars count words; they do not weigh them."
)
_COLUMNS = ("Source", "Who speaks", "Direct words", "Reported words", "Speaker inferred")


def heard_by_source(dossier: Dossier) -> Drawing | None:
    """A bar for each source that is quoted; none where they are too many, or nobody is."""
    heard = [(article, said) for article in dossier.articles.values() if (said := heard_in(article, dossier))]
    if not 0 < len(heard) <= _MOST:
        return None
    bars = [_bar(article, said, dossier) for article, said in heard]
    rows = [
        (
            Cell(bar.name, bar.address),
            Cell(share.name),
            *(Cell(f"{count:,}") for count in (party.direct, party.reported, party.inferred)),
        )
        for bar, (_, said) in zip(bars, heard, strict=True)
        for share, party in zip(bar.shares, said, strict=True)
    ]
    return drawing("Who speaks in each source", _KEY, lambda width: shares(bars, width), _COLUMNS, rows)


def _bar(article: Article, said: list[HeardIn], dossier: Dossier) -> Bar:
    source = link_to(article.source, dossier)
    words = sum(party.direct + party.reported + party.inferred for party in said)
    return Bar(
        source.label,
        f"{counted(words, 'word')} in quotes",
        source.address,
        tuple(_share(party, dossier) for party in said),
    )


def _share(said: HeardIn, dossier: Dossier) -> Share:
    name = wording(dossier).party_name(said.party)
    kinds = (
        (said.direct, "ds-p-direct", "direct"),
        (said.reported, "ds-p-reported", "reported"),
        (said.inferred, "ds-p-inferred", "speaker inferred"),
    )
    amounts = ", ".join(f"{amount:,} {kind}" for amount, _, kind in kinds if amount)
    return Share(name, f"{name}: {amounts}", tuple(Part(amount, class_) for amount, class_, _ in kinds if amount))
