"""A small dossier through two editions: what was published first, and what an editor made of it."""

from pathlib import Path

from annotated_dossier import pipeline
from tests.conftest import DOSSIER

ARTICLE = """\
Kyiv denied it. Moscow said the town had fallen, and that nobody was left there.

The mayor spoke of heavy fighting near the old mill on Friday night, and of the bridge.
"""
PEOPLE = """\
organisations:
  kyiv: {name: Kyiv, type: government}
  moscow: {name: Moscow, type: government}
"""
FIRST = """\
claims:
  denial:
    statement: Kyiv denied the claim.
    topic: control
    speaker: kyiv
    about: [toretsk]
    about_basis: The article is about the town of Toretsk.
    quotes: [{source: article, exact: Kyiv denied it}]
    answers: [{question: who-holds-it, position: ours}]
  fall:
    statement: Moscow said the town had fallen.
    topic: control
    speaker: moscow
    about: [toretsk]
    about_basis: The article is about the town of Toretsk.
    quotes:
      - {source: article, exact: Moscow said the town had fallen}
      - {source: article, exact: nobody was left there}
    answers: [{question: who-holds-it, position: theirs}]
questions:
  who-holds-it: {question: Who holds the town?, about: [toretsk], positions: {ours: Ukraine does, theirs: Russia does}}
"""
# One claim has another id, and a statement that was corrected; one was withdrawn; the place has another id.
SECOND = """\
claims:
  kyiv-denies:
    formerly: [denial]
    statement: Kyiv denied it.
    topic: control
    speaker: kyiv
    about: [town]
    about_basis: The article is about the town of Toretsk.
    quotes: [{source: article, exact: Kyiv denied it}]
    answers: [{question: who-holds-it, position: ours}]
    corrections: [{on: 2025-03-01, because: It says no more., was: Kyiv denied the claim.}]
  fall:
    statement: Moscow said the town had fallen.
    topic: control
    speaker: moscow
    about: [town]
    about_basis: The article is about the town of Toretsk.
    quotes:
      - {source: article, exact: Moscow said the town had fallen}
      - {source: article, exact: nobody was left there, id: nobody-left, formerly: [fall-2]}
    answers: [{question: who-holds-it, position: theirs}]
    withdrawn: {on: 2025-03-01, because: The outlet took it back.}
questions:
  who-holds-it: {question: Who holds the town?, about: [town], positions: {ours: Ukraine does, theirs: Russia does}}
"""


def dossier(edition: int, on: str) -> str:
    """The dossier record of an edition, and what stands beside the claims."""
    head = DOSSIER.replace('edition: "1"', f'edition: "{edition}"\n  edition_on: {on}')
    if edition > 1:
        head = head.replace("  toretsk: {name: Toretsk", "  town: {name: Toretsk, formerly: [toretsk]")
    return head.replace("organisations:\n", PEOPLE)


def publish(root: Path) -> None:
    """Publish the records in `root` as an edition, which must be fit for it."""
    checked = pipeline.check(root, is_for_edition=True)
    assert checked.is_fit, checked.problems
    assert pipeline.publish(checked, root)


def edit(root: Path, records: str, edition: int, on: str) -> None:
    """Write records in the place of those in `root`, as an edition of that day."""
    (root / "dossier/records.yaml").write_text(records, encoding="utf-8")
    (root / "dossier/dossier.yaml").write_text(dossier(edition, on), encoding="utf-8")


def two_editions(make_dossier) -> Path:
    """A folder whose records were published twice."""
    root = make_dossier(ARTICLE, FIRST, dossier=dossier(1, "2025-02-20"))
    publish(root)
    edit(root, SECOND, 2, "2025-03-02")
    publish(root)
    return root
