"""The way data takes: read → parse → withhold → anchor → link → check → render → write. Read this first.

Every stage takes values and returns values and the problems it found. None stops at the first problem, none prints.
Only `read` and `write` touch files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotated_dossier import rules
from annotated_dossier.diagnostics import Diagnostic, Severity, has_errors, in_order
from annotated_dossier.drafting.drafts import NO_DRAFTS, DraftFiles, Drafts, parse_drafts, unfinished
from annotated_dossier.drafting.problems import LEFT_OPEN
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.outputs import KeptOutput, Output, ready
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, RECORDS, Inputs, TextFile, read, read_drafts
from annotated_dossier.files.write import Written, write, write_file
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.dangling import check_references
from annotated_dossier.linking.incomplete import incomplete
from annotated_dossier.linking.link import Dossier, link
from annotated_dossier.linking.published import Edition, Published
from annotated_dossier.linking.withheld import told, withhold
from annotated_dossier.locks import anchors, edition
from annotated_dossier.model import KINDS, Kinds
from annotated_dossier.parallel import Mapper
from annotated_dossier.progress import Progress, counted, silent
from annotated_dossier.records.parse import parse
from annotated_dossier.rules.source_changed import SOURCE_CHANGED
from annotated_dossier.selftest import measured
from annotated_dossier.text.sentences import Splitter, sentences
from annotated_dossier.text.withholding import NOTHING_WITHHELD, Withheld
from annotated_dossier.yamlio.plain import PlainReader, plain_data

if TYPE_CHECKING:
    from annotated_dossier.pages.page import KeptPage, Page
    from annotated_dossier.pages.renewal import Counting, Files, Memory, Renewed


@dataclass(frozen=True, slots=True)
class Checked:
    """The linked dossier, fit to be published if no problem is an error; the problems in order; the locks as read.

    `drafts` stand beside it, where they were asked for; nothing is made of them. `withheld` are the names that stand in
    none of these.
    """

    dossier: Dossier
    problems: tuple[Diagnostic, ...]
    lock: TextFile | None
    edition: TextFile | None
    drafts: Drafts = NO_DRAFTS
    withheld: Withheld = NOTHING_WITHHELD

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
    is_for_edition: bool = False,
    drafts_are: Severity | None = None,
    mapped: Mapper = map,
) -> Checked:
    """Everything up to the pages: reads the dossier below `root`, whose records are of these kinds; writes nothing.

    What `cache` has kept of unchanged texts is not worked out again. `site_url` is where the site will stand, unless
    the dossier's record says so itself. `is_for_edition` asks for what an edition needs as well, `drafts_are` for the
    drafts, whose problems are told as so grave. Of a large dossier the rules are run by `mapped`.
    """
    inputs, unreadable = read(root, is_lock_frozen)
    files, unreadable_drafts = read_drafts(root) if drafts_are else ((), [])
    drafts = DraftFiles(files, unreadable_drafts, drafts_are) if drafts_are and (files or unreadable_drafts) else None
    plain = cache.keeping(plain_data, "PyYAML") if cache else plain_data
    split = cache.keeping(sentences, "nupunkt") if cache else sentences
    return check_inputs(inputs, unreadable, plain, split, site_url, kinds, is_for_edition, drafts, mapped)


def check_inputs(
    inputs: Inputs,
    unreadable: Sequence[Diagnostic] = (),
    plain: PlainReader = plain_data,
    split: Splitter = sentences,
    site_url: str | None = None,
    kinds: Kinds = KINDS,
    is_for_edition: bool = False,
    drafts: DraftFiles | None = None,
    mapped: Mapper = map,
) -> Checked:
    """Everything from what was read up to the pages; touches no file.

    `unreadable` are the problems of reading. `plain` gives the data of a file of records without anything to complain
    about, `split` the sentences of a source.
    """
    records, malformed = parse(inputs.records, kinds, plain)
    kept = withhold(records, inputs)
    articles, misplaced = read_articles(kept.records, kept.inputs.seeds, split)
    # What points nowhere may point into a file of records that could not be read.
    is_all_read = not has_errors(problem for problem in unreadable if problem.span.file.startswith(RECORDS))
    dangling = check_references(kept.records, pending=(LEFT_OPEN,)) if is_all_read else []
    unwritten = unfinished(kept.records, inputs.records)
    lock, edition_lock = kept.inputs.lock, kept.inputs.edition
    dossier = link(kept.records, articles, site_url, kept.inputs.reviews, _published(edition_lock), measured(inputs))
    left_out = [*unreadable, *malformed, *kept.problems, *misplaced, *dangling, *unwritten.values()]
    is_whole = not has_errors(left_out)
    named_in_vain = frozenset() if is_whole else incomplete(kept.records) | unwritten.keys()
    broken_rules = rules.run(dossier, kept.inputs, is_whole, is_for_edition, named_in_vain, mapped)
    drafted = NO_DRAFTS
    if drafts:
        drafted = parse_drafts(drafts, kept.records, articles, kept.inputs.seeds, plain, kept.withheld)
    problems = in_order(told([*left_out, *broken_rules, *drafted.problems], kept, inputs))
    return Checked(dossier, tuple(problems), lock, edition_lock, drafted, kept.withheld)


def _published(lock: TextFile | None) -> Published | None:
    """What earlier editions published; nothing where the lock cannot be read, which a rule reports."""
    try:
        return edition.parse(lock.text) if lock else None
    except ValueError:
        return None


def pages_of(checked: Checked, progress: Progress = silent, mapped: Mapper = map) -> tuple[Page, ...]:
    """Every generated page of a dossier that is fit."""
    from annotated_dossier.pages import render

    return tuple(render(checked.dossier, mapped=mapped, counting=_counting(progress)))


def files_of(checked: Checked, mapped: Mapper = map) -> tuple[Output, ...]:
    """Every file beside the pages of a dossier that is fit, made by `mapped`."""
    outputs = [output for files in _beside() for output in files(checked.dossier)]
    contents = mapped(lambda output: output.make(), outputs)
    return tuple(ready(output.path, content) for output, content in zip(outputs, contents, strict=True))


def changed_pages_of(
    checked: Checked, memory: Memory, progress: Progress = silent, mapped: Mapper = map, puts_off_files: bool = False
) -> Renewed:
    """Every generated page of a dossier that is fit, and every file beside them; of those that are what they were, as
    `memory` shows, the address alone. With `puts_off_files` files that stand stay as they are until the next time."""
    from annotated_dossier.pages import render_changed

    return render_changed(
        checked.dossier,
        memory,
        beside=_beside(),
        mapped=mapped,
        counting=_counting(progress),
        puts_off_files=puts_off_files,
    )


def _counting(progress: Progress) -> Counting:
    return lambda made, of: counted(made, progress, "Making the pages", of)


def _beside() -> tuple[Files, ...]:
    """What makes the files beside the pages."""
    from annotated_dossier import data
    from annotated_dossier.pages import embedded, search_list

    return data.export, search_list.export, embedded.embedded


def generate(
    checked: Checked,
    root: Path,
    renews_lock: bool = True,
    pages: Iterable[Page | KeptPage] | None = None,
    progress: Progress = silent,
    standing: Mapping[str, str] = MappingProxyType({}),
    files: Iterable[Output | KeptOutput] | None = None,
) -> tuple[Checked, Written]:
    """Pages and data files into `root`/docs and the lock beside it, for a dossier that is fit.

    A preview leaves the lock as it is: what it says has changed is looked at, not taken. `pages` are those of the
    dossier, `files` those beside them, where they have been made already. The files that are known to be `standing` as
    they were written, each with its hash, are not looked at; among them is all that was kept.
    Returns the problems met in writing beside those known before, and what was written.
    """
    from annotated_dossier.pages.old_addresses import leading_on
    from annotated_dossier.pages.page import KeptPage

    all_pages = pages_of(checked, progress) if pages is None else tuple(pages)
    progress("Writing the pages")
    all_files = files_of(checked) if files is None else files
    outputs = [
        *(
            KeptOutput(page.path) if isinstance(page, KeptPage) else Output(page.path, page.to_markdown)
            for page in all_pages
        ),
        *all_files,
        *leading_on(checked.dossier),
    ]
    written, in_the_way = write(outputs, root / "docs", standing)
    if renews_lock and not in_the_way:
        write_file(root / LOCK_FILE, anchors.to_text(anchors.lock_of(checked.dossier)))
    return replace(checked, problems=tuple(in_order([*checked.problems, *in_the_way]))), written


def is_acceptable(checked: Checked) -> bool:
    """Whether a changed source may be accepted: nothing but changed sources is wrong."""
    return not has_errors(problem for problem in checked.problems if problem.entry != SOURCE_CHANGED)


def accept(checked: Checked, source: str, addresses: Collection[str], root: Path) -> None:
    """Take these quotes of a changed source into the lock as they stand now, and its text once none is left.

    Other sources keep what the lock says of them. The dossier must be acceptable.
    """
    locked = anchors.parse(checked.lock.text) if checked.lock else {}
    now = anchors.lock_of(checked.dossier)[source]
    taken = anchors.accepted(locked[source], now, addresses) if source in locked else now
    write_file(root / LOCK_FILE, anchors.to_text({**locked, source: taken}))


def publish(checked: Checked, root: Path) -> Edition | None:
    """Write `edition.lock` for a dossier that is fit for an edition, and return the edition; none if it is the last.

    Of the last it is written anew where it still has a name that is withheld since.
    """
    dossier = checked.dossier
    if not dossier.record.edition_on:
        raise ValueError("an edition without a day is not fit")
    if dossier.published and edition.is_current(dossier.published, dossier):
        if checked.withheld:
            write_file(root / EDITION_FILE, edition.to_text(dossier.published))
        return None
    published = edition.with_edition(dossier.published, dossier, dossier.record.edition_on)
    write_file(root / EDITION_FILE, edition.to_text(published))
    return published.last


def forget(published: Published, record_id: str, on: str, because: str, root: Path) -> None:
    """Take the words of a published record out of `edition.lock`. Raises `KeyError` if none was published so."""
    write_file(root / EDITION_FILE, edition.to_text(edition.without(published, record_id, on, because)))
