"""What editions changed, in numbers."""

from __future__ import annotations

from collections import Counter

from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Change, Edition
from annotated_dossier.phrases import NN_, Phrases

# One of each, and several.
_NAMES = {
    "new": NN_("%(num)s new record", "%(num)s new records"),
    "statement": NN_("%(num)s statement corrected", "%(num)s statements corrected"),
    "withdrawn": NN_("%(num)s statement withdrawn", "%(num)s statements withdrawn"),
    "quote": NN_("%(num)s change of words quoted", "%(num)s changes of words quoted"),
    "answer": NN_("%(num)s change of answers", "%(num)s changes of answers"),
    "words": NN_("%(num)s other wording", "%(num)s other wordings"),
    "id": NN_("%(num)s new address", "%(num)s new addresses"),
    "gone": NN_("%(num)s record taken down", "%(num)s records taken down"),
}


def has_feed(dossier: Dossier) -> bool:
    """Whether there are editions to tell of, and an address of the site, without which a feed cannot name them."""
    return bool(dossier.published and dossier.site_url)


def in_numbers(edition: Edition, is_first: bool, say: Phrases) -> str:
    """How much an edition changed, as a sentence."""
    if is_first:
        return say.gettext("The first edition.")
    counts = Counter(map(_sort_of, edition.changes))
    told = [say.ngettext(*names, counts[sort]) for sort, names in _NAMES.items() if counts[sort]]
    return f"{', '.join(told)}." if told else say.gettext("Nothing that is remembered was changed.")


def _sort_of(change: Change) -> str:
    if change.what == "record":
        return "new" if change.now else "gone"
    if change.what == "withdrawn" and not change.now:
        return "words"
    if change.what in ("statement", "withdrawn", "quote", "answer"):
        return change.what
    return "id" if change.what in ("id", "kind") else "words"
