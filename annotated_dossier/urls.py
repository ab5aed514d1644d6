"""Page addresses: the only place that knows how a record becomes a file in `docs/` and an address of the site.

Addresses are published and stable. They are relative to the root of the site, with neither a scheme nor a leading
slash (`claims/kyiv-denies/`), since the site may be published anywhere.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

HOME = ""
_UPWARD = re.compile(r"(?:\.\./)+[\w./-]*")
# What each edition changed: the kind of its page, and its feed.
CHANGES = "changes"
FEED = "data/editions.atom"
# The cards of claims, to stand in frames on other sites, and their style sheet.
EMBEDDED = "embed"
EMBEDDED_STYLES = "assets/embed.css"
# The pictures of pages where their addresses are shared, and that of all that have none of their own.
SHARED = "assets/shared"
SHARED_BY_ALL = "assets/shared.png"
# What leads editors to the handbook: the kind of its page.
EDITORS = "editors"
# The full address of the handbook, ending in `/`, once it is published; until then the program alone brings it.
HANDBOOK: str | None = None
# How addresses of the web are written, as messages say it.
FORM_OF_AN_ADDRESS = (
    "It begins with https:// or http:// and holds no spaces, no control characters "
    'and no `"`, `<` or `>`; write %20, %22, %3C or %3E for these.'
)
_IN_ADDRESS = r'[^\s"<>\x00-\x1f\x7f-\x9f'
WEB_ADDRESS = re.compile(rf"https?://{_IN_ADDRESS}/?#]+{_IN_ADDRESS}]*")
# What the search asks first, and the words by which it reads a query; the files' paths below `docs/` too.
SEARCH_LIST = "data/search.json"
SEARCH_WORDS = "data/search-words.json"


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


def text_address(kind: str, record_id: str) -> str:
    """The address of what is said on one record, as plain text; it is the file's path below `docs/` too."""
    return f"data/{kind}/{record_id}.txt"


def embedded_address(claim_id: str) -> str:
    """The address of the card of a claim, to stand in a frame on another site."""
    return f"{EMBEDDED}/{claim_id}/"


def picture_address(address: str) -> str:
    """The address of the picture that goes with the page at `address` where that is shared."""
    return f"{SHARED}/{address.removesuffix('/') or 'index'}.png"


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
    # Nearly all links of a site lead up some folders and down again; the library takes ten times as long over them.
    folders, parts = page.split("/")[:-1], path.split("/")
    while parts[0] == ".." and folders and len(parts) > 1:
        del folders[-1], parts[0]
    if _UPWARD.fullmatch(path) and not {"", ".", ".."} & {*folders, *parts[:-1]} and parts[-1] not in (".", ".."):
        return "/".join((*folders, *parts)), fragment
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


def is_web_address(text: str) -> bool:
    """Whether a text is an address of the web, which no quotation mark, angle bracket or control character may end."""
    return WEB_ADDRESS.fullmatch(text) is not None
