"""`anchors.lock`: which text each source had, and where each quote stood in it, when somebody last looked.

The lock makes a changed source visible in review: its quotes are compared with their old places, and nothing is built
from the new text until an editor accepts it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from annotated_dossier.articles import Article

Parts = tuple[tuple[int, int], ...]


class LockedSource(NamedTuple):
    """A source's text by its SHA-256, and the parts of its quotes (code points) by their address in its page."""

    sha256: str
    quotes: Mapping[str, Parts]


Lock = Mapping[str, LockedSource]


def lock_of(articles: Mapping[str, Article]) -> dict[str, LockedSource]:
    """The lock that these articles would have."""
    return {
        source: LockedSource(article.file.sha256, {quote.fragment: quote.anchor.parts for quote in article.quotes})
        for source, article in articles.items()
    }


def parse(text: str) -> dict[str, LockedSource]:
    """The lock in the text of its file. Raises `ValueError` for a text that `to_text` would not write."""
    try:
        return {
            source: LockedSource(
                fields["sha256"],
                {fragment: tuple((int(start), int(end)) for start, end in parts)
                 for fragment, parts in fields["quotes"].items()},
            )
            for source, fields in json.loads(text).items()
        }
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a lock") from error


def to_text(lock: Lock) -> str:
    """JSON, one quote a line and in a fixed order, so that a review shows what moved."""
    blocks = []
    for source, locked in sorted(lock.items()):
        quotes = ",\n".join(f"   {json.dumps(fragment)}: {json.dumps(parts)}"
                            for fragment, parts in sorted(locked.quotes.items()))
        blocks.append(f' {json.dumps(source)}: {{\n  "sha256": {json.dumps(locked.sha256)},\n'
                      f'  "quotes": {{\n{quotes}\n  }}\n }}')
    return "{\n" + ",\n".join(blocks) + "\n}\n"
