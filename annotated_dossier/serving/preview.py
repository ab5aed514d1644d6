"""How a site comes about while it is served: checked, its pages written to docs/, rendered into a private folder."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

import annotated_dossier
from annotated_dossier import pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.page import Page
from annotated_dossier.pipeline import Checked
from annotated_dossier.progress import Progress
from annotated_dossier.publishing import pagefind
from annotated_dossier.publishing.configuration import OVERRIDES
from annotated_dossier.publishing.mkdocs import RenderError
from annotated_dossier.publishing.site import preview
from annotated_dossier.report.lines import Lines
from annotated_dossier.serving.folder import FolderSite
from annotated_dossier.serving.generated import Generated
from annotated_dossier.serving.live import Made, Site
from annotated_dossier.serving.notices import Notice, failure, notices_of

_PACKAGE = Path(annotated_dossier.__file__).parent


class Preview:
    """The dossier below `root`, made anew into folders inside `scratch`. Lock and published site are left alone.

    In the folder `kept` stands what MkDocs has proved, for the next time. `settings` makes what takes the place of
    mkdocs.yml where there is none. `check` reads and checks the dossier; `say` tells whoever sits at the terminal what
    was found; `showing` gives the progress of one making.
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
    ) -> None:
        self._root, self._scratch, self._kept_frames = root, scratch, kept
        self._settings, self._check, self._say, self._showing = settings, check, say, showing
        self._numbers = count()
        self._generated = Generated(root / "docs")
        self._kept: list[Path] = []

    @property
    def folders(self) -> list[Path]:
        """What a site is made from: records, articles, pages written by hand, the theme and the templates."""
        own = [self._root / name for name in ("dossier", "seeds", "docs", OVERRIDES)]
        frame = {place / name for place in (_PACKAGE, self._root / _PACKAGE.name) for name in ("templates", "theme")}
        return [*own, *sorted(folder for folder in frame if folder.is_dir())]

    @property
    def files(self) -> list[Path]:
        """The single files beside the folders."""
        return [self._root / name for name in ("mkdocs.yml", LOCK_FILE, REVIEWS_FILE, EDITION_FILE)]

    def matters(self, paths: Collection[Path]) -> bool:
        """Whether a change of these files makes another site: nothing hidden does, nor what a build just wrote."""
        docs = self._root / "docs"
        return any(
            not (path.is_relative_to(docs) and self._generated.is_own(path))
            for path in paths
            if not path.name.startswith(".")
        )

    def rebuild(self) -> Made:
        """The site as the files are now, or what is wrong with them."""
        pages: tuple[Page, ...] = ()
        with self._showing() as progress:
            progress("Checking the records")
            checked = self._check()
            if checked.is_fit:
                self._generated.remember()
                pages = pipeline.pages_of(checked, progress)
                checked, _ = pipeline.generate(checked, self._root, False, pages, progress)
        self._say(checked)
        notices = notices_of(checked.problems, checked.dossier, Lines(self._root))
        if not checked.is_fit:
            return Made(None, notices)
        with self._showing() as progress:
            progress("Rendering the site")
            return self._render(pages, notices, self._settings(checked.dossier))

    def start_index(self, site: Site) -> _Indexing:
        """Begin the search index of a site that was made here."""
        assert isinstance(site, FolderSite)
        return _Indexing(site, self._fresh("index"))

    def _render(self, pages: tuple[Page, ...], notices: tuple[Notice, ...], settings: Path | None) -> Made:
        folder = self._fresh("site")
        try:
            warnings = preview(self._root, folder, pages, self._kept_frames, settings).warnings
        except RenderError as error:
            print(f"No site was rendered:\n{error}", file=sys.stderr)
            return Made(None, (*notices, *map(failure, error.messages)))
        for warning in warnings:
            print(warning, file=sys.stderr)
        return Made(FolderSite(folder), (*notices, *(Notice(Severity.WARNING, warning) for warning in warnings)))

    def _fresh(self, name: str) -> Path:
        """A path for a new folder. Of each name the one before stays, since what is shown may still be read there."""
        same = [path for path in self._kept if path.name.startswith(name)]
        for path in same[:-2]:
            shutil.rmtree(path, ignore_errors=True)
            self._kept.remove(path)
        self._kept.append(self._scratch / f"{name}-{next(self._numbers)}")
        return self._kept[-1]


class _Indexing:
    def __init__(self, site: FolderSite, bundle: Path) -> None:
        self._bundle = bundle
        self._process = pagefind.Indexing(site.folder, bundle)

    def result(self) -> Site | None:
        return FolderSite(self._bundle) if self._process.is_done() else None

    def stop(self) -> None:
        self._process.stop()
