"""Verifying: each quote of some files found in the source that it names, or why not.

read → gather (the forms) → read the sources → find. What is found stands there under the rules of anchoring; in how
many places makes no difference here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from annotated_dossier.anchoring.anchor import Anchor, Misfit, Searchable, searchable, standing
from annotated_dossier.anchoring.misfits import cited, first_words
from annotated_dossier.diagnostics import BYTE_ORDER_MARK, Diagnostic, Related, Span, in_order, span_in
from annotated_dossier.files.read import TextFile, read_text
from annotated_dossier.text.fold import SHAPING
from annotated_dossier.verifying.cuts import cut_off
from annotated_dossier.verifying.forms import FORMS
from annotated_dossier.verifying.problems import QUOTES_UNREADABLE, TOO_MUCH_TO_VERIFY, TURNING_WORD_LEFT_OUT
from annotated_dossier.verifying.quotes import Quote, Slip
from annotated_dossier.verifying.sources import MOST_BYTES, Unusable, path_of, reached, read_sources

MOST_QUOTES = 20_000
MOST_PROBLEMS = 1_000
LONGEST_QUOTE = 10_000
# As much of anybody's words as a message shows, and as many places in the source.
LONGEST_MESSAGE = 200
_MOST_RELATED = 3
_UNSHAPED = str.maketrans("", "", SHAPING)


@dataclass(frozen=True, slots=True)
class Verified:
    """How many quotes the files hold, and what is wrong with them, in order."""

    quotes: int
    problems: tuple[Diagnostic, ...]


class Words:
    """Words as they are looked for: without the invisible characters that join letters and are never compared."""

    def __init__(self, exact: str, prefix: str | None = None, suffix: str | None = None):
        self.exact = exact.translate(_UNSHAPED)
        self.prefix = prefix.translate(_UNSHAPED) if prefix else None
        self.suffix = suffix.translate(_UNSHAPED) if suffix else None


@dataclass(frozen=True, slots=True)
class _Named:
    """A quote, the file that holds it, and the path of its source from the root."""

    quote: Quote
    file: TextFile
    path: str


def verify(root: Path, paths: Sequence[str]) -> Verified:
    """Find the quotes of the files at `paths` below `root` in their sources; every ending must be one of `FORMS`."""
    files, problems = _read(root, paths)
    named: list[_Named] = []
    gathered = 0
    for file, item in islice(_items(files), MOST_QUOTES + 1):
        gathered += 1
        if gathered > MOST_QUOTES:
            message = f"There are more than {MOST_QUOTES:,} quotes: from here on they are not verified."
            problems.append(TOO_MUCH_TO_VERIFY.at(_span(file, item), message, "Verify fewer files at once."))
        elif isinstance(item, Slip):
            problems.append(QUOTES_UNREADABLE.at(_span(file, item), _bounded(item.message), _bounded(item.hint)))
        elif isinstance(path := path_of(item.source, file.path), Unusable):
            problems.append(_unusable(path, file, item))
        else:
            named.append(_Named(item, file, path))
    sources, unreadable = read_sources(root, dict.fromkeys(one.path for one in named))
    problems += unreadable
    problems += islice(_found(named, sources), MOST_PROBLEMS + 1)
    return Verified(min(gathered, MOST_QUOTES), tuple(_most(in_order(problems))))


def _read(root: Path, paths: Sequence[str]) -> tuple[list[TextFile], list[Diagnostic]]:
    files: list[TextFile] = []
    problems: list[Diagnostic] = []
    room = MOST_BYTES
    for path in dict.fromkeys(paths):
        if wrong := reached(root, path):
            problems.append(wrong)
            continue
        file, unreadable = read_text(root, root / path)
        problems += unreadable
        room -= len(file.text) if file else 0
        if room < 0:
            message = f"The files are larger than {MOST_BYTES // 1_000_000} MB together: from here on none is verified."
            problems.append(TOO_MUCH_TO_VERIFY.at(Span(path), message, "Verify fewer files at once."))
            break
        if file:
            files.append(TextFile(file.path, file.text.removeprefix(BYTE_ORDER_MARK), file.sha256))
    return files, problems


def _items(files: Sequence[TextFile]) -> Iterator[tuple[TextFile, Quote | Slip]]:
    for file in files:
        for item in FORMS[PurePosixPath(file.path).suffix.lower()](file.text):
            yield file, item


def _found(named: Sequence[_Named], sources: dict[str, TextFile | Unusable]) -> Iterator[Diagnostic]:
    """Why quotes are not found: of a source that cannot be used once in each file, at its first quote."""
    ready: dict[str, Searchable] = {}
    told: set[tuple[str, str]] = set()
    for one in named:
        source = sources.get(one.path)
        if isinstance(source, Unusable):
            if (one.file.path, one.path) not in told:
                told.add((one.file.path, one.path))
                yield _unusable(source, one.file, one.quote)
        elif source is not None:
            if one.path not in ready:
                ready[one.path] = searchable(source.text, ())[0]
            if problem := _judged(one, source, ready[one.path]):
                yield problem


def _judged(one: _Named, source: TextFile, text: Searchable) -> Diagnostic | None:
    quote = one.quote
    if len(quote.exact) + len(quote.prefix or "") + len(quote.suffix or "") > LONGEST_QUOTE:
        message = f"The quote has more than {LONGEST_QUOTE:,} characters and is not verified."
        return TOO_MUCH_TO_VERIFY.at(_span(one.file, quote), message, "Make several quotes of it.")
    found = standing(Words(quote.exact, quote.prefix, quote.suffix), text)
    if isinstance(found, Misfit) and quote.as_typed:
        typed = standing(Words(quote.as_typed), text)
        found = found if isinstance(typed, Misfit) else typed
    if isinstance(found, Misfit):
        related = _related(found, source)
        return found.entry.at(_span(one.file, quote), _bounded(found.message), _bounded(found.hint), related)
    return _turned(one, source, text, found)


def _turned(one: _Named, source: TextFile, text: Searchable, places: Sequence[Anchor]) -> Diagnostic | None:
    """What beside the words turns their sense, wherever they stand."""
    if (cut := cut_off(text, places)) is None:
        return None
    where, words = cut
    return TURNING_WORD_LEFT_OUT.at(
        _span(one.file, one.quote),
        _bounded(f"{where} the source has {cited(text.display(words.start, words.end))}, which the quote leaves out."),
        "Take it into the quote, unless the sentence around the quote says the same.",
        [Related(span_in(source.text, source.path, words.start, words.end), "it stands here")],
    )


def _related(misfit: Misfit, source: TextFile) -> Iterator[Related]:
    for passage in misfit.passages[:_MOST_RELATED]:
        yield Related(span_in(source.text, source.path, passage.start, passage.end), _bounded(passage.label))


def _unusable(unusable: Unusable, file: TextFile, quote: Quote) -> Diagnostic:
    return unusable.entry.at(_span(file, quote), _bounded(unusable.message), _bounded(unusable.hint))


def _span(file: TextFile, item: Quote | Slip) -> Span:
    return span_in(file.text, file.path, item.start, item.end)


def _bounded(text: str) -> str:
    return text if len(text) <= LONGEST_MESSAGE else first_words(text, LONGEST_MESSAGE - 2) + " …"


def _most(problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    yield from problems[:MOST_PROBLEMS]
    if len(problems) > MOST_PROBLEMS:
        message = f"There are more than {MOST_PROBLEMS:,} problems: no more are looked for."
        yield TOO_MUCH_TO_VERIFY.at(problems[MOST_PROBLEMS].span, message, "Mend those that are named first.")
