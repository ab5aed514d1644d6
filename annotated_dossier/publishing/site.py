"""The end of the way: docs/ becomes a site, and the site gets its search index.

MkDocs makes it. The pages that were generated, which are most of it, take a faster way where that is proved to lead to
the same site (`quick`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotated_dossier.files.refused import Refused, doing
from annotated_dossier.pages.page import Page
from annotated_dossier.progress import Progress, silent
from annotated_dossier.publishing import offline, pagefind, quick
from annotated_dossier.publishing.complete import refuse_incomplete
from annotated_dossier.publishing.mkdocs import MkDocs, RenderError
from annotated_dossier.publishing.settings import NotUnderstood
from annotated_dossier.publishing.swap import InTheWay, refuse_link, replacing


@dataclass(frozen=True, slots=True)
class Rendered:
    """How a site was made: the warnings, of which strict leaves none; why MkDocs made all of it, where it was not to;
    and the files that the fast way made otherwise, where both ways were compared."""

    warnings: tuple[str, ...] = ()
    why_slow: str | None = None
    differing: tuple[str, ...] = ()


def render(
    root: Path,
    site_dir: Path,
    *,
    pages: Sequence[Page] = (),
    site_url: str | None = None,
    strict: bool = True,
    is_offline: bool = False,
    compares: bool = False,
    kept: Path | None = None,
    settings: Path | None = None,
    progress: Progress = silent,
) -> Rendered:
    """Render `root`/docs into `site_dir`, and say how that went; `progress` is told each step.

    `pages` are those in docs/ that were generated just now; without them MkDocs makes all of the site. With `compares`
    it is made in both ways, and what MkDocs made is taken. In the folder `kept` stands what was proved, for the next
    time. `settings` take the place of mkdocs.yml. `site_url` is where the site will stand; without it nothing is made
    that needs a full address. The site is built beside `site_dir` and moved there when it is whole: after any failure
    what was there before is untouched. The same pages give the same bytes on any day, but for what `pagefind.index`
    names. With `is_offline` it works when it is opened from a folder, and is searched by Material's own search; then
    MkDocs makes all of it.

    Raises RenderError if MkDocs or Pagefind fails, if it warns while strict, if the settings leave out what every page
    needs, or if `site_dir` cannot be replaced, be it
    that it holds what no build put there.
    """
    mkdocs = MkDocs(root, site_url, "folder" if is_offline else "server", settings)
    try:
        refuse_link(site_dir)
        site_dir = site_dir.resolve()
        if root.resolve().is_relative_to(site_dir):
            raise RenderError((f"{site_dir} holds the dossier itself and cannot become its site.",))
        with doing("rendered", site_dir), replacing(site_dir) as fresh:
            progress("Rendering the site")
            rendered = _build(mkdocs, () if is_offline else pages, fresh, strict, compares, kept)
            refuse_incomplete(fresh)
            if is_offline:
                offline.adapt(fresh)
            else:
                progress("Making the search index")
                _index(fresh)
    except (InTheWay, Refused) as error:
        raise RenderError((str(error),)) from error
    return rendered


def preview(
    root: Path, target: Path, pages: Sequence[Page], kept: Path | None = None, settings: Path | None = None
) -> Rendered:
    """Render `root`/docs into the folder `target`, where nothing may stand, as it will be published, but without an
    index. `pages`, `kept` and `settings` are those of `render`. Raises RenderError if MkDocs fails."""
    rendered = _build(MkDocs(root, made=settings), pages, target, strict=False, compares=False, kept=kept)
    refuse_incomplete(target)
    return rendered


def _build(
    mkdocs: MkDocs, pages: Sequence[Page], fresh: Path, strict: bool, compares: bool, kept: Path | None
) -> Rendered:
    """Make the site at `fresh`, the fast way if there are pages for it and nothing speaks against it."""
    scratch = fresh.with_name(f"{fresh.name}-scratch")
    why_slow = None
    if pages:
        scratch.mkdir()
        try:
            quick.build(mkdocs, pages, fresh, scratch, kept)
        except NotUnderstood as reason:
            why_slow = str(reason)
        else:
            if not compares:
                return Rendered()
            fresh.rename(scratch / "quick")
    warnings = mkdocs.build(fresh, strict=strict)
    is_compared = compares and pages and not why_slow
    return Rendered(warnings, why_slow, tuple(differences(fresh, scratch / "quick")) if is_compared else ())


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files that are in one folder and not in the other, or not the same there."""
    found = [{path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()} for top in (one, other)]
    for path in sorted(found[0] | found[1]):
        if not (path in found[0] & found[1] and (one / path).read_bytes() == (other / path).read_bytes()):
            yield path


def _index(site_dir: Path) -> None:
    try:
        pagefind.index(site_dir)
    except pagefind.SearchError as error:
        raise RenderError((f"The search index could not be made: {error}",)) from error
