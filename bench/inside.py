"""Parts of a build that are no command of their own: `python -m bench.inside pages|unindexed|index ROOT`."""

from __future__ import annotations

import sys
from pathlib import Path

from annotated_dossier import cli, pipeline
from annotated_dossier.commands import common


def pages(root: Path) -> int:
    """Check, and write the pages to docs/; render nothing."""
    pipeline.generate(common.check(root), root)
    return 0


def unindexed(root: Path) -> int:
    """The whole build, without the search index."""
    from annotated_dossier.publishing import pagefind

    setattr(pagefind, "index", lambda _: None)  # noqa: B010 (a function is not put in the place of another in types)
    return cli.main(["--root", str(root)])


def index(root: Path) -> int:
    """The search index of the site that is there, and nothing else."""
    from annotated_dossier.publishing import pagefind

    pagefind.index(root / "site")
    return 0


if __name__ == "__main__":
    part, root = sys.argv[1:]
    sys.exit({"pages": pages, "unindexed": unindexed, "index": index}[part](Path(root)))
