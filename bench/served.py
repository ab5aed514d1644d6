"""One edit while a dossier is served: from the saved file until the page says it, as a browser would ask for it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import yaml

from bench import edits
from bench.measure import PROJECT, CommandError, Measured, clean_environment, megabytes

_HOST, _PAUSE, _MOST = "127.0.0.1", 0.01, 600.0


def edit_served(root: Path) -> Measured:
    """Serve, edit a claim twice, and measure the second edit: by then all is loaded. The processor's time is that of
    the server until it ended. Raises CommandError if a page does not come to say what it should."""
    with socket.create_server((_HOST, 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(root), "serve", "--port", str(port)]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=PROJECT, env=clean_environment(), **quiet) as process:
        try:
            _wait(lambda: _says(root, port))
            seconds = [_edited(root, port) for _ in range(2)][-1]
        finally:
            process.send_signal(signal.SIGTERM)  # SIGINT is ignored by what a shell began in the background
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(seconds, used.ru_utime + used.ru_stime, megabytes(used.ru_maxrss))


def _edited(root: Path, port: int) -> float:
    start = time.perf_counter()
    edits.edit_claim(root)
    _wait(lambda: _says(root, port))
    return time.perf_counter() - start


def _wait(is_so: Callable[[], bool]) -> None:
    end = time.perf_counter() + _MOST
    while not is_so():
        if time.perf_counter() > end:
            raise CommandError("What was edited is not shown.")
        time.sleep(_PAUSE)


def _says(root: Path, port: int) -> bool:
    """Whether the page of the claim that is edited says what its record does."""
    claim, statement = edits.edited_claim(yaml.load((root / edits.CLAIMS_FILE).read_text("utf-8"), yaml.CSafeLoader))
    connection = HTTPConnection(_HOST, port, timeout=_MOST)
    try:
        connection.request("GET", f"/claims/{claim}/")
        return statement in connection.getresponse().read().decode("utf-8")
    except (OSError, HTTPException):  # it has not begun to answer
        return False
    finally:
        connection.close()
