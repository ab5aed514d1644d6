"""The handbook as a site of its own, which is read from a folder or from any web server alike."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_dossier import urls
from annotated_dossier.progress import Progress, silent
from annotated_dossier.publishing.mkdocs import MkDocs, settings_for
from annotated_dossier.publishing.site import render

_PACKAGE = Path(__file__).parents[1]
_PACKED, _BESIDE = _PACKAGE / "handbook/pages", _PACKAGE.parent / "handbook"
# Where its pages and their mkdocs.yml stand: in an installed package within it, in the repository beside it.
FOLDER = _PACKED if _PACKED.is_dir() else _BESIDE


def build(target: Path, progress: Progress = silent) -> None:
    """Make the handbook in the folder `target`, which takes the place of an earlier one.

    Raises `RenderError` where MkDocs fails or warns, or where anything else stands at `target`.
    """
    with TemporaryDirectory(prefix="annotated-dossier-") as scratch:
        settings = settings_for(FOLDER / "docs", MkDocs(FOLDER), str(_PACKAGE / "theme"), Path(scratch, "mkdocs.yml"))
        render(FOLDER, target, site_url=urls.HANDBOOK, is_offline=True, settings=settings, progress=progress)
