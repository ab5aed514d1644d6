"""Answers browsers of this machine, and nobody else.

A page of another site could let its visitor's browser ask a server on loopback, under a name of its own that leads
there. So each request must name this server as its host and, if it tells an origin, as that too.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any, cast

from annotated_dossier.serving import waiting
from annotated_dossier.serving.address import address_of, path_of, type_of
from annotated_dossier.serving.live import Live, Shown

LOOPBACK = "127.0.0.1"
# Nothing of a site begins with a dot.
OWN = "/.serving/"
EVENTS, DRAFTS = f"{OWN}events", f"{OWN}drafts"
_OWN_FILES = {OWN + name: Path(__file__).with_name(name) for name in ("reload.js", "reload.css")}
_INDEX = "pagefind/"
_SECONDS_FOR_AN_INDEX = 60
# How often a silent stream is tried, so that one whose reader has gone ends.
_SECONDS_BETWEEN_SIGNS = 15
_RETRY_MS = 500


class Server(ThreadingHTTPServer):
    """Serves what is live on a port of this machine; 0 is any that is free. Raises `OSError` if it cannot be had."""

    daemon_threads = True
    # On Windows it would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, live: Live, port: int) -> None:
        self.live = live
        super().__init__((LOOPBACK, port), _Handler)

    def server_bind(self) -> None:
        """Take the port, without asking for this machine's name, which may take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]

    @property
    def hosts(self) -> tuple[str, ...]:
        """What browsers may call this server."""
        names = (LOOPBACK, "localhost")
        return (*(f"{name}:{self.server_port}" for name in names), *(names if self.server_port == 80 else ()))

    @property
    def address(self) -> str:
        """Where it is found."""
        return f"http://{self.hosts[0]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has gone is no error."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def next_free(port: int) -> int | None:
    """The first free port above `port`."""
    for candidate in range(port + 1, min(port + 100, 65536)):
        with socket.socket() as tried:
            try:
                tried.bind((LOOPBACK, candidate))
            except OSError:
                continue
            return candidate
    return None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds for which a connection may be silent

    def version_string(self) -> str:
        return "annotated-dossier"

    def log_message(self, *_: Any, **__: Any) -> None:
        """Say nothing: the terminal is for problems."""

    def parse_request(self) -> bool:
        """Read the head of a request; whatever is refused is answered here."""
        if not super().parse_request():
            return False
        refusal = self._refusal()
        if refusal:
            self.close_connection = True
            self.send_error(*refusal)
        elif self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # nobody reads what follows
        return not refusal

    def send_error(self, code: int, message: str | None = None, *_: Any, **__: Any) -> None:
        """Answer with a line of text."""
        body = f"{message or HTTPStatus(code).phrase}\n".encode()
        self._send(code, body, {"Content-Type": "text/plain; charset=utf-8", "Connection": "close"})
        self.close_connection = True

    def do_GET(self) -> None:
        """Send a file of the site, or what stands in for it."""
        path = self.path.partition("?")[0]
        if path == EVENTS:
            self._stream()
        elif path == DRAFTS:
            self._send_drafts(self._server.live.shown)
        elif path in _OWN_FILES:
            self._send(200, _OWN_FILES[path].read_bytes(), {"Content-Type": type_of(path), **waiting.HEADERS})
        else:
            self._send_of_site(path_of(self.path))

    def do_HEAD(self) -> None:
        """Send the same without its body."""
        self.do_GET()

    @property
    def _server(self) -> Server:
        return cast(Server, self.server)

    def _refusal(self) -> tuple[HTTPStatus, str] | None:
        if self.command not in ("GET", "HEAD"):
            return HTTPStatus.METHOD_NOT_ALLOWED, "Nothing but GET and HEAD is answered."
        hosts = [host.lower() for host in self.headers.get_all("Host", [])]
        if len(hosts) != 1 or hosts[0] not in self._server.hosts:
            return HTTPStatus.MISDIRECTED_REQUEST, f"The site is shown at {self._server.address} only."
        own = {f"http://{host}" for host in self._server.hosts}
        if not own.issuperset(self.headers.get_all("Origin", [])):
            return HTTPStatus.FORBIDDEN, "Pages of other sites may not read this one."
        return None

    def _send_drafts(self, shown: Shown) -> None:
        if shown.drafts:
            self._send_page(200, shown.drafts.encode("utf-8"), shown, waiting.HEADERS)
        else:
            self.send_error(HTTPStatus.NOT_FOUND, "There are no drafts, or `serve` was started without --drafts.")

    def _send_of_site(self, path: str | None) -> None:
        shown = self._server.live.shown
        site = shown.site
        if site is None:
            self._send_page(503, waiting.waiting_page(shown).encode("utf-8"), shown, waiting.HEADERS)
            return
        file = path
        if path is not None and (not path or path.endswith("/")):
            file = f"{path}index.html"
        body = self._read(shown, file) if file is not None else None
        if body is not None and file is not None:
            self._send_file(file, body, shown)
        elif path and site.read(f"{path}/index.html") is not None:
            self._send(302, b"", {"Location": f"{address_of(path)}/", **shown.headers})
        else:
            self._send_page(404, site.read("404.html") or b"There is no such page.", shown, shown.headers)

    def _read(self, shown: Shown, file: str) -> bytes | None:
        if file.startswith(_INDEX):
            return self._server.live.searched(file.removeprefix(_INDEX), _SECONDS_FOR_AN_INDEX)
        return shown.site.read(file) if shown.site else None

    def _send_file(self, file: str, body: bytes, shown: Shown) -> None:
        if file.endswith(".html"):
            self._send_page(200, body, shown, shown.headers)
        else:
            self._send(200, body, {"Content-Type": type_of(file), **shown.headers})

    def _send_page(self, status: int, body: bytes, shown: Shown, headers: Mapping[str, str]) -> None:
        """Send a page with the script by which it follows what is shown."""
        follows = (
            f'<link rel="stylesheet" href="{OWN}reload.css">'
            f'<script src="{OWN}reload.js" data-version="{shown.version}" data-events="{EVENTS}" defer></script>'
        ).encode()
        before, end, after = body.partition(b"</head>")
        self._send(status, before + follows + end + after, {"Content-Type": "text/html; charset=utf-8", **headers})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self._send_head(status, {**headers, "Content-Length": str(len(body))})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_head(self, status: int, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD")
        self.end_headers()

    def _stream(self) -> None:
        """Tell what is shown, at once and at every change, until the browser goes."""
        self.close_connection = True
        self._send_head(200, {"Content-Type": "text/event-stream", "Connection": "close", **waiting.HEADERS})
        if self.command == "HEAD":
            return
        self.wfile.write(f"retry: {_RETRY_MS}\n\n".encode())
        seen = None
        while (shown := self._server.live.after(seen, _SECONDS_BETWEEN_SIGNS)) is not None:
            self.wfile.write(b": still here\n\n" if shown is seen else f"data: {shown.as_event()}\n\n".encode())
            seen = shown
