"""The way data takes: read → parse → anchor → link → check → render → write. Read this first.

Every stage takes values and returns values and the problems it found. None stops at the first problem, none prints.
Only `read` and `write` touch files.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotated_dossier import checks
from annotated_dossier.articles import read_articles
from annotated_dossier.diagnostics import Diagnostic, has_errors, in_order
from annotated_dossier.link import Dossier, check_references, link
from annotated_dossier.parse import parse
from annotated_dossier.read import read
from annotated_dossier.write import Written, write


@dataclass(frozen=True, slots=True)
class Checked:
    """The linked dossier, fit to be published if no problem is an error, and all the problems in order."""

    dossier: Dossier
    problems: tuple[Diagnostic, ...]

    @property
    def is_fit(self) -> bool:
        """Whether pages may be made from it."""
        return not has_errors(self.problems)


def check(root: Path) -> Checked:
    """Everything up to the pages: reads the dossier below `root`, writes nothing."""
    inputs, unreadable = read(root)
    records, malformed = parse(inputs.records)
    articles, misplaced = read_articles(records, inputs.seeds)
    dangling = check_references(records)
    dossier = link(records, articles)
    broken_rules = checks.run(dossier, inputs)
    return Checked(dossier, tuple(in_order([*unreadable, *malformed, *misplaced, *dangling, *broken_rules])))


def generate(checked: Checked, root: Path) -> tuple[Checked, Written]:
    """Pages and data files into `root`/docs, for a dossier that is fit.

    Returns the problems met in writing beside those known before, and what was written.
    """
    from annotated_dossier.data import export
    from annotated_dossier.pages import render

    written, in_the_way = write([*render(checked.dossier), *export(checked.dossier)], root / "docs")
    return Checked(checked.dossier, tuple(in_order([*checked.problems, *in_the_way]))), written
