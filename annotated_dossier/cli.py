"""The command line. Exit codes: 0 fine (warnings included), 1 problems, 2 wrong use, 130 interrupted (`__main__`)."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TextIO

from annotated_dossier import __version__, building, pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.environment import UsageError, is_ci, site_url
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.files.refused import Refused
from annotated_dossier.files.write import write_file
from annotated_dossier.pipeline import Checked
from annotated_dossier.progress import Progress, shown
from annotated_dossier.report import FORMATS, text
from annotated_dossier.report.colour import paint_for
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import visible

if TYPE_CHECKING:
    from annotated_dossier.publishing.last_build import LastBuild

SCHEMA_FILE = "dossier.schema.json"
CACHE, SITE, OFFLINE_SITE = ".check-cache", "site", "site-offline"
FINE, PROBLEMS, WRONG_USE = 0, 1, 2
_DIFFERING = "It is as MkDocs made it. The fast way, which is taken elsewhere, made these files otherwise; report that:"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. argparse itself ends the program with 2 on wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal has every letter
    options = _parser().parse_args(arguments)
    root = Path(os.path.realpath(options.root))
    missing = [name for name in ("dossier", "seeds") if not os.path.isdir(root / name)]  # noqa: PTH112 (never raises)
    if missing:
        where = visible(str(root))
        print(f"There is no folder `{missing[0]}` in {where}. Name the dossier's folder with --root.", file=sys.stderr)
        return WRONG_USE
    try:
        code: int = options.run(options, root)
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # whoever read the output has gone, as in `check | head`
        _give_up_output()
        return PROBLEMS
    except OSError as error:  # no room, no permission, a file where a folder is needed
        print(_in_words(error), file=sys.stderr)
        if error.filename is None and not isinstance(error, Refused):
            _give_up_output()
        return PROBLEMS
    return code


def _in_words(error: OSError) -> str:
    if isinstance(error, Refused):
        return str(error)
    # Whatever else is written says which file it was.
    what = "The output cannot be written" if error.filename is None else f"{error.filename} cannot be used"
    return f"{what}: {error.strerror or error}."


def _give_up_output() -> None:
    """Let nothing more be written there, least of all when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
    parser.add_argument("--version", action="version", version=f"annotated-dossier {__version__}")
    _add_root(parser, Path())
    commands = parser.add_subparsers(title="commands", dest="command")

    def command(name: str, run: Callable[[argparse.Namespace, Path], int], about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about)
        added.set_defaults(run=run)
        _add_root(added, argparse.SUPPRESS)  # after a command it may be said, and unsaid changes nothing
        return added

    build = command("build", _build, "check, write the pages to docs/, render the site to site/")
    build.add_argument(
        "--offline",
        action="store_true",
        help="render to site-offline/ instead, to be opened from the folder without a server",
    )
    check = command("check", _check, "check the records; write nothing but a cache for the next check")
    check.add_argument("--format", choices=FORMATS, default="text", help="how problems are shown")
    accept = command("accept", _accept, "take the changed text of a source, once all its quotes stand")
    accept.add_argument("source", help="id of the source")
    command("schema", _schema, f"write {SCHEMA_FILE}, by which editors complete and check records")
    serve = command("serve", _serve, "show the site on this machine, renewed at every change")
    serve.add_argument("--port", type=_port, default=8000, help="where to show it, from 1 to 65535 (%(default)s)")
    return parser


