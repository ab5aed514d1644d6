"""Where the lock is frozen, it says what a build would say."""

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.link import Dossier
from annotated_dossier.lock import lock_of, to_text
from annotated_dossier.read import LOCK_FILE, Inputs

CODES = {
    "lock-not-current": Entry(
        "The lock in the repository is not current",
        "The places of the quotes are reviewed with the lock; one that lags behind hides what moved.",
        f"Run `python build.py` and commit `{LOCK_FILE}`."),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if the lock is frozen and its file is missing or has another text."""
    if inputs.is_lock_frozen and (inputs.lock is None or inputs.lock.text != to_text(lock_of(dossier))):
        yield Diagnostic("lock-not-current", Span(LOCK_FILE), "The lock does not say what a build would say.",
                         f"Run `python build.py` and commit `{LOCK_FILE}`.")
