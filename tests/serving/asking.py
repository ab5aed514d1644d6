"""A server for tests, and requests to it as they go over the wire."""

import socket
from contextlib import contextmanager
from http.client import HTTPConnection
from threading import Thread

from annotated_dossier.serving.server import Server

POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"
HEADERS = f"/*\n  Content-Security-Policy: {POLICY}\n  Referrer-Policy: no-referrer\n/other/*\n  X-Other: 1\n"
PAGE = "<html><head><title>{}</title></head><body></body></html>"


@contextmanager
def serving(live):
    with Server(live, 0) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        live.close()
        server.shutdown()
        thread.join()


def ask(server, path, method="GET", **headers):
    """Status, headers and body of an answer. A header of value `None` is not sent."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    named = {"Host": f"127.0.0.1:{server.server_port}"} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    for name, value in named.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode("utf-8")
    connection.close()
    return answer.status, answer.headers, body


def raw(server, request):
    """All that is answered to these bytes, until the connection ends."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as client:
        client.sendall(request)
        return b"".join(iter(lambda: client.recv(65536), b""))