def _port(text: str) -> int:
    """The number of a port. Raises `ArgumentTypeError`."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"`{visible(text)}` is no port: it is a number from 1 to 65535")
    return int(text)


def _add_root(parser: argparse.ArgumentParser, default: Path | str) -> None:
    parser.add_argument("--root", type=Path, default=default, help="folder with dossier/, seeds/ and mkdocs.yml")


def _check(options: argparse.Namespace, root: Path) -> int:
    # Where nobody looks on, and what passes is published, everything is read anew.
    with _progress() as progress:
        progress("Checking the records")
        checked = _check_with(None if is_ci() else Cache(root / CACHE), root)
    if options.format == "text":
        _show(checked, root, sys.stdout)
    else:
        sys.stdout.write(FORMATS[options.format](checked.problems, Lines(root)))
    return FINE if checked.is_fit else PROBLEMS


def _check_with(cache: Cache | None, root: Path, site_url: str | None = None) -> Checked:
    try:
        checked = check(root, is_ci(), cache, site_url)
    except Exception:
        if not cache:
            raise
        cache.forget()  # what was kept fits its text no longer, whoever wrote it: without it everything is read anew
        checked = check(root, is_ci(), cache, site_url)
    if cache:
        cache.write()
    return checked


def _accept(options: argparse.Namespace, root: Path) -> int:
    checked = check(root)
    if options.source not in checked.dossier.articles:
        print(f"There is no source `{visible(options.source)}` with a text.", file=sys.stderr)
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
    from annotated_dossier.publishing.last_build import LastBuild
    from annotated_dossier.publishing.swap import restore

    folder = OFFLINE_SITE if options.offline else SITE
    with building.alone_in(root) as is_alone:
        restore(root / folder)
        # Where nobody looks on, and what passes is published, everything is read and made anew.
        kept = root / CACHE if is_alone and not is_ci() else None
        last = LastBuild(kept, root, root / folder, site_url()) if kept and not options.offline else None
        said = last.said() if last else None
        if said is not None:
            print(said)
            print(f"The site is in {folder}/.")
            return FINE
        return _build_anew(root, folder, kept, last)


def _build_anew(root: Path, folder: str, kept: Path | None, last: LastBuild | None) -> int:
    from annotated_dossier.publishing.mkdocs import RenderError

    with _progress() as progress:
        progress("Checking the records")
        checked = _check_with(Cache(kept) if kept else None, root, site_url())
        if checked.is_fit:
            checked, pages, written = building.write_pages(checked, root, kept, progress)
    _show(checked, root, sys.stderr)
    if not checked.is_fit:
        return PROBLEMS
    print(f"{written.changed} files written, {written.unchanged} unchanged, {written.removed} removed in docs/.")
    try:
        with _progress() as progress:
            how: dict[str, Any] = {"is_offline": folder != SITE, "compares": is_ci(), "kept": kept}
            rendered = building.render_site(checked, root, root / folder, pages, progress, **how)
    except RenderError as error:
        print(f"No site was rendered:\n{error}", file=sys.stderr)
        return PROBLEMS
    if rendered.why_slow:
        print(f"MkDocs made every page, which takes longer: {rendered.why_slow}.", file=sys.stderr)
    print(f"The site is in {folder}/.")
    if rendered.differing:
        print(f"{_DIFFERING}\n{chr(10).join(rendered.differing)}", file=sys.stderr)
        return PROBLEMS
    if last and not checked.problems and not rendered.why_slow:
        unchanged = written.changed + written.unchanged
        last.keep(f"{_summary(checked)}\n0 files written, {unchanged} unchanged, 0 removed in docs/.")
    return FINE


def _show(checked: Checked, root: Path, stream: TextIO) -> None:
    """The problems on `stream`, in colours if it is a terminal, and a summary for whoever asked."""
    stream.write(text.report(checked.problems, Lines(root), paint_for(stream, os.environ)))
    print(_summary(checked), flush=True)  # so that what is said later stands below it


def _schema(options: argparse.Namespace, root: Path) -> int:
    from annotated_dossier.records.schema import schema_text

    write_file(root / SCHEMA_FILE, schema_text())
    print(f"The schema is in {SCHEMA_FILE}.")
    return FINE


def _serve(options: argparse.Namespace, root: Path) -> int:
    from annotated_dossier.serving.preview import Preview
    from annotated_dossier.serving.serve import PortError, serve
    from annotated_dossier.serving.watch import changes

    address = site_url()
    with TemporaryDirectory(prefix="annotated-dossier-", ignore_cleanup_errors=True) as scratch:
        preview = Preview(
            root,
            Path(scratch),
            kept=root / CACHE,
            check=lambda: _check_with(Cache(root / CACHE), root, address),
            say=lambda checked: _show(checked, root, sys.stderr),
            showing=_progress,
        )
        watched = changes(preview.folders, preview.files, preview.matters)
        try:
            serve(options.port, _announce, watched, preview.rebuild, preview.start_index)
        except PortError as taken:
            hint = f" The next free one: `serve --port {taken.free}`." if taken.free else ""
            raise UsageError(f"{taken}{hint}") from taken
    return FINE


def _announce(address: str) -> None:
    print(f"The site is shown at {address} and renewed at every change. Ctrl-C ends it.", flush=True)


def _progress() -> AbstractContextManager[Progress]:
    """What the work is at, on the terminal of whoever waits for it."""
    return shown(sys.stderr, is_quiet=is_ci())


def _summary(checked: Checked) -> str:
    records = f"{len(checked.dossier.claims)} claims from {len(checked.dossier.sources)} sources"
    errors = sum(problem.severity is Severity.ERROR for problem in checked.problems)
    warnings = len(checked.problems) - errors
    if not checked.problems:
        return f"{records}: no problems."
    return f"{records}: {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
