"""The command line. Exit codes: 0 fine (warnings included), 1 problems, 2 wrong use."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from annotated_dossier import pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.model.fields import FORM_OF_AN_ADDRESS, is_web_address
from annotated_dossier.pipeline import Checked
from annotated_dossier.report import FORMATS, text
from annotated_dossier.report.colour import paint_for
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible

SCHEMA_FILE = "dossier.schema.json"
CACHE = ".check-cache"
FINE, PROBLEMS, WRONG_USE = 0, 1, 2


class UsageError(Exception):
    """The program was called with what it cannot use; the message says what, and how to mend it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. argparse itself ends the program with 2 on wrong use."""
    options = _parser().parse_args(arguments)
    root = options.root.resolve()
    missing = [name for name in ("dossier", "seeds") if not (root / name).is_dir()]
    if missing:
        print(f"There is no folder `{missing[0]}` in {root}. Name the dossier's folder with --root.", file=sys.stderr)
        return WRONG_USE
    try:
        code = options.run(options, root)
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # whoever read the output has gone, as in `check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except OSError as error:  # no room, no permission, a file where a folder is needed
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        return PROBLEMS
    return code


def check(root: Path, is_lock_frozen: bool = False, cache: Cache | None = None, site_url: str | None = None) -> Checked:
    """`pipeline.check` without the cyclic garbage collector: nothing read is thrown away, and looking through all of it
    again and again doubles the time that many records take."""
    gc.disable()
    try:
        return pipeline.check(root, is_lock_frozen, cache, site_url)
    finally:
        gc.freeze()
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Turn source articles and hand-written records into a cross-linked, searchable site. "
        "Without a command: build.",
    )
    parser.set_defaults(run=_build, offline=False)
    parser.add_argument("--root", type=Path, default=Path(), help="folder with dossier/, seeds/ and mkdocs.yml")
    commands = parser.add_subparsers(title="commands", dest="command")
    build = commands.add_parser("build", help="check, write the pages to docs/, render the site to site/")
    build.add_argument(
        "--offline",
        action="store_true",
        help="render to site-offline/ instead, to be opened from the folder without a server",
    )
    build.set_defaults(run=_build)
    check = commands.add_parser("check", help="check the records; write nothing but a cache for the next check")
    check.add_argument("--format", choices=FORMATS, default="text", help="how problems are shown")
    check.set_defaults(run=_check)
    accept = commands.add_parser("accept", help="take the changed text of a source, once all its quotes stand")
    accept.add_argument("source", help="id of the source")
    accept.set_defaults(run=_accept)
    schema = commands.add_parser("schema", help=f"write {SCHEMA_FILE}, by which editors complete and check records")
    schema.set_defaults(run=_schema)
    commands.add_parser("serve", help="show the site on this machine, renewed at every change").set_defaults(run=_serve)
    return parser


def _check(options: argparse.Namespace, root: Path) -> int:
    # Where nobody looks on, and what passes is published, everything is read anew.
    cache = None if _is_ci() else Cache(root / CACHE)
    checked = check(root, _is_ci(), cache)
    if cache:
        cache.write()
    if options.format == "text":
        _show(checked, root, sys.stdout)
    else:
        sys.stdout.write(FORMATS[options.format](checked.problems, Lines(root)))
    return FINE if checked.is_fit else PROBLEMS


def _accept(options: argparse.Namespace, root: Path) -> int:
    checked = check(root)
    if options.source not in checked.dossier.articles:
        print(f"There is no source `{options.source}` with a text.", file=sys.stderr)
        return WRONG_USE
    if not pipeline.accept(checked, options.source, root):
        _show(checked, root, sys.stderr)
        return PROBLEMS
    if checked.lock and (root / LOCK_FILE).read_bytes() == checked.lock.text.encode("utf-8"):
        print(f"The text of `{options.source}` had not changed: there was nothing to accept.")
    else:
        print(f"The text of `{options.source}` is accepted.")
    return FINE


def _build(options: argparse.Namespace, root: Path) -> int:
    from annotated_dossier.publishing.site import RenderError, render

    checked = _generate(root, renews_lock=True)
    if not checked.is_fit:
        return PROBLEMS
    folder = "site-offline" if options.offline else "site"
    try:
        render(root, root / folder, site_url=checked.dossier.site_url, is_offline=options.offline)
    except RenderError as error:
        print(f"No site was rendered:\n{error}", file=sys.stderr)
        return PROBLEMS
    print(f"The site is in {folder}/.")
    return FINE


def _generate(root: Path, renews_lock: bool) -> Checked:
    """Check and, if nothing is wrong, write the pages; say what was found and done."""
    checked = check(root, _is_ci(), site_url=_site_url())
    if checked.is_fit:
        checked, written = pipeline.generate(checked, root, renews_lock)
    _show(checked, root, sys.stderr)
    if checked.is_fit:
        print(f"{written.changed} files written, {written.unchanged} unchanged, {written.removed} removed in docs/.")
    return checked


def _show(checked: Checked, root: Path, stream: TextIO) -> None:
    """The problems on `stream`, in colours if it is a terminal, and a summary for whoever asked."""
    stream.write(text.report(checked.problems, Lines(root), paint_for(stream, os.environ)))
    print(_summary(checked))


def _schema(options: argparse.Namespace, root: Path) -> int:
    from annotated_dossier.records.schema import schema_text

    (root / SCHEMA_FILE).write_bytes(schema_text().encode("utf-8"))
    print(f"The schema is in {SCHEMA_FILE}.")
    return FINE


def _serve(options: argparse.Namespace, root: Path) -> int:
    from annotated_dossier.publishing.site import serve

    def preview() -> Checked:
        return _generate(root, renews_lock=False)

    if not preview().is_fit:
        return PROBLEMS
    return serve(root, preview)


def _summary(checked: Checked) -> str:
    records = f"{len(checked.dossier.claims)} claims from {len(checked.dossier.sources)} sources"
    errors = sum(problem.severity is Severity.ERROR for problem in checked.problems)
    warnings = len(checked.problems) - errors
    if not checked.problems:
        return f"{records}: no problems."
    return f"{records}: {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _site_url() -> str | None:
    """Where the site will stand, by the environment: what publishes a site knows, and records need not.

    Raises UsageError if that is no web address.
    """
    address = os.environ.get("SITE_URL", "").strip()
    if address and not is_web_address(address):
        raise UsageError(f"SITE_URL is no web address: `{visible(address)}`.\n{FORM_OF_AN_ADDRESS}")
    return address or None


def _is_ci() -> bool:
    """Whether this runs in continuous integration, by the variable that all common services set."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")
