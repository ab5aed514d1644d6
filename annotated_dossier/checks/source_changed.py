"""A source's text is the one its quotes were last looked up in."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier import lock
from annotated_dossier.articles import Article
from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.link import Dossier
from annotated_dossier.lock import LockedSource
from annotated_dossier.read import LOCK_FILE, Inputs

CODES = {
    "lock-unreadable": Entry(
        "The lock cannot be read",
        "Without it nobody would notice that a source's text has changed.",
        f"Restore `{LOCK_FILE}` from the repository, or remove it to lock every source anew."),
    "source-changed": Entry(
        "The text of a source has changed",
        "Quotes may have moved, or the words around them may say something else now.",
        "Read what moved, mend what is lost, then accept the text: `python build.py accept SOURCE`."),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem for each source whose text differs from the locked one, with every quote that moved."""
    if inputs.lock is None:
        return
    try:
        locked = lock.parse(inputs.lock.text)
    except ValueError:
        yield Diagnostic("lock-unreadable", Span(inputs.lock.path), "The lock cannot be read.",
                         "Restore it from the repository, or remove it to lock every source anew.")
        return
    for source, article in dossier.articles.items():
        if source in locked and locked[source].sha256 != article.file.sha256:
            yield _changed(article, locked[source], dossier)


def _changed(article: Article, before: LockedSource, dossier: Dossier) -> Diagnostic:
    now = {quote.fragment: quote for quote in article.quotes}
    kept = [quote for fragment, quote in now.items() if fragment in before.quotes]
    moved = [quote for quote in kept if quote.anchor.parts != before.quotes[quote.fragment]]
    lost = sorted(before.quotes.keys() - now.keys())
    related = [
        Related(quote.claim.origin.span("quotes", quote.index, "exact"),
                f"moved from character {before.quotes[quote.fragment][0][0]} to {quote.anchor.start}")
        for quote in moved
    ]
    related += [Related(_home(fragment, article, dossier), f"`{fragment}`: lost, ambiguous or removed")
                for fragment in lost]
    return Diagnostic(
        "source-changed", article.source.origin.span("file"),
        f"The text of `{article.source.id}` has changed: {len(kept) - len(moved)} quotes stand where they stood, "
        f"{len(moved)} moved, {len(lost)} no longer stand.",
        f"When every quote stands: `python build.py accept {article.source.id}`.", tuple(related))


def _home(fragment: str, article: Article, dossier: Dossier) -> Span:
    """Where the claim of a lost quote is written; the source's record if the claim is gone as well."""
    claim = dossier.claims.get(fragment) or dossier.claims.get(fragment.rpartition("-")[0])
    return (claim or article.source).origin.span()
