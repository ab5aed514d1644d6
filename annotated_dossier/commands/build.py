"""`build`: check, write the pages to docs/, render the site to site/."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_dossier import pipeline
from annotated_dossier.commands.common import CACHE, FINE, FRAMES, PROBLEMS, check, progress_shown, show
from annotated_dossier.environment import is_ci, site_url
from annotated_dossier.pipeline import Checked

if TYPE_CHECKING:
    from annotated_dossier.pages.page import Page

NAME = "build"
ABOUT = "check, write the pages to docs/, render the site to site/"
_DIFFERING = "It is as MkDocs made it. The fast way, which is taken elsewhere, made these files otherwise; report that:"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where the site is to be read."""
    parser.add_argument(
        "--offline",
        action="store_true",
        help="render to site-offline/ instead, to be opened from the folder without a server",
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Build the site, unless the check finds an error."""
    from annotated_dossier.publishing.configuration import settings_of
    from annotated_dossier.publishing.mkdocs import RenderError
    from annotated_dossier.publishing.site import render
    from annotated_dossier.publishing.swap import restore

    folder = "site-offline" if options.offline else "site"
    restore(root / folder)
    checked, pages = _generate(root)
    if not checked.is_fit:
        return PROBLEMS
    try:
        with progress_shown() as progress:
            rendered = render(
                root,
                root / folder,
                pages=pages,
                site_url=checked.dossier.site_url,
                is_offline=options.offline,
                compares=is_ci(),
                kept=None if is_ci() else root / CACHE / FRAMES,
                settings=settings_of(root, root / CACHE, checked.dossier),
                progress=progress,
            )
    except RenderError as error:
        print(f"No site was rendered:\n{error}", file=sys.stderr)
        return PROBLEMS
    if rendered.why_slow:
        print(f"MkDocs made every page, which takes longer: {rendered.why_slow}.", file=sys.stderr)
    print(f"The site is in {folder}/.")
    if rendered.differing:
        print(f"{_DIFFERING}\n{chr(10).join(rendered.differing)}", file=sys.stderr)
        return PROBLEMS
    return FINE


def _generate(root: Path) -> tuple[Checked, tuple[Page, ...]]:
    """Check and, if nothing is wrong, write the pages; say what was found and done."""
    pages: tuple[Page, ...] = ()
    with progress_shown() as progress:
        progress("Checking the records")
        checked = check(root, is_ci(), site_url=site_url())
        if checked.is_fit:
            pages = pipeline.pages_of(checked, progress)
            checked, written = pipeline.generate(checked, root, pages=pages, progress=progress)
    show(checked, root, sys.stderr)
    if checked.is_fit:
        print(f"{written.changed} files written, {written.unchanged} unchanged, {written.removed} removed in docs/.")
    return checked, pages
