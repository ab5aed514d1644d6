"""What was not compared, since the words of its language are not read here, or are not the dossier's."""

from __future__ import annotations

from typing import NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.languages import language_of


class UnreadLanguage(NamedTuple):
    """A language whose words are not read, by its tag, and how many sources, claims and quotes are in it."""

    tag: str
    sources: int
    claims: int
    quotes: int


def unread_languages(dossier: Dossier) -> list[UnreadLanguage]:
    """The languages of sources whose words are not read, in the order of their tags."""
    tags = {source.id: source.language for source in dossier.sources.values()}
    unread = sorted({tag for tag in tags.values() if not language_of(tag).is_known})
    if not unread:
        return []
    quotes = [(tags.get(quote.source), claim.id) for claim in dossier.claims.values() for quote in claim.quotes]
    return [
        UnreadLanguage(
            tag,
            sum(other == tag for other in tags.values()),
            len({claim for other, claim in quotes if other == tag}),
            sum(other == tag for other, _ in quotes),
        )
        for tag in unread
    ]


def uncompared(dossier: Dossier) -> list[UnreadLanguage]:
    """The languages of quotes that could not be compared with their statements: another one, without a translation."""
    own = _bare(dossier.record.language)
    is_compared = dossier.language.is_known and dossier.language.statements is not None
    tags = {source.id: source.language for source in dossier.sources.values()}
    quotes = [
        (tags[quote.source], claim.id, quote.source)
        for claim in dossier.claims.values()
        for quote in claim.quotes
        if quote.source in tags and not (is_compared and (quote.translation or _bare(tags[quote.source]) == own))
    ]
    return [
        UnreadLanguage(
            tag,
            len({source for other, _, source in quotes if other == tag}),
            len({claim for other, claim, _ in quotes if other == tag}),
            sum(other == tag for other, *_ in quotes),
        )
        for tag in sorted({tag for tag, *_ in quotes})
    ]


def _bare(tag: str) -> str:
    return tag.partition("-")[0].lower()
