"""What is shown at this moment: a value that is replaced as a whole, and whoever waits for the next is told."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from threading import Condition
from typing import Any, Protocol

from annotated_dossier.diagnostics import Severity
from annotated_dossier.serving.notices import Notice


class Site(Protocol):
    """A rendered site, in a folder or in memory."""

    def read(self, path: str) -> bytes | None:
        """The file at a path below the site (forward slashes, none leading); `None` if there is none."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making the site: without a site the one before stays, and the notices say why.

    `drafts` is a page on what stands beside the dossier, if it was asked for.
    """

    site: Site | None
    notices: tuple[Notice, ...] = ()
    drafts: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What browsers are shown. A page bears the `version` it was sent with: with any other it is out of date.

    `indexes` are what the search may ask for: the newest index, and the one before for pages that began with that.
    """

    version: str = ""
    site: Site | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    is_building: bool = True
    notices: tuple[Notice, ...] = ()
    indexes: tuple[Site, ...] = ()
    is_index_due: bool = True
    drafts: str = ""

    def as_event(self) -> str:
        """What the script in the pages is told, as JSON on one line."""
        notices = [asdict(notice) for notice in self.notices]
        return json.dumps({"version": self.version, "is_building": self.is_building, "notices": notices})


class Live:
    """The present `Shown`. Any thread may read it, change it, and wait for it to change."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._shown = Shown(version=_new_version())
        self._is_closed = False

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def building(self) -> None:
        """A new site is being made."""
        self._change(is_building=True)

    def made(self, made: Made) -> None:
        """Show a new site, or why there is none."""
        fresh = {"site": made.site, "headers": published_headers(made.site)} if made.site else {}
        gravest_first = sorted(made.notices, key=lambda notice: notice.severity != Severity.ERROR)
        self._change(is_building=False, notices=tuple(gravest_first), drafts=made.drafts, **fresh)

    def completed(self, site: Site) -> None:
        """Show the site with the files beside its pages, which are the same: none is out of date."""
        self._change(site=site, version=self._shown.version)

    def indexed(self, index: Site) -> None:
        """From now on the search asks this index."""
        self._change(indexes=(index, *self._shown.indexes[:1]), is_index_due=False)

    def not_indexed(self, notice: Notice) -> None:
        """Say why there is no new index; an old one serves on."""
        self._change(notices=(*self._shown.notices, notice), is_index_due=False)

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def after(self, seen: Shown | None, seconds: float) -> Shown | None:
        """What is shown once that is not `seen`, or after so many seconds in any case; `None` in the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._shown is not seen, seconds)
            return None if self._is_closed else self._shown

    def searched(self, path: str, seconds: float) -> bytes | None:
        """A file of the index. While the first is being made it is waited for, since a page asks only once."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or not self._awaits_index(), seconds)
            indexes = self._shown.indexes
        return next((data for index in indexes if (data := index.read(path)) is not None), None)

    def _awaits_index(self) -> bool:
        return self._shown.site is not None and self._shown.is_index_due and not self._shown.indexes

    def _change(self, **changes: Any) -> None:
        with self._changed:
            shown = replace(self._shown, **changes)
            # The page that stands in for a site is as new as what it says.
            if ("site" in changes or shown.site is None) and "version" not in changes:
                shown = replace(shown, version=_new_version())
            self._shown = shown
            self._changed.notify_all()


def published_headers(site: Site) -> dict[str, str]:
    """What the site's `_headers` asks web servers to send with every page, its policy among them."""
    lines = (site.read("_headers") or b"").decode("utf-8").splitlines()
    headers: dict[str, str] = {}
    is_for_all = False
    for line in lines:
        name, colon, value = line.partition(":")
        if not line.startswith(" "):
            is_for_all = line.strip() == "/*"
        elif is_for_all and colon:
            headers[name.strip()] = value.strip()
    return headers


def _new_version() -> str:
    return secrets.token_hex(8)
