"""`accept`: take the changed text of a source into the lock, quote by quote."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotated_dossier import pipeline
from annotated_dossier.commands.asking import SKIP, STOP, ask
from annotated_dossier.commands.common import FINE, PROBLEMS, WRONG_USE, check, refuse_in_ci, show
from annotated_dossier.commands.compared import compared, line
from annotated_dossier.linking.articles import Article
from annotated_dossier.locks import anchors
from annotated_dossier.locks.anchors import Change, LockedSource
from annotated_dossier.report.visible import visible
from annotated_dossier.text.fold import fold

ACCEPT = "a"
_ANSWERS = {ACCEPT: "accept", SKIP: "skip", STOP: "stop"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which source, and what of it is accepted without a question."""
    parser.add_argument("source", help="id of the source")
    unasked = parser.add_mutually_exclusive_group()
    unasked.add_argument(
        "--quote",
        action="append",
        metavar="ADDRESS",
        help="accept this quote as it stands now, and ask about no other; may be given several times",
    )
    unasked.add_argument("--all", action="store_true", help="accept every quote as it stands now, without a question")


def run(options: argparse.Namespace, root: Path) -> int:
    """Show what stands in other words than before, and accept what is agreed to, unless anything else is wrong."""
    refuse_in_ci("accept")
    checked = check(root)
    article = checked.dossier.articles.get(options.source)
    if article is None:
        print(f"There is no source `{visible(options.source)}` with a text.", file=sys.stderr)
        return WRONG_USE
    if not pipeline.is_acceptable(checked):
        show(checked, root, sys.stderr)
        return PROBLEMS
    before = (anchors.parse(checked.lock.text) if checked.lock else {}).get(options.source)
    if before is None or before.sha256 == article.file.sha256:
        print(f"The text of `{options.source}` had not changed: there was nothing to accept.")
        return FINE
    changes = anchors.changes(before, anchors.locked(article, {}))
    unknown = set(options.quote or ()) - {change.address for change in changes}
    if unknown:
        print(f"No quote `{visible(min(unknown))}` stands in other words than before.", file=sys.stderr)
        return WRONG_USE
    _introduce(options.source, before, anchors.locked(article, {}), changes)
    agreed: list[str] = []
    try:
        agreed.extend(_agreed(changes, article, options))
    finally:  # what was agreed to before an interruption is kept
        pipeline.accept(checked, options.source, agreed, root)
    left = len(changes) - len(agreed)
    if left:
        print(f"Accepted: {len(agreed)}; left: {left}. The text of `{options.source}` is not accepted yet.")
        return PROBLEMS
    print(f"The text of `{options.source}` is accepted.")
    return FINE


def _introduce(source: str, before: LockedSource, now: LockedSource, changes: Sequence[Change]) -> None:
    """Say what nobody is asked about: quotes that went, and quotes in the same words."""
    for address in sorted(before.quotes.keys() - now.quotes.keys()):
        print(f"`{visible(address)}` is in no record any more.")
    same = len(now.quotes) - len(changes)
    print(f"The text of `{source}` has changed. Quotes in the same words as before: {same}; in others: {len(changes)}.")


def _agreed(changes: Sequence[Change], article: Article, options: argparse.Namespace) -> Iterator[str]:
    """Show each change, and give the address of each that is accepted."""
    words = {quote.fragment: quote.quote.exact for quote in article.quotes}
    for number, change in enumerate(changes, 1):
        if options.quote and change.address not in options.quote:
            continue
        print(f"\n{number} of {len(changes)}: `{change.address}`")
        print(line("quote", words[change.address]))
        if not change.before:
            print("          The lock does not know the words around it.")
        print("\n".join(compared(change.before, change.now, lambda sentence: fold(sentence).text)))
        answer = ACCEPT if options.quote or options.all else ask(_ANSWERS)
        if answer == STOP:
            return
        if answer == ACCEPT:
            yield change.address
