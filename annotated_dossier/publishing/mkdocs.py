"""MkDocs, run as a process of its own.

It keeps state in the environment and in the logging module, and may end the interpreter; none of that reaches the
caller, and any renderer with the same command line can take its place.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_TRACEBACK = "Traceback (most recent call last):"


class RenderError(Exception):
    """No site was rendered. `messages` are what MkDocs said, in its order."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


@dataclass(frozen=True, slots=True)
class MkDocs:
    """MkDocs with the settings of the dossier in `root`, told where the site will stand and who will read it there.

    Settings that were `made` take the place of its mkdocs.yml.
    """

    root: Path
    site_url: str | None = None
    read_from: str = "server"
    made: Path | None = None

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.made or self.root.resolve() / "mkdocs.yml"

    def build(self, target: Path, *, strict: bool, settings: Path | None = None) -> tuple[str, ...]:
        """Make a site at `target` and return the warnings. Raises RenderError; where strict, for a warning too."""
        strictness = "--strict" if strict else "--no-strict"
        # Not --quiet: MkDocs counts only the warnings it shows.
        done = subprocess.run(
            self.command("build", strictness, "--site-dir", str(target), settings=settings),
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        said = messages(done.stderr)
        if done.returncode != 0:
            raise RenderError(said or (f"MkDocs ended with code {done.returncode}.",))
        return said

    def command(self, command: str, *options: str, settings: Path | None = None) -> list[str]:
        """The command line; `settings` may take the place of the usual ones."""
        return [sys.executable, "-m", "mkdocs", command, "--config-file", str(settings or self.settings), *options]

    def environment_for(self, names: Iterable[str]) -> dict[str, str | None]:
        """What mkdocs.yml is told where it asks for these variables."""
        environment = self.environment()
        return {name: environment.get(name) for name in sorted(names)}

    def environment(self) -> dict[str, str]:
        """What mkdocs.yml asks for: where pages are read (`server`, `folder`, `preview`) and their address."""
        return os.environ | {
            "READ_FROM": self.read_from,
            "SITE_URL": self.site_url or "",
            # Zero is gzip's "no time stamp": the day of a build must not show in the site.
            "SOURCE_DATE_EPOCH": "0",
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
        }


def settings_for(docs: Path, mkdocs: MkDocs, custom_dir: str | None, place: Path) -> Path:
    """Write settings to `place` that are the usual ones but for the folder of pages, and return the place."""
    settings: dict[str, object] = {"INHERIT": str(mkdocs.settings), "docs_dir": str(docs)}
    if custom_dir is not None:
        settings["theme"] = {"custom_dir": str(mkdocs.root.resolve() / custom_dir)}
    place.write_text(json.dumps(settings), encoding="utf-8")
    return place


def messages(log: str) -> tuple[str, ...]:
    """What MkDocs says above the level of information; a message may run over lines. Of a traceback the end is kept."""
    if _TRACEBACK in log:
        return (f"MkDocs failed: {log.strip().splitlines()[-1]}",)
    blocks = re.split(r"^(?=[A-Z]+ +-  )", log, flags=re.MULTILINE)
    return tuple(block.strip() for block in blocks if block.strip() and not block.startswith("INFO"))
