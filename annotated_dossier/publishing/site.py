"""The end of the way: docs/ becomes a site, through MkDocs, and the site gets its search index.

MkDocs runs as a process of its own. It keeps state in the environment and in the
logging module, and may end the interpreter; none of that reaches the caller, and any
renderer with the same command line can take its place.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from annotated_dossier.files.refused import Refused, doing
from annotated_dossier.progress import Progress, silent
from annotated_dossier.publishing import offline, pagefind
from annotated_dossier.publishing.swap import InTheWay, refuse_link, replacing

_TRACEBACK = "Traceback (most recent call last):"


class RenderError(Exception):
    """No site was rendered. `messages` are what MkDocs said, in its order."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


def render(
    root: Path,
    site_dir: Path,
    *,
    site_url: str | None = None,
    strict: bool = True,
    is_offline: bool = False,
    progress: Progress = silent,
) -> tuple[str, ...]:
    """Render `root`/docs into `site_dir` and return the warnings, of which strict leaves none.

    `site_url` is where the site will stand; without it nothing is made that needs a full address. The site is built
    beside `site_dir` and moved there when it is whole: after any failure what was there before is untouched. The same
    pages give the same bytes on any day, but for what `pagefind.index` names. With `is_offline` it works when it is
    opened from a folder, and is searched by Material's own search. `progress` is told each step.

    Raises RenderError if MkDocs or Pagefind fails, if it warns while strict, or if `site_dir` cannot be replaced, be it
    that it holds what no build put there.
    """
    try:
        refuse_link(site_dir)
        site_dir = site_dir.resolve()
        if root.resolve().is_relative_to(site_dir):
            raise RenderError((f"{site_dir} holds the dossier itself and cannot become its site.",))
        with doing("rendered", site_dir), replacing(site_dir) as fresh:
            progress("Rendering the site")
            warnings = _build(root, fresh, site_url, strict, is_offline)
            if is_offline:
                offline.adapt(fresh)
            else:
                progress("Making the search index")
                _index(fresh)
    except (InTheWay, Refused) as error:
        raise RenderError((str(error),)) from error
    return warnings


def preview(root: Path, target: Path) -> tuple[str, ...]:
    """Render `root`/docs into the folder `target`, where nothing may stand, as it will be published, but without an
    index; return the warnings. Raises RenderError if MkDocs fails.
    """
    return _build(root, target, site_url=None, strict=False, is_offline=False)


def _build(root: Path, target: Path, site_url: str | None, strict: bool, is_offline: bool) -> tuple[str, ...]:
    strictness = "--strict" if strict else "--no-strict"
    # Not --quiet: MkDocs counts only the warnings it shows.
    config = str(root.resolve() / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", config, strictness, "--site-dir", str(target)]
    done = subprocess.run(
        command,
        cwd=root,
        env=_environment(is_offline, site_url),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    messages = _messages(done.stderr)
    if done.returncode != 0:
        raise RenderError(messages or (f"MkDocs ended with code {done.returncode}.",))
    return messages


def _index(site_dir: Path) -> None:
    try:
        pagefind.index(site_dir)
    except pagefind.SearchError as error:
        raise RenderError((f"The search index could not be made: {error}",)) from error


def _messages(log: str) -> tuple[str, ...]:
    """What MkDocs says above the level of information; a message may run over lines. Of a traceback the end is kept."""
    if _TRACEBACK in log:
        return (f"MkDocs failed: {log.strip().splitlines()[-1]}",)
    blocks = re.split(r"^(?=[A-Z]+ +-  )", log, flags=re.MULTILINE)
    return tuple(block.strip() for block in blocks if block.strip() and not block.startswith("INFO"))


def _environment(is_offline: bool, site_url: str | None) -> dict[str, str]:
    """What mkdocs.yml asks for: whether pages are read from a `server` or a `folder`, and their address."""
    return os.environ | {
        "READ_FROM": "folder" if is_offline else "server",
        "SITE_URL": site_url or "",
        "THEME_SEARCH": "true" if is_offline else "false",
        # Zero is gzip's "no time stamp": the day of a build must not show in the site.
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
