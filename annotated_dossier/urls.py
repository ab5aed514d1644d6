"""Page addresses: the only place that knows how a record becomes a file in `docs/` and an address of the site.

Addresses are published and stable. They are relative to the root of the site, with neither a scheme nor a leading
slash (`claims/kyiv-denies/`), since the site may be published anywhere.
"""

from __future__ import annotations

from itertools import takewhile

HOME = ""


def index_address(kind: str) -> str:
    """The address of the index of a kind."""
    return f"{kind}/"


def record_address(kind: str, record_id: str) -> str:
    """The address of a record's page."""
    return f"{kind}/{record_id}/"


def file_address(kind: str, record_id: str, suffix: str) -> str:
    """The address of a data file on a record, beside its page; it is the file's path below `docs/` too."""
    return f"{kind}/{record_id}.{suffix}"


def page_path(address: str) -> str:
    """The Markdown file below `docs/` that MkDocs publishes at an address (`use_directory_urls: true`)."""
    if address == HOME or address.count("/") == 1:
        return f"{address}index.md"
    return f"{address.removesuffix('/')}.md"


def relative(target: str, page: str, fragment: str = "") -> str:
    """A link from the page at the address `page` to `target`, e.g. `../../places/toretsk/#claims`."""
    here, there = ([step for step in address.split("/") if step] for address in (page, target))
    shared = sum(1 for _ in takewhile(lambda steps: steps[0] == steps[1], zip(here, there, strict=False)))
    path = "/".join([*[".."] * (len(here) - shared), *there[shared:]])
    if not path:
        path = "" if fragment else "./"
    elif not target or target.endswith("/"):
        path += "/"
    return f"{path}#{fragment}" if fragment else path
