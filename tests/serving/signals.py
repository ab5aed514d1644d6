"""Processes that can be interrupted, however the tests themselves were started."""

import signal


def interruptible() -> None:
    """To be run in a new process: a shell lets what it starts in the background ignore interrupts, and its children too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
