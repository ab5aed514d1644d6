"""The frozen dossier, and what a dossier needs beside its own folders to become a site: settings, theme and guides."""

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[1]
TORETSK = PROJECT / "tests/dossiers/toretsk"
THEME = "annotated_dossier/theme"
BY_HAND = ("method.md", "languages.md", "fields.md", "problems.md")


def copy_dossier(root: Path, dossier: Path = TORETSK) -> None:
    """Lay the records and the articles of a dossier into `root`."""
    for folder in ("dossier", "seeds"):
        shutil.copytree(dossier / folder, root / folder)


def copy_frame(root: Path) -> None:
    """Lay the settings and the theme into `root`, where MkDocs looks for them."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    shutil.copytree(PROJECT / THEME, root / THEME)
    (root / "docs").mkdir(exist_ok=True)


def copy_guides(root: Path) -> None:
    """Lay the pages that are written by hand into `root`/docs."""
    (root / "docs").mkdir(parents=True, exist_ok=True)
    for name in BY_HAND:
        shutil.copy(PROJECT / "docs" / name, root / "docs")
