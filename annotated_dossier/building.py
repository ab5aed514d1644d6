"""One build: the pages of a dossier in docs/, then its site, both made anew only as far as they changed.

What is kept for that stands in one folder, which may be deleted at any time; without such a folder everything is made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotated_dossier import pipeline
from annotated_dossier.files.write import Written
from annotated_dossier.pipeline import Checked
from annotated_dossier.progress import Progress

if TYPE_CHECKING:
    from annotated_dossier.pages.page import KeptPage, Page
    from annotated_dossier.publishing.kept_pages import KeptPages

Of = TypeVar("Of")
Pages = tuple["Page | KeptPage", ...]


def write_pages(
    checked: Checked, root: Path, kept: KeptPages | None, renews_lock: bool, progress: Progress
) -> tuple[Checked, Pages, Written]:
    """Bring docs/ up to date with a dossier that is fit; for a preview the lock is not renewed.

    Returns the problems met in writing beside those known before, the pages, and what was written.
    """
    if kept is None:
        pages = pipeline.pages_of(checked, progress)
        checked, written = pipeline.generate(checked, root, renews_lock, pages, progress)
        return checked, pages, written
    site_url = checked.dossier.site_url
    renewed = pipeline.changed_pages_of(checked, kept.memory(site_url), progress)
    standing = kept.standing(renewed.pages)
    checked, written = pipeline.generate(checked, root, renews_lock, renewed.pages, progress, standing)
    if checked.is_fit:
        kept.keep(renewed, site_url)
    return checked, renewed.pages, written


def render_pages(render: Callable[[Pages], Of], pages: Pages, checked: Checked, progress: Progress) -> Of:
    """What `render` makes of the pages; where it needs more than the address of one that was kept, all are made."""
    from annotated_dossier.publishing.kept_site import PagesNeeded

    try:
        return render(pages)
    except PagesNeeded:
        return render(pipeline.pages_of(checked, progress))
