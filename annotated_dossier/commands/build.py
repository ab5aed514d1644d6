"""`build`: check, write the pages to docs/, render the site to site/."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotated_dossier.commands.common import (
    CACHE,
    FINE,
    PROBLEMS,
    check_with,
    colours_of,
    lines_of,
    painted,
    progress_shown,
    show,
    summed_up,
    what_was_read,
)
from annotated_dossier.environment import is_ci, site_url
from annotated_dossier.files.alone import alone_in
from annotated_dossier.files.cache import Cache
from annotated_dossier.report.visible import visible

if TYPE_CHECKING:
    from annotated_dossier.building import Pages
    from annotated_dossier.files.write import Written
    from annotated_dossier.pipeline import Checked
    from annotated_dossier.publishing.last_build import LastBuild

SITE, OFFLINE_SITE = "site", "site-offline"
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
    from annotated_dossier.publishing.last_build import LastBuild
    from annotated_dossier.publishing.swap import restore

    folder = OFFLINE_SITE if options.offline else SITE
    with alone_in(root) as is_alone:
        restore(root / folder)
        # Where nobody looks on, and what passes is published, everything is read and made anew.
        kept = root / CACHE if is_alone and not is_ci() else None
        colours = colours_of(sys.stderr)
        last = LastBuild(kept, root, root / folder, site_url(), colours) if kept and not options.offline else None
        told = last.told() if last else None
        if told is not None:
            sys.stderr.write(told.problems)
            print(told.done)
            print(f"The site is in {folder}/.")
            return FINE
        return _build_anew(root, folder, kept, last)


def _build_anew(root: Path, folder: str, kept: Path | None, last: LastBuild | None) -> int:
    from annotated_dossier import building
    from annotated_dossier.parallel import among_cores

    with progress_shown() as progress:
        progress("Checking the records")
        cache = Cache(kept) if kept else None
        checked = check_with(cache, root, site_url(), is_lock_frozen=is_ci(), mapped=among_cores)
        if checked.is_fit:
            checked, pages, written = building.write_pages(checked, root, kept, progress, among_cores)
    show(checked, root, sys.stderr)
    if not checked.is_fit:
        return PROBLEMS
    print(f"{written.changed} files written, {written.unchanged} unchanged, {written.removed} removed in docs/.")
    return _render(checked, pages, written, root, folder, kept, last)


def _render(
    checked: Checked, pages: Pages, written: Written, root: Path, folder: str, kept: Path | None, last: LastBuild | None
) -> int:
    from annotated_dossier import building
    from annotated_dossier.parallel import among_cores
    from annotated_dossier.publishing.complete import other_titles
    from annotated_dossier.publishing.configuration import settings_of
    from annotated_dossier.publishing.hosts import limits_near
    from annotated_dossier.publishing.last_build import Told
    from annotated_dossier.publishing.mkdocs import RenderError
    from annotated_dossier.publishing.shared_pictures import NO_PICTURES, shared_pictures

    try:
        with progress_shown() as progress:
            how: dict[str, Any] = {"is_offline": folder != SITE, "compares": is_ci(), "kept": kept}
            how["settings"] = settings_of(root, root / CACHE, checked.dossier)
            drawing = among_cores if is_ci() else None
            pictures = shared_pictures(checked.dossier, kept, drawing) if folder == SITE else NO_PICTURES
            how["pictures"] = pictures.files
            rendered = building.render_site(checked, root, root / folder, pages, progress, **how)
    except RenderError as error:
        print(f"No site was rendered:\n{error}", file=sys.stderr)
        return PROBLEMS
    if rendered.why_slow:
        print(f"MkDocs made every page, which takes longer: {rendered.why_slow}.", file=sys.stderr)
    print(f"The site is in {folder}/.")
    titles, limits = other_titles(root / folder, checked.dossier.record.title), limits_near(root / folder)
    remarked = "".join(f"{visible(remark)}\n" for remark in (*titles, *limits, *pictures.remarks))
    sys.stderr.write(remarked)
    if rendered.differing:
        print(f"{_DIFFERING}\n{chr(10).join(rendered.differing)}", file=sys.stderr)
        return PROBLEMS
    if last and not rendered.why_slow:
        unchanged = f"0 files written, {written.changed + written.unchanged} unchanged, 0 removed in docs/."
        done = f"{summed_up(checked.problems, what_was_read(checked))}\n{unchanged}"
        last.keep(Told(painted(checked.problems, lines_of(checked, root), sys.stderr) + remarked, done))
    return FINE
