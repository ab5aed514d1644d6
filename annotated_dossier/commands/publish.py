"""`publish`: make an edition of the records, which `edition.lock` remembers from then on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier import pipeline
from annotated_dossier.commands.common import CACHE, FINE, PROBLEMS, WRONG_USE, check, progress_shown, show
from annotated_dossier.environment import is_ci, site_url, today
from annotated_dossier.files.read import EDITION_FILE
from annotated_dossier.model.dossier import DossierRecord
from annotated_dossier.parallel import among_cores
from annotated_dossier.pipeline import Checked
from annotated_dossier.report.visible import visible

# Who answers for an edition, and how.
_ANSWERING = ("publisher", "editors", "contact", "corrections_policy", "licence")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Whether to write, and what to forget."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing: fail unless the records are those of the last edition"
    )
    parser.add_argument("--forget", metavar="ID", help=f"take the words of this record out of {EDITION_FILE}")
    parser.add_argument("--because", metavar="REASON", help="why they are taken out, for readers")


def run(options: argparse.Namespace, root: Path) -> int:
    """Write the lock, unless anything is wrong. Continuous integration writes none."""
    is_frozen = options.check or is_ci()
    if options.forget is not None or options.because is not None:
        return _forget(options.forget, (options.because or "").strip(), is_frozen, root)
    checked = check(root, is_frozen, site_url=site_url(), is_for_edition=True)
    show(checked, root, sys.stderr)
    if not checked.is_fit:
        return PROBLEMS
    if asked := _not_answered(checked.dossier.record):
        print(f"Readers will ask what dossier/dossier.yaml does not say: {', '.join(asked)}. No page makes it up.")
    edition = None if is_frozen else pipeline.publish(checked, root)
    if not is_frozen:
        _draw(checked, root)
    if edition is None:
        print(f"The records are those of edition {checked.dossier.record.edition}.")
        return FINE
    count = len(edition.changes)
    what = "change" if count == 1 else "changes"
    changes = f": {count} {what} since the one before" if checked.dossier.published else ""
    print(f"Edition {edition.name} is in {EDITION_FILE}{changes}. Commit it with the records.")
    return FINE


def _draw(checked: Checked, root: Path) -> None:
    """Draw what the site shows where its pages are shared, for the builds to come."""
    from annotated_dossier.publishing.shared_pictures import shared_pictures

    with progress_shown() as progress:
        progress("Drawing the pictures of shared links")
        pictures = shared_pictures(checked.dossier, root / CACHE, among_cores)
    for remark in pictures.remarks:
        print(visible(remark), file=sys.stderr)


def _not_answered(record: DossierRecord) -> list[str]:
    """The fields of the dossier record that tell readers who answers for it, as far as they are empty."""
    return [field for field in _ANSWERING if not getattr(record, field)]


def _forget(record_id: str | None, because: str, is_frozen: bool, root: Path) -> int:
    """Take out the words of one record; whatever else is wrong with the records may wait."""
    if record_id is None or not because:
        return _refuse("--forget ID and --because REASON belong together: readers are told the reason.")
    if is_frozen:
        return _refuse(f"{EDITION_FILE} is written on an editor's machine, and neither in CI nor with --check.")
    checked = check(root)
    published = checked.dossier.published
    if published is None:
        return _refuse(f"No edition can be read from {EDITION_FILE}: there is nothing to forget.")
    try:
        pipeline.forget(published, record_id, today(), because, root)
    except KeyError:
        return _refuse(f"No edition has a record `{visible(record_id)}`.")
    print(f"The words of `{record_id}` are no longer in {EDITION_FILE}. {_left_over(checked, record_id)}")
    return FINE


def _left_over(checked: Checked, record_id: str) -> str:
    """Where else its words may stand, which this program does not change."""
    record = checked.dossier.id_now(record_id)
    kept = f"Its record stands in {checked.dossier.find(record).origin.file}: mend or remove it. " if record else ""
    return f"{kept}What the repository's history holds stays there until somebody rewrites it."


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return WRONG_USE
