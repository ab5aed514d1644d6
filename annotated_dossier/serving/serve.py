"""`serve`, put together: a server in threads of its own, and the loop that feeds it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from threading import Thread

from annotated_dossier.serving.follow import Indexing, follow
from annotated_dossier.serving.live import Live, Made, Site
from annotated_dossier.serving.server import Server, next_free


class PortError(Exception):
    """The port cannot be had. `free` is the next that can."""

    def __init__(self, port: int, reason: str, free: int | None) -> None:
        super().__init__(f"Port {port} cannot be used: {reason}.")
        self.free = free


def serve(
    port: int,
    announce: Callable[[str], None],
    changes: Iterable[bool],
    rebuild: Callable[[], Made],
    complete: Callable[[], Made],
    start_index: Callable[[Site], Indexing],
) -> None:
    """Show the site until interrupted, which raises `KeyboardInterrupt`; `announce` is told the address.

    Raises `PortError`. What it started has ended when it is left, be it by Ctrl-C, by a closed terminal or by `kill`.
    """
    live = Live()
    try:
        server = Server(live, port)
    except OSError as error:
        raise PortError(port, error.strerror or str(error), next_free(port)) from error
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows lacks the second
            signal.signal(getattr(signal, name), signal.default_int_handler)
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            announce(server.address)
            follow(live, changes, rebuild, complete, start_index)
        finally:
            live.close()
            server.shutdown()
