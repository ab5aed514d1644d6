"""Words a reader meets on each kind of page: `python -m bench.page_words [SITE …]`, for each folder of a built site.

Counted is what the page shows before anything is opened: neither folded text nor what is for machines or the pointer, and
not its foot, which is the same everywhere. Of a picture, the drawing for wide screens.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from statistics import median

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_UNSEEN = frozenset({"script", "style", "template", "title", "desc"})
# Of a source the style sheet folds all notes.
_NOT_COUNTED = frozenset({"ds-picture-narrow", "ds-colophon", "ds-margin"})


class _Shown(HTMLParser):
    """The words of the `article` of a page that show at once."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = 0
        self._open: list[tuple[str, bool, bool]] = [("", False, False)]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        values = dict(attrs)
        _, is_counted, is_folded = self._open[-1]
        if is_folded and tag == "summary":
            is_counted = True
        elif is_folded:
            is_counted = False
        if tag == "article":
            is_counted = True
        if tag in _UNSEEN or "hidden" in values or _NOT_COUNTED & set((values.get("class") or "").split()):
            is_counted = False
        self._open.append((tag, is_counted, tag == "details" and "open" not in values and is_counted))

    def handle_endtag(self, tag: str) -> None:
        if any(opened == tag for opened, *_ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open[-1][1] and not self._open[-1][2]:
            self.words += len(data.split())


def words_by_kind(site: Path) -> dict[str, list[int]]:
    """The words of each page by its kind: the folder it stands in, or its own address."""
    found: dict[str, list[int]] = defaultdict(list)
    for path in sorted(site.glob("**/index.html")):
        folders = path.relative_to(site).parts[:-1]
        if folders[:1] in (("assets",), ("embed",)):
            continue
        kind = "home" if not folders else folders[0] + ("/…" if len(folders) > 1 else "/")
        if words := _Shown(path.read_text(encoding="utf-8")).words:
            found[kind].append(words)
    return found


def main(sites: list[Path]) -> None:
    """Print the median and the most words of each kind of page, a column of each for every site."""
    counted = [words_by_kind(site) for site in sites]
    print("| Page | " + " | ".join(f"{site}: middle, most" for site in sites) + " |")
    print("|---|" + "---|" * len(sites))
    for kind in dict.fromkeys(kind for words in counted for kind in words):
        cells = [f"{median(words[kind]):.0f}, {max(words[kind])}" if words.get(kind) else "none" for words in counted]
        print(f"| {kind} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or [Path("site")])
