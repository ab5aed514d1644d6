"""Parts of a build that are no command of their own: `python -m bench.inside pages|unindexed|shared|index ROOT`."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

from annotated_dossier import building, cli
from annotated_dossier.commands import common
from annotated_dossier.parallel import among_cores
from annotated_dossier.progress import silent


def pages(root: Path) -> int:
    """Check, and write the pages to docs/ as a build does where nothing is kept; render nothing."""
    building.write_pages(common.check(root, mapped=among_cores), root, None, silent, among_cores)
    return 0


def unindexed(root: Path) -> int:
    """The whole build, without the search index."""
    from annotated_dossier.publishing import pagefind

    with patch.object(pagefind, "index"):
        return cli.main(["--root", str(root)])


def shared(root: Path) -> int:
    """Every picture of shared links, drawn anew."""
    from annotated_dossier.publishing.shared_pictures import shared_pictures

    pictures = shared_pictures(common.check(root, site_url="https://example.org/").dossier, None, among_cores)
    print(f"{pictures.own} pictures, the largest of {max(map(len, pictures.files.values())):,} bytes")
    return 0


def index(root: Path) -> int:
    """The search index of the site that is there, and nothing else."""
    from annotated_dossier.publishing import pagefind

    pagefind.index(root / "site")
    return 0


if __name__ == "__main__":
    part, root = sys.argv[1:]
    sys.exit({"pages": pages, "unindexed": unindexed, "shared": shared, "index": index}[part](Path(root)))
