"""Page addresses: the only place that knows how a record becomes a file in `docs/` and an address of the site.

Addresses are published and stable. They are relative to the root of the site, with neither a scheme nor a leading
slash (`claims/kyiv-denies/`), since the site may be published anywhere.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

HOME = ""
# What each edition changed: the kind of its page, and its feed.
CHANGES = "changes"
FEED = "data/editions.atom"
# What the search asks first; the file's path below `docs/` too.
SEARCH_LIST = "data/search.json"


def index_address(kind: str) -> str:
    """The address of the index of a kind."""
    return f"{kind}/"


def record_address(kind: str, record_id: str) -> str:
    """The address of a record's page."""
    return f"{kind}/{record_id}/"


def part_address(address: str, name: str) -> str:
    """The address of a part of the page at `address`. No record's id is `-`, so the two never meet."""
    return f"{address}-/{name}/"


def page_of(address: str) -> str:
    """The address of the page that has its part at `address`, or `address` itself where that is no part's."""
    return re.sub(r"(^|/)-/[^/]+/$", r"\1", address)


def keeps_fragments(address: str) -> bool:
    """Whether the fragments of a page are published and stable: those of the words and paragraphs of a source are."""
    kind, _, rest = address.partition("/")
    return kind == "sources" and rest.count("/") == 1


def edition_fragment(number: int) -> str:
    """The address of an edition, the first numbered 1, in the page of changes. No record's id has an underscore."""
    return f"edition_{number}"


def file_address(kind: str, suffix: str) -> str:
    """The address of a data file on the records of a kind; it is the file's path below `docs/` too."""
    return f"data/{kind}.{suffix}"


def twin_address(kind: str, record_id: str) -> str:
    """The address of the data file of one record; it is the file's path below `docs/` too."""
    return f"data/{kind}/{record_id}.json"


def page_path(address: str) -> str:
    """The Markdown file below `docs/` that MkDocs publishes at an address (`use_directory_urls: true`)."""
    if address == HOME or address.count("/") == 1:
        return f"{address}index.md"
    return f"{address.removesuffix('/')}.md"


def absolute(address: str, site: str | None) -> str | None:
    """The full address of `address` on the site that stands at `site`, if that is known."""
    return f"{site.rstrip('/')}/{address}" if site else None


def target(link: str, page: str) -> tuple[str, str]:
    """The address of the site, and the fragment, that a link on the page at the address `page` leads to."""
    path, _, fragment = link.partition("#")
    return urljoin(f"/{page}", path).removeprefix("/"), fragment


def relative(target: str, page: str, fragment: str = "") -> str:
    """A link from the page at the address `page` to `target`, e.g. `../../places/toretsk/#claims`."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    path = "../" * (len(here) - shared) + "/".join(there[shared:])
    if fragment:
        return f"{path}#{fragment}"
    return path or "./"
