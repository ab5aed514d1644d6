"""What editions changed, in numbers."""

from __future__ import annotations

from collections import Counter

from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Change, Edition

# One of each, and several.
_NAMES = {
    "new": ("new record", "new records"),
    "statement": ("statement corrected", "statements corrected"),
    "withdrawn": ("claim withdrawn", "claims withdrawn"),
    "quote": ("change of words quoted", "changes of words quoted"),
    "answer": ("change of answers", "changes of answers"),
    "words": ("other wording", "other wordings"),
    "id": ("new address", "new addresses"),
    "gone": ("record taken down", "records taken down"),
}


def has_feed(dossier: Dossier) -> bool:
    """Whether there are editions to tell of, and an address of the site, without which a feed cannot name them."""
    return bool(dossier.published and dossier.site_url)


def in_numbers(edition: Edition, is_first: bool) -> str:
    """How much an edition changed, as a sentence."""
    if is_first:
        return "The first edition."
    counts = Counter(map(_sort_of, edition.changes))
    told = [f"{counts[sort]:,} {names[counts[sort] > 1]}" for sort, names in _NAMES.items() if counts[sort]]
    return f"{', '.join(told)}." if told else "Nothing that is remembered was changed."


def _sort_of(change: Change) -> str:
    if change.what == "record":
        return "new" if change.now else "gone"
    if change.what == "withdrawn" and not change.now:
        return "words"
    if change.what in ("statement", "withdrawn", "quote", "answer"):
        return change.what
    return "id" if change.what in ("id", "kind") else "words"
