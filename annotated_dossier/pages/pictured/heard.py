"""How much each source prints of each party, as bars."""

from __future__ import annotations

from collections.abc import Sequence

from annotated_dossier.evidence.balance import HeardIn, heard_in
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.links import link_to
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.pictures.shares import Bar, Part, Share, shares

# More bars are no picture but a list, and that is the table.
_MOST = 24
_KEY = N_(
    "Words in quotes, a bar a source, all to one scale. Dark: the speaker’s own words. Pale: reported by the source. "
    "Outlined: of a speaker whom an editor inferred. The bars count words; they do not weigh them."
)
_COLUMNS = (N_("Source"), N_("Who speaks"), N_("Direct words"), N_("Reported words"), N_("Speaker inferred"))
_KINDS = (N_("%(count)s direct"), N_("%(count)s reported"), N_("%(count)s of an inferred speaker"))
CLASSES = ("ds-p-direct", "ds-p-reported", "ds-p-inferred")


def heard_by_source(dossier: Dossier) -> Drawing | None:
    """A bar for each source that is quoted; none where they are too many, or nobody is."""
    heard = [(article, said) for article in dossier.articles.values() if (said := heard_in(article, dossier))]
    if not 0 < len(heard) <= _MOST:
        return None
    say = dossier.phrases
    bars = [_bar(article, said, dossier) for article, said in heard]
    rows = [
        (
            Cell(bar.name, bar.address),
            Cell(share.name),
            *(Cell(say.number(count)) for count in (party.direct, party.reported, party.inferred)),
        )
        for bar, (_, said) in zip(bars, heard, strict=True)
        for share, party in zip(bar.shares, said, strict=True)
    ]
    columns = [say.gettext(column) for column in _COLUMNS]
    name = say.gettext("Who speaks in each source")
    return drawing(name, say.gettext(_KEY), lambda width: shares(bars, width), columns, rows)


def _bar(article: Article, said: list[HeardIn], dossier: Dossier) -> Bar:
    source = link_to(article.source, dossier)
    words = sum(party.direct + party.reported + party.inferred for party in said)
    note = dossier.phrases.ngettext("%(num)s word in quotes", "%(num)s words in quotes", words)
    return Bar(source.label, note, source.address, tuple(_share(party, dossier) for party in said))


def _share(said: HeardIn, dossier: Dossier) -> Share:
    name = wording(dossier).party_name(said.party)
    counts = said.direct, said.reported, said.inferred
    parts = tuple(Part(count, class_) for count, class_ in zip(counts, CLASSES, strict=True) if count)
    return Share(name, f"{name}: {told_by_kind(counts, dossier.phrases)}", parts)


def told_by_kind(counts: Sequence[int], say: Phrases) -> str:
    """`24 direct, 3 reported`: how many words are the speaker's own, reported, and of a speaker who was inferred."""
    return ", ".join(
        say.gettext(kind, count=say.number(count)) for count, kind in zip(counts, _KINDS, strict=True) if count
    )
