"""What is measured, in one table: each step with the state it begins from and the command that is timed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import edits, hugo
from bench.measure import PROJECT, Measured, run
from bench.served import edit_served
from tests.frame import copy_frame, copy_guides

BUNDLE = "site/pagefind"
# What stays when all that was made of a dossier is removed.
_BY_HAND = {"dossier", "seeds", "mkdocs.yml", "annotated_dossier", "anchors.lock"}
# What a build tells MkDocs about the site it makes.
_SETTINGS = {"READ_FROM": "server", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}


@dataclass(frozen=True, slots=True)
class Step:
    """Something to measure: `prepare` makes the state it begins from and is not timed, `measure` runs it.

    `key` names it in `--only` and in the results. Without `measure` its row says that it was not measured.
    """

    key: str
    title: str
    prepare: Callable[[Path], None]
    measure: Callable[[Path], Measured] | None


def frame(root: Path) -> None:
    """Lay the settings and the theme of this checkout into `root`, and the pages written by hand."""
    copy_frame(root)
    copy_guides(root)


def from_nothing(root: Path) -> None:
    """Remove all that was made of the dossier, caches included."""
    for path in root.iterdir():
        if path.name not in _BY_HAND:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    copy_guides(root)


def from_site(root: Path) -> None:
    """The site with its index as a build left it, whatever was done to it since."""
    run(_build(root))


def _as_it_is(root: Path) -> None:
    pass


def _without_index(root: Path) -> None:
    from_site(root)
    shutil.rmtree(root / BUNDLE)


def _after(edit: Callable[[Path], None]) -> Callable[[Path], None]:
    """The state of a site whose dossier was edited since it was built."""

    def prepare(root: Path) -> None:
        from_site(root)
        edit(root)

    return prepare


def _change_source(root: Path) -> None:
    edits.change_source(root)
    run([*_build(root), "accept", "source-0"])


def _build(root: Path, *command: str) -> list[str]:
    return [sys.executable, str(PROJECT / "build.py"), "--root", str(root), *command]


def _building(*command: str) -> Callable[[Path], Measured]:
    return lambda root: run(_build(root, *command))


def _inside(part: str) -> Callable[[Path], Measured]:
    return lambda root: run([sys.executable, "-m", "bench.inside", part, str(root)])


def _mkdocs(root: Path) -> Measured:
    command = ["build", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(root / "site-of-mkdocs")]
    return run([sys.executable, "-m", "mkdocs", *command], cwd=root, **_SETTINGS)


def _lay_out_for_hugo(root: Path) -> None:
    from_site(root)
    hugo.lay_out(root / "docs", root / "hugo")


def _hugo(root: Path) -> Measured:
    return run(hugo.command(root / "hugo"), cwd=root / "hugo")


STEPS = (
    Step("check", "check, the first", from_nothing, _building("check")),
    Step("check-kept", "check, nothing changed", _as_it_is, _building("check")),
    Step("pages", "own pages, cold", from_nothing, _inside("pages")),
    Step("unindexed", "whole site cold, without the index", from_nothing, _inside("unindexed")),
    Step("cold", "whole site cold, with the index", from_nothing, _building()),
    Step("index", "search index alone", _without_index, _inside("index")),
    Step("shared", "pictures of shared links, with a check", _as_it_is, _inside("shared")),
    Step("same", "nothing changed", from_site, _building()),
    Step("claim", "one claim edited, without the index", _after(edits.edit_claim), _inside("unindexed")),
    Step("claim-indexed", "one claim edited, with the index", _after(edits.edit_claim), _building()),
    Step("place", "one place renamed, with the index", _after(edits.rename_place), _building()),
    Step("source", "one source changed, with the index", _after(_change_source), _building()),
    Step("serve", "one claim edited, inside `serve`", from_site, edit_served),
    Step("mkdocs", "plain `mkdocs build` of docs/", from_site, _mkdocs),
    Step("hugo", "Hugo over the same Markdown", _lay_out_for_hugo, _hugo),
)


def counts(root: Path) -> dict[str, int]:
    """How many pages, files and bytes a site has, those of its search index apart."""
    site: list[int] = []
    bundle: list[int] = []
    for path in (root / "site").rglob("*"):
        if path.is_file():
            (bundle if path.is_relative_to(root / BUNDLE) else site).append(path.stat().st_size)
    pages = sum(1 for _ in (root / "docs").rglob("*.md"))
    return {
        "pages": pages,
        "files": len(site),
        "bytes": sum(site),
        "files of the index": len(bundle),
        "bytes of the index": sum(bundle),
    }
