"""Files to text: the only stage that reads the dossier's folders."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annotated_dossier.diagnostics import Diagnostic, Span, span_in
from annotated_dossier.files.folder import entries, is_for_windows, links
from annotated_dossier.files.problems import (
    FILE_LINKED,
    FILE_NAME,
    FILE_NAME_RESERVED,
    FILE_NOT_UTF_8,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
)
from annotated_dossier.text.withholding import Stretch, stored

MAX_BYTES = 5_000_000
# A lock holds words of all sources and records, and nobody writes it by hand.
MAX_LOCK_BYTES = 200_000_000
LOCK_FILE, REVIEWS_FILE, EDITION_FILE = "anchors.lock", "reviews.lock", "edition.lock"
SELFTEST_FILE = "selftest.json"
RECORDS, SEEDS, DRAFTS = "dossier/", "seeds/", "drafts/"
# How files begin that are no text in UTF-8, what they are, and how to make text of them.
_UTF_16 = ("UTF-16", "Save it again and choose UTF-8 as its encoding; Notepad calls UTF-16 “Unicode”.")
_BEGINNINGS = (
    (b"\xff\xfe", *_UTF_16),
    (b"\xfe\xff", *_UTF_16),
    (b"PK\x03\x04", "a Word file", "Save the text as plain text (.txt), UTF-8."),
    (b"%PDF-", "a PDF", "Copy the text into a file of plain text (.txt), UTF-8."),
)
# Latin letters in UTF-16 are valid UTF-8, every second byte of them a NUL.
_MANY_NULS = 8


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text, line ends untouched. `path` is relative to the root, with forward slashes.

    Where names are withheld, it is the text without them, `withheld` says where, and the hash is that of this text.
    """

    path: str
    text: str
    sha256: str
    withheld: tuple[Stretch, ...] = ()

    def stored(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the text stands in the file (code points); `None` if part of it is withheld."""
        return stored(self.withheld, start, end)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build reads.

    `seeds` maps a file's name inside `seeds/` to its text. `lock` is `None` before the first build, `reviews` before
    anything was signed, `edition` before the first edition, `selftest` unless somebody tried what the rules catch.
    Where locks are frozen (in CI), one that would change is a problem.
    """

    records: tuple[TextFile, ...]
    seeds: Mapping[str, TextFile]
    lock: TextFile | None = None
    is_lock_frozen: bool = False
    reviews: TextFile | None = None
    edition: TextFile | None = None
    selftest: TextFile | None = None


def read(root: Path, is_lock_frozen: bool = False) -> tuple[Inputs, list[Diagnostic]]:
    """Read `dossier/**/*.yaml`, `seeds/**` and what stands beside them, by the order of names, but nothing hidden.

    A file that cannot be used is left out and reported. So is each link, in `docs/` too, where it would be published.
    """
    problems: list[Diagnostic] = []
    seeds = {}
    records = _records(root, RECORDS, problems)
    problems += (_linked(root, link) for link in links(root / "docs"))
    for path in _files(root, SEEDS, problems):
        file = _read_file(root, path, problems, MAX_BYTES)
        if file is not None:
            seeds[path.relative_to(root / SEEDS).as_posix()] = file
    lock, reviews, edition, selftest = (
        _read_file(root, root / name, problems, MAX_LOCK_BYTES) if (root / name).is_file() else None
        for name in (LOCK_FILE, REVIEWS_FILE, EDITION_FILE, SELFTEST_FILE)
    )
    return Inputs(records, seeds, lock, is_lock_frozen, reviews, edition, selftest), problems


def read_drafts(root: Path) -> tuple[tuple[TextFile, ...], list[Diagnostic]]:
    """Read `drafts/**/*.yaml`, as the records of the dossier are read; there may be none."""
    problems: list[Diagnostic] = []
    return _records(root, DRAFTS, problems), problems


def _records(root: Path, folder: str, problems: list[Diagnostic]) -> tuple[TextFile, ...]:
    """The files of records below a folder, with problems for all others."""
    records = []
    for path in _files(root, folder, problems):
        if path.suffix == ".yaml":
            file = _read_file(root, path, problems, MAX_BYTES)
            if file is not None:
                records.append(file)
        else:
            ending = f"ends in `{path.suffix}`" if path.suffix else "has no ending"
            problems.append(
                FILE_NAME.at(
                    Span(path.relative_to(root).as_posix()),
                    f"Records end in `.yaml`; this {ending} and is not read.",
                    f"Rename it if it holds records; otherwise move it out of `{folder}`.",
                )
            )
    return tuple(records)


def _files(root: Path, folder: str, problems: list[Diagnostic]) -> list[Path]:
    """The files below a folder, with problems for links and for names that not every machine can have."""
    files, leading_elsewhere = entries(root / folder)
    problems += (_linked(root, link) for link in leading_elsewhere)
    for path in files:
        name = path.relative_to(root).as_posix()
        problems += (
            FILE_NAME_RESERVED.at(
                Span(name),
                f"Windows allows no file or folder of the name `{part}`.",
                "Rename it, and where a record names it, there too.",
            )
            for part in path.relative_to(root).parts
            if not is_for_windows(part)
        )
    return files


def _linked(root: Path, link: Path) -> Diagnostic:
    return FILE_LINKED.at(
        Span(link.relative_to(root).as_posix()),
        "This is a link, and no link is followed.",
        "Put what it leads to in its place, or remove it.",
    )


def _read_file(root: Path, path: Path, problems: list[Diagnostic], most_bytes: int) -> TextFile | None:
    name = path.relative_to(root).as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.append(
            FILE_UNREADABLE.at(
                Span(name),
                f"The file cannot be read: {error.strerror}.",
                "Look whether it may be read, and whether the disk is whole.",
            )
        )
        return None
    if len(data) > most_bytes:
        problems.append(
            FILE_TOO_LARGE.at(
                Span(name), f"The file is larger than {most_bytes // 1_000_000} MB.", "Split it into several."
            )
        )
        return None
    other = _other_format(data)
    if other:
        problems.append(
            FILE_NOT_UTF_8.at(Span(name), f"The file is not text in UTF-8. It looks like {other[0]}.", other[1])
        )
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        problems.append(
            FILE_NOT_UTF_8.at(
                span_in(before, name, len(before), len(before)),
                f"The file is not UTF-8: byte {error.start + 1} (0x{data[error.start]:02X}) cannot be read.",
                "Save it as UTF-8.",
            )
        )
        return None
    return TextFile(name, text, hashlib.sha256(data).hexdigest())


def _other_format(data: bytes) -> tuple[str, str] | None:
    """What a file looks like that is no text in UTF-8, and how to mend that."""
    for beginning, look, hint in _BEGINNINGS:
        if data.startswith(beginning):
            return look, hint
    nuls = data.count(0)
    return _UTF_16 if nuls >= _MANY_NULS and nuls * 4 >= len(data) else None


def read_text(root: Path, path: Path) -> tuple[TextFile | None, list[Diagnostic]]:
    """One file below `root` as those of a dossier are read, or why it cannot be used."""
    problems: list[Diagnostic] = []
    return _read_file(root, path, problems, MAX_BYTES), problems
