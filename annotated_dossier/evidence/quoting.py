"""Which claims our own texts quote: words in quotation marks that stand in a claim's quotes or in its statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import texts
from annotated_dossier.text.fold import fold
from annotated_dossier.text.quotations import quotations
from annotated_dossier.text.word_index import WordIndex

# A single word stands in too many claims to be that of one.
_LEAST_WORDS = 2


class QuotedClaims:
    """Finds the claims whose words stand in quotation marks in a text of ours."""

    def __init__(self, dossier: Dossier) -> None:
        self._language = dossier.language
        self._ids = list(dossier.claims)
        self._starts: list[int] = []
        pieces: list[str] = []
        length = 0
        for claim in dossier.claims.values():
            said = "\n".join(fold(words).text for words in (claim.statement, *(quote.exact for quote in claim.quotes)))
            self._starts.append(length)
            pieces.append(said)
            length += len(said) + 1
        self._index = WordIndex("\n".join(pieces))

    def quoted_by(self, record: Record) -> list[str]:
        """The ids of the claims that a record quotes; none for words that are those of the record itself."""
        found: list[str] = []
        for text in (marked.text for marked in texts(record) if marked.words is Words.OWN):
            for start, end in quotations(text, self._language):
                words = fold(text[start + 1 : end - 1]).text
                if len(words.split()) >= _LEAST_WORDS:
                    claims = list(self._claims_with(words))
                    found += claims if record.id not in claims else ()
        return found

    def _claims_with(self, words: str) -> Iterator[str]:
        at = self._index.find(words)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self._ids[number]
            if number + 1 == len(self._starts):
                return
            at = self._index.find(words, self._starts[number + 1])
