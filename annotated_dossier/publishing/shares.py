"""The pages of a large site in shares, each to be indexed by itself and all to be searched as one.

A search must find the same in shares as in a whole, and in the same order. So

- the pages are dealt out like cards, those with a day in the order of their days. Each share is a fair sample, and its
  words weigh what they weigh in the whole. A page stands in its share's order of days where it stands in that of the
  whole, divided by the number of shares; a difference of weight too small for anything else settles who comes first
  among the equals (`name_all`);
- every share has one more page with all words of the site. Pagefind takes a word that an index lacks for the longest
  one it begins with, and would find others for it where the word itself stands in another share. The browser leaves
  that page out by its facet. It comes before every day: at the place zero no weight settles anything.
"""

from __future__ import annotations

import html
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from annotated_dossier.parallel import among_cores

# Relative to the greatest number of pages that Pagefind orders: far less than one place.
_WEIGHT_APART = 1e-9
_SEARCHED = "data-pagefind-body"
_DAY = re.compile(r'<data value="([0-9-]+)" data-pagefind-sort="day\[value\]"')
_LANGUAGE = re.compile(r"<html[^>]*? lang=\"([^\"]+)\"")
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_VALUE = re.compile(r'<data value="([^"]*)"[^>]*>')
_TAG = re.compile(r"<[^>]*>")
_ALL_WORDS = "all-words.html"


def are_needed(site_dir: Path, most: int) -> bool:
    """Whether a site may have more pages that are searched than `most`."""
    return next(islice(_pages(site_dir), most, None), None) is not None


@contextmanager
def laid_out(site_dir: Path, most: int) -> Iterator[list[Path]]:
    """Folders beside the site, each with a share of at most some `most` of the pages that are searched."""
    searched = _searched(site_dir)
    count = max(1, -(-(len(searched.dated) + len(searched.undated)) // most))
    with TemporaryDirectory(prefix=".shares-", dir=site_dir.parent) as scratch:
        folders = [Path(scratch, str(number)) for number in range(count)]
        for number, folder in enumerate(folders):
            _lay_out([*searched.dated[number::count], *searched.undated[number::count]], site_dir, folder)
            (folder / _ALL_WORDS).write_text(_page_of_words(searched), encoding="utf-8")
        yield folders


def folder_of(number: int) -> str:
    """The folder of a share's index, relative to that of the first."""
    return "." if number == 0 else f"share-{number + 1}"


def name_all(bundle: Path, count: int) -> None:
    """Let the script of the first index name the others, so that a browser asks for none that is not there."""
    named = ", ".join(
        f'{{ folder: "{folder_of(number)}/", weight: {1 + number * _WEIGHT_APART!r} }}' for number in range(1, count)
    )
    with (bundle / "pagefind.js").open("a", encoding="utf-8") as script:
        script.write(f"\nexport const shares = [{named}];\n")


def _pages(site_dir: Path) -> Iterator[Path]:
    return site_dir.rglob("*.html")


class _Searched(NamedTuple):
    """The pages that are searched, those with a day in the order of their days, with their words and their language."""

    dated: list[Path]
    undated: list[Path]
    words: set[str]
    language: str


def _searched(site_dir: Path) -> _Searched:
    paths = sorted(_pages(site_dir))
    found = [(path, page) for path, page in zip(paths, among_cores(_read, paths), strict=True) if page]
    return _Searched(
        [path for _, path in sorted((page.day, path) for path, page in found if page.day)],
        [path for path, page in found if not page.day],
        set[str]().union(*(page.words for _, page in found)),
        next((page.language for _, page in found if page.language), "en"),
    )


class _Read(NamedTuple):
    """What is read of a page: its day and its language, if it has them, and its words."""

    day: str
    language: str
    words: set[str]


def _read(path: Path) -> _Read | None:
    """What is read of a page that is searched."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if _SEARCHED not in text:
        return None
    day, language = _DAY.search(text), _LANGUAGE.search(text)
    return _Read(day[1] if day else "", language[1] if language else "", _words(text))


def _words(text: str) -> set[str]:
    """Every word that Pagefind might index of a page: those between tags, those around them, the values of `<data>`.

    Nothing is indexed of what stands before the first part that is searched.
    """
    begin = text.rindex("<", 0, text.index(_SEARCHED))
    shown = _VALUE.sub(r" \1 ", _UNSEEN.sub(" ", text[begin:]))
    return {word for apart in (" ", "") for word in html.unescape(_TAG.sub(apart, shown)).split()}


def _page_of_words(searched: _Searched) -> str:
    text = html.escape(" ".join(sorted(searched.words)))
    return (
        f'<!doctype html><html lang="{searched.language}"><body data-pagefind-body '
        f'data-pagefind-filter="share:all words" data-pagefind-sort="day:0000-00-00"><p>{text}</p></body></html>\n'
    )


def _lay_out(pages: Iterable[Path], site_dir: Path, folder: Path) -> None:
    for page in pages:
        place = folder / page.relative_to(site_dir)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(page, place)
        except OSError:  # a file system without hard links
            shutil.copyfile(page, place)
