"""One build: the pages of a dossier in docs/, then its site, both made anew only as far as they changed.

What is kept for that stands in one folder, which may be deleted at any time; without such a folder everything is made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from annotated_dossier import pipeline
from annotated_dossier.files.write import Written
from annotated_dossier.parallel import Mapper
from annotated_dossier.pipeline import Checked
from annotated_dossier.progress import Progress

if TYPE_CHECKING:
    from annotated_dossier.pages.page import KeptPage, Page
    from annotated_dossier.publishing.kept_pages import KeptPages
    from annotated_dossier.publishing.site import Rendered

Of = TypeVar("Of")
Pages = tuple["Page | KeptPage", ...]


def write_pages(
    checked: Checked, root: Path, kept: Path | None, progress: Progress, mapped: Mapper = map
) -> tuple[Checked, Pages, Written]:
    """Bring docs/ and the lock up to date with a dossier that is fit; pages are made by `mapped`.

    Returns the problems met in writing beside those known before, the pages, and what was written.
    """
    from annotated_dossier.publishing.kept_pages import KeptPages

    if not kept:
        pages = pipeline.pages_of(checked, progress, mapped)
        files = pipeline.files_of(checked, mapped)
        checked, written = pipeline.generate(checked, root, True, pages, progress, files=files)
        return checked, pages, written
    remembered = KeptPages(kept, root / "docs")
    done = write_changed_pages(checked, root, remembered, True, progress, mapped)
    remembered.write()
    return done


def write_changed_pages(
    checked: Checked,
    root: Path,
    kept: KeptPages,
    renews_lock: bool,
    progress: Progress,
    mapped: Mapper = map,
    puts_off_files: bool = False,
) -> tuple[Checked, Pages, Written]:
    """The same, where what is kept may be asked again. For a preview the lock is not renewed, and files beside the
    pages may be put off until the next time."""
    renewed = pipeline.changed_pages_of(checked, kept.memory(), progress, mapped, puts_off_files)
    checked, written = pipeline.generate(
        checked, root, renews_lock, renewed.pages, progress, kept.standing, renewed.files
    )
    if checked.is_fit:
        kept.keep(renewed)
    return checked, renewed.pages, written


def render_site(
    checked: Checked, root: Path, site_dir: Path, pages: Pages, progress: Progress, **options: Any
) -> Rendered:
    """The site of docs/, as `publishing.site.render` makes it with these options."""
    from annotated_dossier.publishing.site import render

    return render_pages(
        lambda pages: render(
            root,
            site_dir,
            pages=pages,
            site_url=checked.dossier.site_url,
            edition_on=checked.dossier.record.edition_on,
            progress=progress,
            **options,
        ),
        pages,
        checked,
        progress,
    )


def render_pages(render: Callable[[Pages], Of], pages: Pages, checked: Checked, progress: Progress) -> Of:
    """What `render` makes of the pages; where it needs more than the address of one that was kept, all are made."""
    from annotated_dossier.publishing.kept_site import PagesNeeded

    try:
        return render(pages)
    except PagesNeeded:
        return render(pipeline.pages_of(checked, progress))
