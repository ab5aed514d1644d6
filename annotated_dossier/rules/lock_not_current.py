"""Where the lock is frozen, it says what a build would say."""

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.files.read import LOCK_FILE, Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks.anchors import lock_of, to_text

LOCK_NOT_CURRENT = Entry(
    "lock-not-current",
    "The lock in the repository is not current",
    "The places of the quotes are reviewed with the lock; one that lags behind hides what moved.",
    f"Run `python build.py` and commit `{LOCK_FILE}`, which it renews, with your change.",
)
CODES = (LOCK_NOT_CURRENT,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if the lock is frozen and its file is missing or has another text."""
    if inputs.is_lock_frozen and (inputs.lock is None or inputs.lock.text != to_text(lock_of(dossier))):
        message = f"`{LOCK_FILE}` is older than the records." if inputs.lock else f"There is no `{LOCK_FILE}`."
        yield LOCK_NOT_CURRENT.at(
            Span(LOCK_FILE),
            message,
            f"Run `python build.py` and commit `{LOCK_FILE}`, which it renews, with your change.",
        )
