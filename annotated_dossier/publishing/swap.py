"""A finished site takes the place of the one before, and of nothing else.

A site lists its own files in `.generated.json`, as `docs/` does. Where anything else stands, nothing is replaced. What
an end without warning (a kill, a power cut) leaves beside the site is put right when the next one is made.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_dossier.files.alone import alone
from annotated_dossier.files.folder import is_link
from annotated_dossier.files.refused import doing
from annotated_dossier.files.write import MANIFEST, write_file
from annotated_dossier.publishing.exchange import exchange
from annotated_dossier.publishing.pagefind import BUNDLE
from annotated_dossier.publishing.tree import files_of, link

# Made by every version of this program, and hardly by anything else.
_OF_EVERY_SITE = "data/dossier.json"
# In some sites only, so that the new one may lack them.
_OF_SOME_SITES = {"404.html", "pagefind", "search", "sitemap.xml", "sitemap.xml.gz"}
# Its files have other names in each build, and the same pages are to give the same list.
_UNLISTED = f"{BUNDLE}/"
# What file managers leave in a folder that somebody looks at.
_OF_NOBODY = {".DS_Store", "Thumbs.db", "desktop.ini"}
_MOST_NAMED = 3


class InTheWay(Exception):
    """What stands in the place of the site was not made by a build; the message says what, and how to mend it."""


@contextmanager
def replacing(site_dir: Path, spare: Path | None = None) -> Iterator[Path]:
    """A path beside `site_dir` to make the new site at, which takes its place in the end; an error changes nothing.

    What stood at `site_dir` goes to `spare`, if such a place is given, and is found at the path yielded next time: most
    of the next site is there already.
    Raises `InTheWay` where anything but a site of ours stands, and `Refused` if the system refuses the change.
    """
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    with alone(site_dir.parent, waits=True) as is_alone:
        if is_alone:
            _put_right(site_dir)
        # What cannot be removed now goes when the next site is made.
        with TemporaryDirectory(prefix=_prefix(site_dir), dir=site_dir.parent, ignore_cleanup_errors=True) as scratch:
            fresh, previous = Path(scratch, "fresh"), Path(scratch, "previous")
            if spare and spare.is_dir() and not is_link(spare) and is_alone:
                spare.rename(fresh)
            yield fresh
            refuse_foreign(site_dir, fresh)
            _list_files(fresh, site_dir)
            with doing("replaced", site_dir):
                _swap(site_dir, fresh, previous)
            if spare and previous.is_dir() and not os.path.lexists(spare):
                spare.parent.mkdir(parents=True, exist_ok=True)
                previous.rename(spare)


def restore(site_dir: Path) -> None:
    """Put back the site that a build had moved away when it was killed, unless another build is at work."""
    with alone(site_dir.parent, waits=False) as is_alone:
        if is_alone:
            _put_right(site_dir)


def refuse_link(site_dir: Path) -> None:
    """Raise `InTheWay` for a link, since what it leads to is not ours."""
    if is_link(site_dir):
        raise InTheWay(f"{site_dir} is a link and is not replaced, nor what it leads to. Remove the link.")


def refuse_foreign(site_dir: Path, fresh: Path) -> None:
    """Raise `InTheWay` for anything that no build made; `fresh` is the site that is to take its place."""
    refuse_link(site_dir)
    if not os.path.lexists(site_dir):
        return
    if not site_dir.is_dir():
        raise InTheWay(f"{site_dir} is no folder and is not replaced. Move it away.")
    foreign = _foreign(site_dir, fresh)
    if foreign:
        named = ", ".join(f"`{path}`" for path in foreign[:_MOST_NAMED]) + (", …" if foreign[_MOST_NAMED:] else "")
        raise InTheWay(
            f"{site_dir} holds what no build put there, and is not replaced: {named}. "
            "Move that elsewhere; what is to be published with the pages belongs in `docs/`."
        )


def _foreign(site_dir: Path, fresh: Path) -> list[str]:
    """Paths in `site_dir` that its list does not name; in a site of an earlier version, what its like does not hold."""
    found = [path for path in files_of(site_dir) if path.rpartition("/")[2] not in _OF_NOBODY]
    listed = _listed(site_dir)
    if listed is not None:
        return [path for path in found if not _is_listed(path, listed) or is_link(site_dir / path)]
    if _OF_EVERY_SITE not in found:
        return found
    ours = {path.name for path in fresh.iterdir()} | _OF_SOME_SITES
    return [path for path in found if path.partition("/")[0] not in ours or is_link(site_dir / path)]


def _is_listed(path: str, listed: set[str]) -> bool:
    return path in listed or path.startswith(_UNLISTED)


def _listed(site_dir: Path) -> set[str] | None:
    """The files of a site as it lists them; `None` if it does not."""
    try:
        listed = json.loads((site_dir / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return {path for path in listed if isinstance(path, str)} if isinstance(listed, list) else None


def _list_files(fresh: Path, site_dir: Path) -> None:
    """Let a site list its files; a list that is that of the site before is the same file."""
    listed = {path for path in (*files_of(fresh), MANIFEST) if not path.startswith(_UNLISTED)}
    (fresh / MANIFEST).unlink(missing_ok=True)
    if _listed(site_dir) == listed:
        link(site_dir / MANIFEST, fresh / MANIFEST)
    else:
        write_file(fresh / MANIFEST, json.dumps(sorted(listed), indent=0) + "\n")


def _swap(site_dir: Path, fresh: Path, previous: Path) -> None:
    """Move `fresh` to `site_dir`, and what stood there to `previous`, in one step where that is possible; undo the half
    of two."""
    existed = site_dir.exists()
    if existed and exchange(fresh, site_dir):
        fresh.rename(previous)
        return
    if existed:
        site_dir.rename(previous)
    try:
        fresh.rename(site_dir)
    except OSError:
        if existed:
            previous.rename(site_dir)
        raise


def _put_right(site_dir: Path) -> None:
    """Put back a site that was moved away, and remove what killed builds left. No other build may be at work."""
    for scratch in sorted(site_dir.parent.iterdir()):
        if not scratch.name.startswith(_prefix(site_dir)) or is_link(scratch):
            continue
        if (scratch / "previous").is_dir() and not os.path.lexists(site_dir):
            with doing("put back", site_dir):
                (scratch / "previous").rename(site_dir)
        shutil.rmtree(scratch, ignore_errors=True)


def _prefix(site_dir: Path) -> str:
    return f".site-{site_dir.name}."
