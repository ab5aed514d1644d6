"""`serve`: show the site on this machine, renewed at every change."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_dossier.commands.common import CACHE, FINE, check_with, progress_shown, show
from annotated_dossier.diagnostics import Severity
from annotated_dossier.environment import UsageError, site_url
from annotated_dossier.files.cache import Cache
from annotated_dossier.report.visible import visible


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where the site is shown, and whether drafts are."""
    parser.add_argument("--port", type=_port, default=8000, help="where to show it, from 1 to 65535 (%(default)s)")
    parser.add_argument("--drafts", action="store_true", help="show drafts/ too, on a page of its own")


def _port(text: str) -> int:
    """The number of a port. Raises `ArgumentTypeError`."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"`{visible(text)}` is no port: it is a number from 1 to 65535")
    return int(text)


def run(options: argparse.Namespace, root: Path) -> int:
    """Serve until Ctrl-C. Raises `UsageError` for a port that is taken."""
    from annotated_dossier.publishing.configuration import settings_of
    from annotated_dossier.serving.preview import Preview
    from annotated_dossier.serving.serve import PortError, serve
    from annotated_dossier.serving.watch import changes

    address = site_url()
    drafts_are = Severity.WARNING if options.drafts else None
    with TemporaryDirectory(prefix="annotated-dossier-", ignore_cleanup_errors=True) as scratch:
        preview = Preview(
            root,
            Path(scratch),
            kept=root / CACHE,
            settings=lambda dossier: settings_of(root, root / CACHE, dossier),
            check=lambda: check_with(Cache(root / CACHE), root, address, drafts_are),
            say=lambda checked: show(checked, root, sys.stderr),
            showing=progress_shown,
            has_drafts=options.drafts,
        )
        watched = changes(preview.folders, preview.files, preview.matters)
        announce = partial(_announce, has_drafts=options.drafts)
        try:
            serve(options.port, announce, watched, preview.rebuild, preview.complete, preview.start_index)
        except PortError as taken:
            hint = f" The next free one: `serve --port {taken.free}`." if taken.free else ""
            raise UsageError(f"{taken}{hint}") from taken
    return FINE


def _announce(address: str, has_drafts: bool) -> None:
    from annotated_dossier.serving.server import DRAFTS

    print(f"The site is shown at {address} and renewed at every change. Ctrl-C ends it.", flush=True)
    if has_drafts:
        print(f"Drafts are shown at {address}{DRAFTS.removeprefix('/')}.", flush=True)
