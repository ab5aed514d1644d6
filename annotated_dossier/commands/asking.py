"""Questions that one key answers. Where no terminal is listening, each line of the input is an answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

SKIP, STOP = "k", "q"
_END_OF_INPUT = ("", "\x04")


def ask(answers: Mapping[str, str]) -> str:
    """The key of one of the answers, which are shown; any other is asked for again. The end of the input stops."""
    shown = ", ".join(f"[{key}] {meaning}" for key, meaning in answers.items())
    while True:
        with _single_keys() as is_single:
            print(f"{shown}: ", end="", flush=True)
            typed = sys.stdin.read(1) if is_single else sys.stdin.readline()
        key = typed.strip().lower()
        print(key if key in answers else "", flush=True)
        if typed in _END_OF_INPUT:
            return STOP
        if key in answers:
            return key


def ask_for_text(question: str) -> str:
    """A line of text; empty at the end of the input."""
    print(f"{question}: ", end="", flush=True)
    line = sys.stdin.readline().strip()
    if not sys.stdin.isatty():
        print()
    return line


@contextmanager
def _single_keys() -> Iterator[bool]:
    """Let a terminal give each key at once, if it can. What was typed before there was a question is no answer."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield False
        return
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin, termios.TCSAFLUSH)
        yield True
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
