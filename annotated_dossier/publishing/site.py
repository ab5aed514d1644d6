"""The end of the way: docs/ becomes a site, through MkDocs, and the site gets its search index.

MkDocs runs as a process of its own. It keeps state in the environment and in the
logging module, and may end the interpreter; none of that reaches the caller, and any
renderer with the same command line can take its place.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotated_dossier.files.refused import Refused, doing
from annotated_dossier.publishing import offline, pagefind
from annotated_dossier.publishing.swap import InTheWay, refuse_link, replacing

WATCHED = ("dossier", "seeds")
SECONDS_BETWEEN_LOOKS = 0.5
_TRACEBACK = "Traceback (most recent call last):"


class RenderError(Exception):
    """No site was rendered. `messages` are what MkDocs said, in its order."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


def render(
    root: Path, site_dir: Path, *, site_url: str | None = None, strict: bool = True, is_offline: bool = False
) -> tuple[str, ...]:
    """Render `root`/docs into `site_dir` and return the warnings, of which strict leaves none.

    `site_url` is where the site will stand; without it nothing is made that needs a full address. The site is built
    beside `site_dir` and moved there when it is whole: after any failure what was there before is untouched. The same
    pages give the same bytes on any day, but for what `pagefind.index` names. With `is_offline` it works when it is
    opened from a folder, and is searched by Material's own search.

    Raises RenderError if MkDocs or Pagefind fails, if it warns while strict, or if `site_dir` cannot be replaced, be it
    that it holds what no build put there.
    """
    try:
        refuse_link(site_dir)
        site_dir = site_dir.resolve()
        if root.resolve().is_relative_to(site_dir):
            raise RenderError((f"{site_dir} holds the dossier itself and cannot become its site.",))
        with doing("rendered", site_dir), replacing(site_dir) as fresh:
            warnings = _build(root, fresh, site_url, strict, is_offline)
            if is_offline:
                offline.adapt(fresh)
            else:
                _index(fresh)
    except (InTheWay, Refused) as error:
        raise RenderError((str(error),)) from error
    return warnings


def serve(root: Path, regenerate: Callable[[], object]) -> int:
    """Show the site on this machine until it is interrupted, which is no failure; return the exit code.

    `regenerate` writes docs/ anew and reports its own problems. It is called after each
    change of a record or an article; MkDocs sees the changed pages by itself.
    """
    # click 8.3.0 reads the default of --livereload as "no".
    command = _mkdocs(root, "serve", "--livereload", "--no-strict")
    with subprocess.Popen(command, cwd=root, env=_environment("preview")) as server:
        try:
            for _ in _changes(root, while_true=lambda: server.poll() is None):
                regenerate()
        except KeyboardInterrupt:
            return 0
        finally:
            server.terminate()
    return server.returncode


def _build(root: Path, target: Path, site_url: str | None, strict: bool, is_offline: bool) -> tuple[str, ...]:
    strictness = "--strict" if strict else "--no-strict"
    # Not --quiet: MkDocs counts only the warnings it shows.
    command = _mkdocs(root, "build", strictness, "--site-dir", str(target))
    done = subprocess.run(
        command,
        cwd=root,
        env=_environment("folder" if is_offline else "server", site_url),
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


def _mkdocs(root: Path, command: str, *options: str) -> list[str]:
    config = str(root.resolve() / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", command, "--config-file", config, *options]


def _environment(read_from: str, site_url: str | None = None) -> dict[str, str]:
    """What mkdocs.yml asks for: where pages are read from (`server`, `folder` or `preview`), and their address."""
    return os.environ | {
        "READ_FROM": read_from,
        "SITE_URL": site_url or "",
        "THEME_SEARCH": "false" if read_from == "server" else "true",
        # Zero is gzip's "no time stamp": the day of a build must not show in the site.
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }


def _changes(root: Path, while_true: Callable[[], bool]) -> Iterator[None]:
    """Yield once for each look at which a watched file was added, changed or removed."""
    seen = _state(root)
    while while_true():
        time.sleep(SECONDS_BETWEEN_LOOKS)
        now = _state(root)
        if now != seen:
            seen = now
            yield


def _state(root: Path) -> dict[Path, tuple[int, int]]:
    """Map every watched file to its time of change, in nanoseconds, and its size in bytes."""
    state = {}
    for path in (path for folder in WATCHED for path in (root / folder).rglob("*")):
        try:
            stat = path.stat()
        except OSError:  # an editor's passing file, gone since it was listed, or a link to itself
            continue
        state[path] = (stat.st_mtime_ns, stat.st_size)
    return state
