"""The search of a site that is opened from a folder: what a server's search asks for, laid into scripts.

Browsers fetch nothing for a page from a folder, and run no modules there; scripts they load. So the modules of the
search become one script, the list and the words it asks become scripts, and what Pagefind would make of the pages is a
list of their words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from annotated_dossier import urls

# The script of the pages, where the modules stand, and the module that takes the place of another.
BUNDLE = "search-bundle.js"
_FIRST = "search.js"
_IN_PLACE_OF = {"search-index.js": "search-folder.js"}
_IMPORT = re.compile(r'^import [^;]*? from "\./([\w-]+\.js)";\n', re.MULTILINE)
_IMPORT_LATER = re.compile(r'(?<=[\[ ])import\("\./([\w-]+\.js)"\)(?!\.)')
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:class|const|function) (\w+)", re.MULTILINE)
_PAGES = "data/search-pages.json"
_VALUE = re.compile(r"(\w+)\[value\]")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
# A word goes on over the edges of these.
_INLINE = frozenset(("a", "abbr", "bdi", "cite", "code", "data", "em", "mark", "q", "span", "strong", "sup", "time"))
_UNREAD = frozenset(("script", "style", "svg", "template"))


def lay(site_dir: Path, file_of: Callable[[str], str]) -> None:
    """Lay the search into `site_dir`, whose pages are still as for a server. `file_of` gives the file of an address."""
    assets = site_dir / "assets"
    (assets / BUNDLE).write_bytes(_bundled(assets).encode())
    found = json.loads((site_dir / urls.SEARCH_LIST).read_bytes())
    for entry in (*found["questions"], *found["names"], *found["statements"]):
        for place in entry.keys() & {"page", "rival_page"}:
            entry[place] = file_of(entry[place])
    files = {path.relative_to(site_dir).as_posix(): path for path in sorted(site_dir.rglob("*.html"))}
    pages = [page for address, path in files.items() if (page := _page(path, address))]
    for page in pages:
        page["meta"] |= {place: file_of(page["meta"][place]) for place in page["meta"].keys() & {"rival_page"}}
        page["meta"] |= _disputes(page["meta"], file_of)
    words = json.loads((site_dir / urls.SEARCH_WORDS).read_bytes())
    for path, data in ((urls.SEARCH_LIST, found), (urls.SEARCH_WORDS, words), (_PAGES, pages)):
        place = (site_dir / path).with_suffix(".js")
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        place.write_bytes(f"(window.dossierData ??= {{}})[{json.dumps(place.stem)}] = {text};\n".encode())


def _bundled(assets: Path) -> str:
    """The modules as one script, each behind those that it imports; no two of them have a name in common."""
    texts: dict[str, str] = {}

    def at_once(later: re.Match[str]) -> str:
        take(later[1])
        names = _EXPORTED.findall((assets / later[1]).read_text("utf-8"))
        return f"Promise.resolve({{ {', '.join(names)} }})"

    def take(name: str) -> None:
        name = _IN_PLACE_OF.get(name, name)
        if name in texts:
            return
        text = (assets / name).read_text("utf-8")
        for other in _IMPORT.findall(text):
            take(other)
        text = _IMPORT_LATER.sub(at_once, text)
        texts[name] = _EXPORT.sub("", _IMPORT.sub("", text)).replace("import.meta.url", "SCRIPT")

    take(_FIRST)
    whole = "\n".join(texts.values())
    return f"(() => {{\nconst SCRIPT = document.currentScript.src;\n{whole}}})();\n"


def _disputes(meta: dict[str, str], file_of: Callable[[str], str]) -> dict[str, str]:
    """What is said of disputed words of a source (`pages/found.py`), with the files of their rivals."""
    if "disputes" not in meta:
        return {}
    disputes = [[*said[:4], file_of(said[4]), *said[5:]] for said in json.loads(meta["disputes"])]
    return {"disputes": json.dumps(disputes, ensure_ascii=False)}


def _page(path: Path, address: str) -> dict[str, Any] | None:
    """What the search knows of a page; nothing if no part of it is marked to be found."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    if not reader.is_found:
        return None
    shown = " ".join("".join(reader.texts).split())
    words = f"{shown} {' '.join(' '.join(reader.also).split())}".strip()
    return {
        "url": address,
        "words": words,
        "shown": len(shown.split()),
        "meta": {"title": " ".join("".join(reader.title).split()), **reader.meta},
        "filters": reader.filters,
        "day": reader.day,
        "anchors": reader.anchors,
    }


class _Reader(HTMLParser):
    """Reads of a page what Pagefind would, by the same marks."""

    def __init__(self) -> None:
        super().__init__()
        self.is_found, self.day = False, ""
        self.texts: list[str] = []
        self.also: list[str] = []
        self.title: list[str] = []
        self.meta: dict[str, str] = {}
        self.filters: dict[str, list[str]] = {}
        self.anchors: list[tuple[str, str, int]] = []
        # Of each open element: its tag, whether it is searched, and whether it is passed over.
        self._open: list[tuple[str, bool, bool]] = []
        # How many words there are in how many of the texts.
        self._words, self._counted = 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        _, is_searched, is_passed = self._open[-1] if self._open else ("", False, False)
        is_searched = is_searched or "data-pagefind-body" in has
        is_passed = is_passed or tag in _UNREAD or bool(has.keys() & {"data-pagefind-ignore", "data-search-exclude"})
        is_passed = is_passed or "headerlink" in has.get("class", "").split()
        self.is_found |= is_searched
        if tag not in _VOID:
            self._open.append((tag, is_searched, is_passed))
        if not is_searched or is_passed:
            return
        self._between(tag)
        if "id" in has:
            self.anchors.append((tag, has["id"], self._count()))
        self._take(has)

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in _VOID:
            last, *_ = self._open.pop()
            if last == tag:
                break
        self._between(tag)

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        _, is_searched, is_passed = self._open[-1]
        if not is_passed and any(tag == "h1" for tag, *_ in self._open):
            self.title.append(data)
        if is_searched and not is_passed:
            self.texts.append(data)

    def _take(self, has: dict[str, str]) -> None:
        value = has.get("value", "")
        for name in _VALUE.findall(has.get("data-pagefind-meta", "")):
            self.meta[name] = value
        for name in _VALUE.findall(has.get("data-pagefind-filter", "")):
            self.filters.setdefault(name, []).append(value)
        if "data-pagefind-sort" in has:
            self.day = value
        if "data-pagefind-index-attrs" in has:
            self.also.append(value)

    def _between(self, tag: str) -> None:
        if tag not in _INLINE:
            self.texts.append(" ")

    def _count(self) -> int:
        """How many words there are before what comes next; a word that it goes on with is not counted yet."""
        text = "".join(self.texts[self._counted :])
        self.texts[self._counted :] = [text]
        words = len(text.split())
        if text[-1:].isspace():
            self._words += words
            self._counted = len(self.texts)
            return self._words
        return self._words + max(words - 1, 0)
