"""What was not compared, since the words of its language are not read here."""

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
