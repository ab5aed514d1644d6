"""From a source in mode `metadata` no words are published, not even inside a statement."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model.marks import texts
from annotated_dossier.rules._texts import stands_in
from annotated_dossier.text.quotations import quotations

WORDS_NOT_FOR_PUBLICATION = Entry(
    "words-not-for-publication",
    "Words of a source that publishes none are quoted in a text of the dossier",
    "In mode `metadata` no words of the source appear anywhere on the site.",
    "Say it in other words, without quotation marks.",
)
CODES = (WORDS_NOT_FOR_PUBLICATION,)

_MARKS = '“‘"«'
_NOT_PUBLISHED = ("quotes", "figures", "checks")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text of a claim with words in quotation marks that stand in such a source.

    Its quotes, and what its figures and checks say, are needed to find the place and are not published.
    """
    for claim in dossier.claims.values():
        silent = [
            article
            for source in dict.fromkeys(quote.source for quote in claim.quotes)
            if (article := dossier.articles.get(source)) and article.source.publish == "metadata"
        ]
        if not silent:
            continue
        for path, text, _ in texts(claim):
            if path[0] in _NOT_PUBLISHED and path[-1] != "because":
                continue
            for start, end in quotations(text, _MARKS):
                for article in silent:
                    if stands_in(text[start + 1 : end - 1], article.searchable.repaired):
                        yield WORDS_NOT_FOR_PUBLICATION.at(
                            claim.origin.span(*path),
                            f"{text[start:end]} are words of `{article.source.id}`, which publishes none.",
                            "Say it in your own words, without quotation marks.",
                        )
