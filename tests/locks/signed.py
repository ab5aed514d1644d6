"""A small dossier as data, so that each value in it can be changed and each record be written anew, and what of it is
signed."""

import copy
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from annotated_dossier import pipeline
from annotated_dossier.evidence.sayings import sayings
from annotated_dossier.locks.reviews import record_key

TEXT = """\
The mayor of Oldbridge said about 1,200 people had left. He called it a quiet spring.

The council said 900 people had left, a fifth of them children. The bridge lies 3 km from the mill. Nobody denied it.
"""
RECORDS = yaml.load(
    """
dossier:
  title: A bridge
  summary: The mayor called it “a quiet spring” in the one article.
  language: en
  covers: 2025-01/2025-03
  edition: "1"
  review: one
  readers: [Ann]
  parties: {town: {name: The town}, county: {name: The county}}
  topics: {people: {name: People, note: Who left.}, bridge: {name: The bridge}}
  measures:
    left: {name: People who left, unit: people, definition: People who left the town.}
    stayed: {name: People who stayed, unit: people, definition: People who stayed in the town.}
places:
  oldbridge: {name: Oldbridge, type: town}
  bridge: {name: The bridge, type: bridge, within: oldbridge, locations: [{lat: 50, lon: 30, source: A map}]}
  mill: {name: The mill, type: mill, within: oldbridge, locations: [{lat: 50.02, lon: 30.02, source: A map}]}
organisations:
  council: {name: The council, type: council, party: town}
  herald: {name: The Herald, type: newspaper}
  gazette: {name: The Gazette, type: newspaper}
people:
  mayor: {name: The mayor, party: town, roles: [{of: council, as: mayor}], names: [{name: Her Honour, note: By some.}]}
sources:
  article: {file: article.txt, label: An article, publisher: herald, published: 2025-03-01, publish: full}
questions:
  how-many: {question: "How many left?", about: [oldbridge], positions: {many: Many, few: Few}, note: As said in spring.}
claims:
  mayor-1200:
    statement: The mayor said about 1,200 people had left.
    topic: people
    speaker: mayor
    about: [oldbridge]
    quotes: [{source: article, exact: "The mayor of Oldbridge said about 1,200 people had left"}]
    figures: [{measure: left, says: "about 1,200 people", value: 1200, hedge: about}]
    answers: [{question: how-many, position: many}]
  mayor-quiet:
    statement: The mayor called it a quiet spring.
    topic: bridge
    speaker: mayor
    about: [bridge]
    quotes: [{source: article, exact: He called it a quiet spring}]
    concerns: 2025-02
    concerns_basis: The spring of the year.
  council-900:
    statement: The council said 900 people had left.
    topic: people
    speaker: council
    about: [oldbridge]
    quotes: [{source: article, exact: The council said 900 people had left}]
    figures: [{measure: left, says: 900 people, value: 900}]
    relations: [{type: contradicts, claim: mayor-1200, differ_in: value, because: Both count those who left.}]
    answers: [{question: how-many, position: few}]
  council-children:
    statement: The council said a fifth of them were children.
    topic: people
    speaker: council
    about: [oldbridge]
    quotes: [{source: article, exact: a fifth of them children}]
    checks: [{type: arithmetic, says: a fifth, operation: share, part: "180", whole: council-900, value: 20, unit: per cent}]
  herald-3-km:
    statement: The Herald wrote that the bridge lies 3 km from the mill.
    topic: bridge
    speaker: source
    about: [bridge, mill]
    quotes: [{source: article, exact: The bridge lies 3 km from the mill}]
    checks: [{type: distance, says: 3 km, from: bridge, to: mill, value: 3, unit: km}]
""",
    yaml.BaseLoader,
)
KINDS = [kind for kind in RECORDS if kind != "dossier"]
VOCABULARIES = ("parties", "topics", "measures")


def fingerprints(files, text=TEXT):
    """The fingerprint of each record, by its key in the lock, of a dossier with these files of records."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "dossier").mkdir()
        (root / "seeds").mkdir()
        (root / "seeds/article.txt").write_text(text, "utf-8")
        for number, records in enumerate(files):
            (root / f"dossier/{number}.yaml").write_text(records, "utf-8")
        checked = pipeline.check(root)
        said = sayings(checked.dossier)
        assert [problem.message for problem in checked.problems if problem.code in ("unknown-reference",)] == []
        return {record_key(record): said.fingerprint(record) for record in checked.dossier.all_records()}


def written(records):
    return yaml.dump(records, allow_unicode=True, sort_keys=False)


def changed(path, new):
    """The records with another value at a path."""
    records = copy.deepcopy(RECORDS)
    *above, last = path
    held = records
    for step in above:
        held = held[step]
    held[last] = new
    return records


UNCHANGED = fingerprints([written(RECORDS)])
