"""The frozen dossier, and what a dossier needs beside its own folders to become a site: settings, theme and guides."""

import re
import shutil
from pathlib import Path

from annotated_dossier.model import KINDS

PROJECT = Path(__file__).parents[1]
TORETSK = PROJECT / "tests/dossiers/toretsk"
THEME = "annotated_dossier/theme"
BY_HAND = ("method.md", "languages.md", "fields.md", "problems.md")


def copy_dossier(root: Path, dossier: Path = TORETSK) -> None:
    """Lay the records and the articles of a dossier into `root`."""
    for folder in ("dossier", "seeds"):
        shutil.copytree(dossier / folder, root / folder)


def copy_frame(root: Path) -> None:
    """Lay the settings and the theme into `root`, where MkDocs looks for them.

    The navigation leads to no index of a kind that the dossier there has no records of.
    """
    root.mkdir(parents=True, exist_ok=True)
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    records = "\n".join(path.read_text("utf-8") for path in root.glob("dossier/**/*.yaml"))
    for kind in KINDS.keys() - {"claims", *re.findall(r"^[\w-]+(?=:)", records, re.MULTILINE)} if records else ():
        settings = re.sub(rf"^  - \w+: {kind}/index\.md\n", "", settings, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    shutil.copytree(PROJECT / THEME, root / THEME)
    (root / "docs").mkdir(exist_ok=True)


def copy_guides(root: Path) -> None:
    """Lay the pages that are written by hand into `root`/docs."""
    (root / "docs").mkdir(parents=True, exist_ok=True)
    for name in BY_HAND:
        shutil.copy(PROJECT / "docs" / name, root / "docs")
