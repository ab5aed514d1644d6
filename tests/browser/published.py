"""The site as a publisher puts it on a web server: built from this checkout, compressed, with its policy."""

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.frame import PROJECT, TORETSK, copy_dossier, copy_frame, copy_guides

# Stands in a draft beside the dossier, and must stand in nothing that is published.
CANARY = "quokkafeather"
DRAFT = f"""\
places:
  {CANARY}-hill: {{name: {CANARY} Hill, type: hill, summary: A {CANARY} lives there.}}
claims:
  {CANARY}-claim:
    statement: Kyiv denied that the {CANARY} had full control.
    topic: control
    speaker: ukrainian-authorities
    about: [toretsk, {CANARY}-hill]
    quotes: [{{source: moscow-times-2025-02-07, exact: Kyiv denied Russia had full control, id: {CANARY}-words}}]
    answers: [{{question: who-holds-toretsk}}]
"""
COMPRESSED = {".css", ".html", ".js", ".json", ".jsonld", ".svg", ".txt", ".xml"}


def build(folder: Path, dossier: Path = TORETSK, is_offline: bool = False) -> Path:
    """Build the site of a dossier inside `folder`, from a copy of what it is made of, and return its folder.

    `dossier` holds the records and the articles; the rest is that of this checkout. `is_offline` builds the site that
    is opened from a folder.
    """
    copy_dossier(folder, dossier)
    copy_frame(folder)
    copy_guides(folder)
    (folder / "drafts").mkdir()
    (folder / "drafts/canary.yaml").write_text(DRAFT, encoding="utf-8")
    command = [
        sys.executable,
        str(PROJECT / "build.py"),
        "--root",
        str(folder),
        *(["build", "--offline"] if is_offline else []),
    ]
    # In CI a build refuses to write a lock, which a dossier of a test has none of.
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return folder / ("site-offline" if is_offline else "site")


def policy(site: Path) -> str:
    """The content security policy of the published `_headers`."""
    headers = (site / "_headers").read_text(encoding="utf-8")
    return re.search(r"Content-Security-Policy: (.*)", headers)[1]


@contextmanager
def served(site: Path, headers: dict[str, str]) -> Iterator[str]:
    """Serve `site` on a free port of this machine, with `headers` on every answer; give the address of its root."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, headers=headers, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections are kept open, as every web server does

    def __init__(self, *arguments, headers: dict[str, str], **options) -> None:
        self.headers_of_all = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        for name, value in self.headers_of_all.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        """Send a file compressed, and the site's own page where there is none."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        if not found:
            path = Path(self.directory, "404.html")
        body = path.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments) -> None:
        """Say nothing: the tests say what went wrong."""
