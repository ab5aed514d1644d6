"""The way data takes: read → parse → anchor → link → check → render → write. Read this first.

Every stage takes values and returns values and the problems it found. None stops at the first problem, none prints.
Only `read` and `write` touch files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotated_dossier import lock, rules
from annotated_dossier.diagnostics import Diagnostic, has_errors, in_order
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.outputs import Output
from annotated_dossier.files.read import LOCK_FILE, RECORDS, TextFile, read
from annotated_dossier.files.write import Written, write, write_file
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.dangling import check_references
from annotated_dossier.linking.link import Dossier, link
from annotated_dossier.model import KINDS, Kinds
from annotated_dossier.progress import Item, Progress, counted, silent
from annotated_dossier.records.parse import parse
from annotated_dossier.rules.source_changed import SOURCE_CHANGED
from annotated_dossier.text.sentences import sentences
from annotated_dossier.yamlio.plain import plain_data

if TYPE_CHECKING:
    from annotated_dossier.pages.page import KeptPage, Page
    from annotated_dossier.pages.renewal import Memory, Renewed


@dataclass(frozen=True, slots=True)
class Checked:
    """The linked dossier, fit to be published if no problem is an error; the problems in order; the lock as read."""

    dossier: Dossier
    problems: tuple[Diagnostic, ...]
    lock: TextFile | None

    @property
    def is_fit(self) -> bool:
        """Whether pages may be made from it."""
        return not has_errors(self.problems)


def check(
    root: Path,
    is_lock_frozen: bool = False,
    cache: Cache | None = None,
    site_url: str | None = None,
    kinds: Kinds = KINDS,
) -> Checked:
    """Everything up to the pages: reads the dossier below `root`, whose records are of these kinds; writes nothing.

    What `cache` has kept of unchanged texts is not worked out again. `site_url` is where the site will stand, unless
    the dossier's record says so itself.
    """
    plain = cache.keeping(plain_data, "PyYAML") if cache else plain_data
    split = cache.keeping(sentences, "nupunkt") if cache else sentences
    inputs, unreadable = read(root, is_lock_frozen)
    records, malformed = parse(inputs.records, kinds, plain)
    articles, misplaced = read_articles(records, inputs.seeds, split)
    # What points nowhere may point into a file of records that could not be read.
    is_all_read = not has_errors(problem for problem in unreadable if problem.span.file.startswith(RECORDS))
    dangling = check_references(records) if is_all_read else []
    dossier = link(records, articles, site_url)
    left_out = [*unreadable, *malformed, *misplaced, *dangling]
    broken_rules = rules.run(dossier, inputs, is_whole=not has_errors(left_out))
    problems = in_order([*left_out, *broken_rules])
    return Checked(dossier, tuple(problems), inputs.lock)


def pages_of(checked: Checked, progress: Progress = silent) -> tuple[Page, ...]:
    """Every generated page of a dossier that is fit."""
    from annotated_dossier.pages import render

    return tuple(_counted(render(checked.dossier), checked, progress))


def changed_pages_of(checked: Checked, memory: Memory, progress: Progress = silent) -> Renewed:
    """Every generated page of a dossier that is fit; of those that are what they were, as `memory` shows, the address
    alone."""
    from annotated_dossier.pages import render_changed

    return render_changed(checked.dossier, memory, lambda planned: _counted(planned, checked, progress))


def _counted(items: Iterable[Item], checked: Checked, progress: Progress) -> Iterator[Item]:
    # Nearly each record has a page; the few others are not counted before they are made.
    records = sum(map(len, checked.dossier.by_kind.values()))
    return counted(items, progress, "Making the pages", records)


def generate(
    checked: Checked,
    root: Path,
    renews_lock: bool = True,
    pages: Iterable[Page | KeptPage] | None = None,
    progress: Progress = silent,
    standing: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Checked, Written]:
    """Pages and data files into `root`/docs and the lock beside it, for a dossier that is fit.

    A preview leaves the lock as it is: what it says has changed is looked at, not taken. `pages` are those of the
    dossier, where they have been made already. Of those that were kept, the files are known to be `standing`, each with
    its hash.
    Returns the problems met in writing beside those known before, and what was written.
    """
    from annotated_dossier.data import export
    from annotated_dossier.pages.page import KeptPage

    made = pages_of(checked, progress) if pages is None else pages
    progress("Writing the pages")
    outputs = (Output(page.path, page.to_markdown()) for page in made if not isinstance(page, KeptPage))
    written, in_the_way = write([*outputs, *export(checked.dossier)], root / "docs", standing)
    if renews_lock and not in_the_way:
        write_file(root / LOCK_FILE, lock.to_text(lock.lock_of(checked.dossier)))
    return replace(checked, problems=tuple(in_order([*checked.problems, *in_the_way]))), written


def accept(checked: Checked, source: str, root: Path) -> bool:
    """Take the changed text of a source into the lock; false, and nothing is written, while anything else is wrong.

    Other sources keep what the lock says of them.
    """
    if has_errors(problem for problem in checked.problems if problem.entry is not SOURCE_CHANGED):
        return False
    locked = lock.parse(checked.lock.text) if checked.lock else {}
    write_file(root / LOCK_FILE, lock.to_text({**locked, source: lock.lock_of(checked.dossier)[source]}))
    return True
