"""The end of the way: docs/ becomes a site, and the site gets its search index.

MkDocs makes it. The pages that were generated, which are most of it, take a faster way where that is proved to lead to
the same site (`quick`).
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from annotated_dossier.files.left import hash_of
from annotated_dossier.files.program import program
from annotated_dossier.files.refused import Refused, doing
from annotated_dossier.files.write import write_bytes
from annotated_dossier.pages.page import KeptPage, Page
from annotated_dossier.progress import Progress, silent
from annotated_dossier.publishing import offline, pagefind, quick, sitemap
from annotated_dossier.publishing.complete import refuse_incomplete
from annotated_dossier.publishing.kept_site import NOTHING_SAME, KeptSite, LastSite, Made
from annotated_dossier.publishing.mkdocs import MkDocs, RenderError
from annotated_dossier.publishing.settings import NotUnderstood
from annotated_dossier.publishing.swap import InTheWay, refuse_link, replacing
from annotated_dossier.publishing.tree import files_of, put_together

# What stands in the folder of what is kept: what MkDocs has proved, and the files of the site before the last.
FRAMES, SPARE = "frames", "spare-site"


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
    pages: Sequence[Page | KeptPage] = (),
    site_url: str | None = None,
    strict: bool = True,
    is_offline: bool = False,
    compares: bool = False,
    kept: Path | None = None,
    settings: Path | None = None,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    edition_on: str | None = None,
    progress: Progress = silent,
) -> Rendered:
    """Render `root`/docs into `site_dir`, and say how that went; `progress` is told each step.

    `pages` are those in docs/ that were generated just now; without them MkDocs makes all of the site. With `compares`
    it is made in both ways, and what MkDocs made is taken. In the folder `kept` stands what was proved and what the
    last site was made of, for the next time: what would come out the same stays as it is, search index included.
    `settings` take the place of mkdocs.yml. `pictures` are those of shared links, by their addresses, `edition_on` is
    the day for the sitemap. `site_url` is where the site will stand; without it nothing is made that needs a full
    address. The site is built beside `site_dir` and moved there when it is whole: after any failure what was there
    before is untouched. The same pages give the same bytes on any day, but for what `pagefind.index` names. With
    `is_offline` it works when it is opened from a folder, where it is searched without an index of Pagefind
    (`folder_search`); then MkDocs makes all of it.

    Raises PagesNeeded if more of some pages is needed than that they were kept, and RenderError if MkDocs or Pagefind
    fails, if it warns while strict, if the settings leave out what every page needs, or if `site_dir` cannot be
    replaced, be it that it holds what no build put there.
    """
    mkdocs = MkDocs(root, site_url, "folder" if is_offline else "server", settings)
    try:
        refuse_link(site_dir)
        site_dir = site_dir.resolve()
        if root.resolve().is_relative_to(site_dir):
            raise RenderError((f"{site_dir} holds the dossier itself and cannot become its site.",))
        known = KeptSite(kept, site_dir) if kept and not is_offline else None
        last = known.last if known else None
        with doing("rendered", site_dir), replacing(site_dir, kept / SPARE if kept and known else None) as fresh:
            progress("Rendering the site")
            made = fresh.with_name("made")
            rendered, new = _build(mkdocs, () if is_offline else pages, made, strict, compares, kept, last)
            refuse_incomplete(made)
            _complete(made, pictures, edition_on)
            if is_offline:
                offline.adapt(made)
                put_together(made, site_dir, (), fresh)
            else:
                files = _with_index(made, site_dir, fresh, new, known, progress)
        if known:
            known.keep(new, *files)
    except (InTheWay, Refused) as error:
        raise RenderError((str(error),)) from error
    return rendered


def _complete(made: Path, pictures: Mapping[str, bytes], edition_on: str | None) -> None:
    """Lay beside the pages what neither way makes. Each page names its edition, so it changed with it."""
    for address, picture in pictures.items():
        write_bytes(made / address, picture)
    place = made / "sitemap.xml"
    if edition_on and place.is_file():
        text = sitemap.dated(place.read_bytes().decode(), edition_on)
        place.write_bytes(text.encode())
        place.with_name("sitemap.xml.gz").write_bytes(sitemap.zipped(text))


def preview(
    root: Path,
    target: Path,
    pages: Sequence[Page | KeptPage],
    kept: Path | None = None,
    last: LastSite | None = None,
    settings: Path | None = None,
) -> tuple[Rendered, Made]:
    """Render `root`/docs into the folder `target`, where nothing may stand, as it will be published, but without an
    index and without what is the same as in the `last` site. `pages`, `kept` and `settings` are those of `render`.

    Raises PagesNeeded and RenderError as `render` does.
    """
    rendered = _build(MkDocs(root, made=settings), pages, target, strict=False, compares=False, kept=kept, last=last)
    refuse_incomplete(target)
    return rendered


def _build(
    mkdocs: MkDocs,
    pages: Sequence[Page | KeptPage],
    made: Path,
    strict: bool,
    compares: bool,
    kept: Path | None,
    last: LastSite | None,
) -> tuple[Rendered, Made]:
    """Make the site at `made`, the fast way if there are pages for it and nothing speaks against it."""
    scratch = made.with_name(f"{made.name}-scratch")
    why_slow = None
    if pages:
        scratch.mkdir()
        try:
            new = quick.build(mkdocs, pages, made, scratch, kept / FRAMES if kept else None, last)
        except NotUnderstood as reason:
            why_slow = str(reason)
            shutil.rmtree(made, ignore_errors=True)
        else:
            if not compares:
                return Rendered(), new
            made.rename(scratch / "quick")
    warnings = mkdocs.build(made, strict=strict)
    is_compared = compares and pages and not why_slow
    differing = tuple(differences(made, scratch / "quick")) if is_compared else ()
    return Rendered(warnings, why_slow, differing), NOTHING_SAME


def _with_index(
    made: Path, site_dir: Path, fresh: Path, new: Made, known: KeptSite | None, progress: Progress
) -> tuple[str, Mapping[str, str], frozenset[str]]:
    """Put the new site together at `fresh`, with its search index, which is the same as long as all pages are.

    Returns what the index was made of, the hashes of all files but the last, and the paths of those that are the same.
    """
    before = known.standing if known else {}
    hashes = {path: before[path] for path in new.same} | {path: hash_of(made / path) for path in files_of(made)}
    pages = sorted((path, digest) for path, digest in hashes.items() if path.endswith(".html"))
    made_of = hashlib.sha256(repr((program(), pages)).encode()).hexdigest()
    index = known.index_of(made_of) if known else None
    same = new.same.union(index or ())
    put_together(made, site_dir, same, fresh)
    if index is None:
        progress("Making the search index")
        _index(fresh)
    return made_of, hashes, same


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
