"""How a site comes about while it is served: checked, its pages written to docs/, rendered into a private folder."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import annotated_dossier
from annotated_dossier import building
from annotated_dossier.building import Pages
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.alone import alone_in
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE, SELFTEST_FILE
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pipeline import Checked
from annotated_dossier.progress import Progress, silent
from annotated_dossier.publishing import pagefind
from annotated_dossier.publishing.kept_pages import KeptPages
from annotated_dossier.publishing.kept_site import LastSite
from annotated_dossier.publishing.mkdocs import RenderError
from annotated_dossier.publishing.settings import OVERRIDES
from annotated_dossier.publishing.site import preview
from annotated_dossier.report.lines import Lines
from annotated_dossier.serving.drafts import drafts_page
from annotated_dossier.serving.folder import FolderSite
from annotated_dossier.serving.generated import Generated
from annotated_dossier.serving.live import Made, Site
from annotated_dossier.serving.memory import MemorySite
from annotated_dossier.serving.notices import Notice, failure, notices_of

_PACKAGE = Path(annotated_dossier.__file__).parent


class Preview:
    """The dossier below `root`, made anew into memory and folders inside `scratch`; lock and published site are left
    alone.

    In the folder `kept` stands what earlier builds keep for the next. `settings` makes what takes the place of
    mkdocs.yml where there is none. `check` reads and checks the dossier; `say` tells whoever sits at the terminal what
    was found; `showing` gives the progress of one making. Where `has_drafts`, a change of drafts is looked at as well.
    """

    def __init__(
        self,
        root: Path,
        scratch: Path,
        *,
        kept: Path,
        settings: Callable[[Dossier], Path | None],
        check: Callable[[], Checked],
        say: Callable[[Checked], None],
        showing: Callable[[], AbstractContextManager[Progress]],
        has_drafts: bool = False,
    ) -> None:
        self._root, self._scratch, self._kept = root, scratch, kept
        self._settings, self._check, self._say, self._showing = settings, check, say, showing
        self._made_from = ("dossier", "seeds", "docs", OVERRIDES, *(("drafts",) if has_drafts else ()))
        self._numbers = count()
        self._generated = Generated(root / "docs")
        self._pages = KeptPages(kept, root / "docs")
        self._site: MemorySite | None = None
        self._checked: Checked | None = None
        self._last: LastSite | None = None
        self._folders: list[Path] = []
        self._indexes: list[Path] = []

    @property
    def folders(self) -> list[Path]:
        """What a site is made from: records, articles, pages written by hand, the theme and the templates."""
        own = [self._root / name for name in self._made_from]
        frame = {place / name for place in (_PACKAGE, self._root / _PACKAGE.name) for name in ("templates", "theme")}
        return [*own, *sorted(folder for folder in frame if folder.is_dir())]

    @property
    def files(self) -> list[Path]:
        """The single files beside the folders."""
        return [self._root / name for name in ("mkdocs.yml", LOCK_FILE, REVIEWS_FILE, EDITION_FILE, SELFTEST_FILE)]

    def matters(self, paths: Collection[Path]) -> bool:
        """Whether a change of these files makes another site: nothing hidden does, nor what a build just wrote."""
        docs = self._root / "docs"
        return any(
            not (path.is_relative_to(docs) and self._generated.is_own(path))
            for path in paths
            if not path.name.startswith(".") and path.parent.name != "__pycache__"
        )

    def rebuild(self) -> Made:
        """The site as the files are now, or what is wrong with them."""
        with alone_in(self._root):
            return self._rebuild()

    def complete(self) -> Made:
        """The last site with the files that were put off so that its pages came sooner; that site if there are none."""
        checked = self._checked
        if not checked or not self._pages.has_put_off:
            return Made(self._site)
        with alone_in(self._root):
            self._generated.remember()
            checked, pages, _ = building.write_changed_pages(checked, self._root, self._pages, False, silent)
            return self._rendered(pages, checked, (), silent)

    def start_index(self, site: Site) -> _Indexing:
        """Begin the search index of a site that was made here."""
        assert isinstance(site, MemorySite)
        folder = self._scratch / f"index-{next(self._numbers)}"
        self._indexes = self._last_two(self._indexes, folder)
        return _Indexing(site.lay_out(folder / "site"), folder / "index")

    def _rebuild(self) -> Made:
        pages: Pages = ()
        self._checked = None
        with self._showing() as progress:
            progress("Checking the records")
            checked = self._check()
            if checked.is_fit:
                self._generated.remember()
                checked, pages, _ = building.write_changed_pages(
                    checked, self._root, self._pages, False, progress, puts_off_files=True
                )
        self._say(checked)
        notices = notices_of(checked.problems, checked.dossier, Lines(self._root, checked.withheld.covered))
        drafts = drafts_page(checked.drafts, checked.dossier)
        if not checked.is_fit:
            return Made(None, notices, drafts)
        self._checked = checked
        with self._showing() as progress:
            progress("Rendering the site")
            return replace(self._rendered(pages, checked, notices, progress), drafts=drafts)

    def _rendered(self, pages: Pages, checked: Checked, notices: tuple[Notice, ...], progress: Progress) -> Made:
        try:
            settings = self._settings(checked.dossier)
            warnings = building.render_pages(partial(self._render, settings), pages, checked, progress)
        except RenderError as error:
            print(f"No site was rendered:\n{error}", file=sys.stderr)
            return Made(None, (*notices, *map(failure, error.messages)))
        for warning in warnings:
            print(warning, file=sys.stderr)
        return Made(self._site, (*notices, *(Notice(Severity.WARNING, warning) for warning in warnings)))

    def _render(self, settings: Path | None, pages: Pages) -> tuple[str, ...]:
        """Make the site from the one before, and return the warnings."""
        folder = self._scratch / f"site-{next(self._numbers)}"
        rendered, made = preview(self._root, folder, pages, self._kept, self._last, settings)
        if self._site and made.same:
            self._site = self._site.followed_by(folder, made.same)
            shutil.rmtree(folder, ignore_errors=True)
        else:
            self._site = MemorySite.of(folder)
            self._folders = self._last_two(self._folders, folder)
        self._last = LastSite(made.made_of, made.sources, self._site.files)
        return rendered.warnings

    def _last_two(self, folders: list[Path], folder: Path) -> list[Path]:
        """This folder and the one before it, which a browser may still be reading from; those before them go."""
        for path in folders[:-1]:
            shutil.rmtree(path, ignore_errors=True)
        return [*folders[-1:], folder]


class _Indexing:
    def __init__(self, folder: Path, bundle: Path) -> None:
        self._bundle = bundle
        self._process = pagefind.Indexing(folder, bundle)

    def result(self) -> Site | None:
        return FolderSite(self._bundle) if self._process.is_done() else None

    def stop(self) -> None:
        self._process.stop()
