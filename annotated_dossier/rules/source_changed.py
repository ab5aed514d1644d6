"""A source's text is the one its quotes were last looked up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.fragments import fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import anchors
from annotated_dossier.locks.anchors import Change, LockedSource
from annotated_dossier.locks.form import UnreadableLock

SOURCE_CHANGED = Entry(
    "source-changed",
    "The text of a source has changed",
    "The words around a quote may say something else now, or the same words may stand in quite another place.",
    "Mend what is lost, then look at each quote that stands in other words and accept it: "
    "`python build.py accept SOURCE` shows both.",
)
CODES = (SOURCE_CHANGED,)

# So many lost and so many changed quotes are shown; the message counts them all.
_SHOWN = 5


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem for each source whose text differs from the locked one, with every quote that is lost."""
    if inputs.lock is None:
        return
    try:
        locked = anchors.parse(inputs.lock.text)
    except UnreadableLock:  # reported by `locks_readable`
        return
    for source, article in dossier.articles.items():
        if source in locked and locked[source].sha256 != article.file.sha256:
            yield _changed(article, locked[source], dossier)


def _changed(article: Article, before: LockedSource, dossier: Dossier) -> Diagnostic:
    now = anchors.locked(article, {})
    elsewhere = anchors.changes(before, now)
    lost = sorted(before.quotes.keys() - now.quotes.keys())
    return SOURCE_CHANGED.at(
        article.source.origin.span("file"),
        f"The text of `{article.source.id}` has changed. Quotes lost: {len(lost)}; in other words than before: "
        f"{len(elsewhere)}; in the same: {len(now.quotes) - len(elsewhere)}.",
        f"When every quote stands, `python build.py accept {article.source.id}` shows each change.",
        (*islice(_lost(article, lost, dossier), _SHOWN), *islice(_elsewhere(article, elsewhere), _SHOWN)),
    )


def _elsewhere(article: Article, changes: Iterable[Change]) -> Iterator[Related]:
    """Where each quote stands that has other words around it."""
    placed = {quote.fragment: quote.anchor for quote in article.quotes}
    for change in changes:
        anchor = placed[change.address]
        span = span_in(article.text, article.file.path, anchor.start, anchor.end)
        yield Related(span, f"`{change.address}`: in other words than before")


def _lost(article: Article, addresses: Iterable[str], dossier: Dossier) -> Iterator[Related]:
    """Where each lost quote is written; those that are gone from the records stand at the source's."""
    source = article.source
    written = {
        fragment(claim, index): claim.origin.span("quotes", index, "exact")
        for claim in dossier.claims_in.get(source.id, ())
        for index, quote in enumerate(claim.quotes)
        if quote.source == source.id
    }
    for address in addresses:
        if address in written:
            yield Related(written[address], f"`{address}`: lost or ambiguous")
        else:
            yield Related(source.origin.span(), f"`{address}`: removed, or in a record that cannot be used")
