"""A rendered site made readable from a folder, where no server turns an address into its file."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

from annotated_dossier.publishing import folder_search
from annotated_dossier.urls import SEARCH_LIST, page_of

INDEX = "index.html"
_INDEX_OF_MATERIAL = "search/search_index.json"
_LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref="|<meta http-equiv="refresh" content="0; url=)([^"#?:]+)(?=["#?])')


def adapt(site_dir: Path) -> None:
    """Let every link in `site_dir` name a file, and lay the search where a page from a folder may read it.

    That is the search of a dossier or, where the site was rendered with it, Material's. The page for missing addresses
    goes: only a server shows it.
    """
    (site_dir / "404.html").unlink(missing_ok=True)
    if (site_dir / SEARCH_LIST).is_file():
        folder_search.lay(site_dir, file_of)
    for page in site_dir.rglob("*.html"):
        page.write_bytes(link_to_files(page.read_bytes().decode("utf-8")).encode("utf-8"))
    if (site_dir / _INDEX_OF_MATERIAL).is_file():
        _lay_index(site_dir / _INDEX_OF_MATERIAL)


def link_to_files(html: str) -> str:
    """The page with `index.html` added to each relative link that ends on a folder."""
    return _LINK.sub(lambda link: link[1] + file_of(link[2]), html)


def file_of(path: str) -> str:
    """The file a relative path leads to on a web server: `../places/` to `../places/index.html`."""
    is_folder = path.rpartition("/")[2] in ("", ".", "..")
    return posixpath.join(path, INDEX) if is_folder else path


def _lay_index(place: Path) -> None:
    """Write the index as a script as well, which sets the variable that Material reads; pages may load scripts only."""
    index = json.loads(place.read_bytes())
    index["docs"] = _without_lists(index["docs"])
    for entry in index["docs"]:
        path, mark, fragment = entry["location"].partition("#")
        entry["location"] = f"{file_of(path)}{mark}{fragment}"
    text = json.dumps(index, ensure_ascii=False)
    place.write_bytes(text.encode("utf-8"))
    place.with_suffix(".js").write_bytes(f"var __index = {text}".encode())


def _without_lists(entries: list[dict[str, str]]) -> list[dict[str, str]]:
    """The entries of pages with none below them: an index repeats what the pages it lists say themselves.

    A part of a page counts as that page.
    """
    paths = {_page_of(entry) for entry in entries}
    above = {f"{path[: end.start()]}/" for path in paths for end in re.finditer("/", path[:-1])} | {""}
    return [entry for entry in entries if _page_of(entry) not in above]


def _page_of(entry: dict[str, str]) -> str:
    return page_of(entry["location"].partition("#")[0])
