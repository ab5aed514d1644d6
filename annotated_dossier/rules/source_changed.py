"""A source's text is the one its quotes were last looked up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotated_dossier import lock
from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.files.read import LOCK_FILE, Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.fragments import fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.lock import LockedSource

LOCK_UNREADABLE = Entry(
    "lock-unreadable",
    "The lock cannot be read",
    "Without it nobody would notice that a source's text has changed.",
    f"Restore `{LOCK_FILE}` from the repository, or remove it to lock every source anew.",
)
SOURCE_CHANGED = Entry(
    "source-changed",
    "The text of a source has changed",
    "Quotes may have moved, or the words around them may say something else now.",
    f"Mend what is lost, then accept the text: `python build.py accept SOURCE`. The changes of `{LOCK_FILE}` show what "
    "moved.",
)
CODES = (LOCK_UNREADABLE, SOURCE_CHANGED)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem for each source whose text differs from the locked one, with every quote that is lost."""
    if inputs.lock is None:
        return
    try:
        locked = lock.parse(inputs.lock.text)
    except ValueError:
        yield LOCK_UNREADABLE.at(
            Span(inputs.lock.path),
            "The lock cannot be read.",
            "Restore it from the repository, or remove it to lock every source anew.",
        )
        return
    for source, article in dossier.articles.items():
        if source in locked and locked[source].sha256 != article.file.sha256:
            yield _changed(article, locked[source], dossier)


def _changed(article: Article, before: LockedSource, dossier: Dossier) -> Diagnostic:
    now = {quote.fragment: quote for quote in article.quotes}
    kept = [quote for address, quote in now.items() if address in before.quotes]
    moved = [quote for quote in kept if quote.anchor.parts != before.quotes[quote.fragment]]
    lost = sorted(before.quotes.keys() - now.keys())
    return SOURCE_CHANGED.at(
        article.source.origin.span("file"),
        f"The text of `{article.source.id}` has changed. Quotes lost: {len(lost)}; moved: {len(moved)}; where they "
        f"stood: {len(kept) - len(moved)}.",
        f"When every quote stands: `python build.py accept {article.source.id}`.",
        tuple(_lost(article, lost, dossier)),
    )


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
