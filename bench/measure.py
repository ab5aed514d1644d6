"""Run one command as a process of its own, and say how long it took and how much memory its largest process held."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
# Nothing else of the caller's environment: it may say CI, colours, or another site's address.
_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "LANG", "LC_ALL")
_LAST_LINES = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: wall clock, processor time of all its processes, and the peak memory of the largest of them."""

    seconds: float
    cpu_seconds: float
    peak_mb: float


class CommandError(Exception):
    """A measured command ended with an error; the message holds the end of what it said."""


def run(command: Sequence[str], cwd: Path = PROJECT, **environment: str) -> Measured:
    """Run a command to its end. Raises CommandError if it ends with another code than 0."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=clean_environment() | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        said = process.stderr.read() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        end = "\n".join(said.splitlines()[-_LAST_LINES:])
        raise CommandError(f"{' '.join(command)} ended with {process.returncode}:\n{end}")
    return Measured(seconds, used.ru_utime + used.ru_stime, megabytes(used.ru_maxrss))


def clean_environment() -> dict[str, str]:
    """What a measured command sees of the environment."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"PYTHONPATH": str(PROJECT)}


def megabytes(peak: int) -> float:
    """The peak memory that the system tells of a process."""
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
