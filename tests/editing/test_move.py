"""Another file: the record comes with its comments and says the same, and no other byte moves."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from annotated_dossier.editing import move
from annotated_dossier.editing.edits import NotEdited, applied
from annotated_dossier.editing.proof import edited
from annotated_dossier.files.read import Inputs, TextFile, read
from annotated_dossier.records.parse import parse
from annotated_dossier.yamlio.places import load

TESTS = Path(__file__).parents[1]
BASE = TESTS / "bad/base"
OTHERS = sorted(path.parent for path in (*TESTS.glob("golden/*/dossier"), *TESTS.glob("dossiers/*/dossier")))
ONE_IN = 40
NEW = "dossier/new/new.yaml"


def moves():
    """Each record of each dossier as a parameter; most for the long run, but for those of the base."""
    for root in (BASE, *OTHERS):
        for number, record in enumerate(parse(read(root)[0].records)[0].all()):
            marks = pytest.mark.long if root != BASE and number % ONE_IN else ()
            yield pytest.param(root, record.id, record.origin.file, id=f"{root.name}/{record.id}", marks=marks)


def moved(inputs, record_id, path):
    """What was read of a dossier, as edited; the edit has been proved."""
    made = edited(inputs, (), lambda records, files: move.plan(records, files, record_id, path))
    return replace(inputs, records=applied(inputs.records, made.plan.edits))


def lines(text, defaults):
    """The lines of a file in any order, without what its claims and quotes have by default, or have written out."""
    given = {f"{key}: {value}" for key, value in defaults.items()}
    for field in given:
        text = text.replace(f"{field}, ", "")
    return sorted(line for line in (line.strip(" -") for line in text.splitlines()) if line not in {"", *given})


@pytest.mark.parametrize(("root", "record_id", "file"), list(moves()))
@pytest.mark.long
def test_there_and_back_no_line_is_another(root, record_id, file):
    inputs, _ = read(root)
    there = moved(inputs, record_id, NEW)
    assert [record.id for record in parse(there.records)[0].all() if record.origin.file == NEW] == [record_id]
    back = {each.path: each.text for each in moved(there, record_id, file).records}
    before = {each.path: each.text for each in inputs.records}
    text = before.pop(file)
    defaults = load(text, file).data.get("defaults", {})
    assert lines(back.pop(file), defaults) == lines(text, defaults)
    assert back == before


HEAD = (
    "dossier:\n  title: T\n  summary: S\n  language: en\n  covers: '2025'\n  edition: '1'\n  topics: {t: {name: T}}\n"
)
OTHERS = "# Others.\nplaces:\n  x: {name: X, type: town}\n"
PLACES = "places:\n  a: {name: A, type: town}\n\n  b:\n    name: B\n    type: town\n"
C = "\n  # Of old.\n  c:\n    # Its name.\n    name: C  # once D\n    type: town\n    # Its end.\n"
FORMS = {
    "lines": PLACES + C,
    "braces": PLACES + "\n  c: {name: C, type: town}  # of old\n",
    "close": PLACES.replace("\n\n", "\n") + C[1:],
    "far": PLACES.replace("\n\n", "\n\n\n") + "\n" + C,
    "no-line-end": PLACES + C.rstrip("\n"),
    "no-line-end-after-a-comment": PLACES + "\n  c: {name: C, type: town}  # of old",
    "another-kind-behind": PLACES + C + "\npeople:\n  p: {name: P}\n",
    "a-comment-behind": PLACES + C + "\n# The people of the place.\npeople:\n  p: {name: P}\n",
    "windows": (PLACES + C).replace("\n", "\r\n"),
    "a-mark-at-the-beginning": "\ufeff" + PLACES + C,
    "a-comment-at-the-beginning": "# Places.\n" + PLACES + C,
    "four-columns": (PLACES + C).replace("\n  ", "\n    "),
    "text-in-blocks": PLACES + "\n  c:\n    name: C\n    type: town\n    summary: |-\n      One\n\n        two\n",
    "other-scripts": PLACES + C.replace("once D", "𝕏 Торецьк").replace("name: C", "name: 城"),
    "the-only-one": "people:\n  p: {name: P}\n\nplaces:\n  c: {name: C, type: town}\n",
    "the-only-one-with-a-comment": "people:\n  p: {name: P}\n\nplaces:\n  # Of old.\n  c: {name: C, type: town}\n",
}  # fmt: skip


def files(*texts):
    return tuple(TextFile(f"dossier/{number}.yaml", text, "") for number, text in enumerate((HEAD, *texts)))


@pytest.mark.parametrize("target", ["dossier/new.yaml", "dossier/2.yaml"])
@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_the_last_of_its_kind_there_and_back_is_the_same_bytes(text, target):
    inputs = Inputs(files(text, OTHERS), {})
    there = moved(inputs, "c", target)
    assert there.records != inputs.records
    back = [file.text for file in moved(there, "c", "dossier/1.yaml").records]
    assert back == [HEAD, text if text.endswith("\n") else f"{text}\n", OTHERS]


def test_a_file_with_one_record_takes_its_other_name_as_it_is():
    text = "# Places.\nplaces:  # of old\n  c: {name: C, type: town}\n# So much.\n"
    assert texts_after("c", "dossier/new.yaml", text) == [text]


def texts_after(record_id, path, *texts):
    """The texts of the files as edited."""
    return [file.text for file in moved(Inputs(files(*texts), {}), record_id, path).records][1:]


def test_comments_go_with_what_they_stand_above_or_in_and_others_stay():
    others = "# All places.\nplaces:\n  # Far away.\n\n  # Of old.\n  a:\n    name: A\n    type: town  # small\n\n  # Next.\n  b: {name: B, type: town}\n"
    left, new = texts_after("a", "dossier/2.yaml", others)
    assert new == "places:\n  # Of old.\n  a:\n    name: A\n    type: town  # small\n"
    assert left == "# All places.\nplaces:\n  # Far away.\n\n  # Next.\n  b: {name: B, type: town}\n"


def test_no_comment_is_lost_with_a_file_or_a_kind():
    only = "# yaml-language-server: $schema=../dossier.schema.json\n# All places.\nplaces:  # so far\n  a: {name: A, type: town}\n# So much.\n"
    other = "places:\n    b: {name: B, type: town}\n"
    (new,) = texts_after("a", "dossier/2.yaml", only, other)
    comments = "    # All places.\n    # so far\n    # So much.\n"
    assert new == f"{other}\n{comments}    a: {{name: A, type: town}}\n"
    people = "people:\n  p: {name: P}\n"
    left, new = texts_after(
        "a", "dossier/2.yaml", f"{people}\n# All places.\nplaces:  # so far\n  a: {{name: A, type: town}}\n"
    )
    assert (left, new) == (people, "places:\n  # All places.\n  # so far\n  a: {name: A, type: town}\n")


SOURCES = "organisations: {paper: {name: Paper, type: newspaper}}\nsources:\n" + "".join(
    f"  {name}: {{file: {name}.txt, label: An article, publisher: paper, published: 2025-02-07, publish: full}}\n"
    for name in ("s", "other")
)
CLAIM = "  {}:\n    statement: It is so.\n    topic: t\n    speaker: source\n    about: [paper]\n    quotes:\n      - exact: It is so  # here\n      - {{exact: It is}}\n"
WRITTEN_OUT = CLAIM.replace("- exact", "- source: s\n        exact").replace("{{exact", "{{source: s, exact")


@pytest.mark.parametrize("theirs", ["", "defaults: {source: other}\n", "defaults: {source: s}\n"])
def test_the_source_is_written_out_where_the_defaults_differ(theirs):
    own = "defaults: {source: s}\nclaims:\n" + CLAIM.format("a") + CLAIM.format("b")
    there = f"{theirs}claims:\n{(CLAIM if theirs else WRITTEN_OUT).format('c')}"
    _, left, new = texts_after("b", "dossier/3.yaml", SOURCES, own, there)
    written = (CLAIM if "source: s}" in theirs else WRITTEN_OUT).format("b")
    assert left == own.removesuffix(CLAIM.format("b"))
    assert new == f"{there}{written}"


def test_all_that_a_claim_had_by_default_is_written_out_where_the_defaults_differ():
    given = 'defaults: {topic: t, speaker: source, asserted: 2025-02-08, asserted_basis: "The page says: 8."}\n'
    own = (
        given
        + "claims:\n  a:\n    statement: It is so.\n    about: [paper]\n    quotes: [{source: s, exact: It is so}]\n"
    )
    *_, new = texts_after(
        "a", "dossier/3.yaml", SOURCES, own, "defaults: {topic: t}\nplaces: {b: {name: B, type: town}}\n"
    )
    [claim] = yaml.load(new, yaml.BaseLoader)["claims"].values()
    dates = {"asserted": "2025-02-08", "asserted_basis": "The page says: 8."}
    assert claim == {"speaker": "source", **dates, **yaml.load(own, yaml.BaseLoader)["claims"]["a"]}


@pytest.mark.parametrize(
    ("record_id", "path", "why"),
    [
        ("toun", "dossier/2.yaml", "Nothing has the id `toun`. Did you mean `town`?"),
        ("t", "dossier/2.yaml", "`t` is one of the topics, which stand in the dossier record: only records move."),
        ("town", "dossier/1.yaml", "`town` stands in dossier/1.yaml already."),
        ("town", "places.yaml", "Records stand in files such as `dossier/places.yaml`, and `places.yaml` is none."),
        ("town", "dossier/../a.yaml", "Records stand in files such as `dossier/places.yaml`, and `dossier/../a.yaml` is none."),
        ("town", "dossier/a.yml", "Records stand in files such as `dossier/places.yaml`, and `dossier/a.yml` is none."),
        ("town", "dossier/.a.yaml", "`.a.yaml` is a name that hides a file, or that Windows does not allow."),
        ("town", "dossier/con/a.yaml", "`con` is a name that hides a file, or that Windows does not allow."),
        ("town", "dossier/Hill.yaml", "There is dossier/hill.yaml, which many machines take for the same file."),
        ("town", "dossier/hill.yaml", "dossier/hill.yaml has its places in braces: give each its own lines first."),
    ],
)  # fmt: skip
def test_what_cannot_be_moved_so_is_refused(record_id, path, why):
    given = (*files("places:\n  town: {name: Town, type: town}\n  b: {name: B, type: town}\n"),
             TextFile("dossier/hill.yaml", "places: {hill: {name: Hill, type: hill}}\n", ""))  # fmt: skip
    with pytest.raises(NotEdited) as refused:
        move.plan(parse(given)[0], given, record_id, path)
    assert refused.value.why == why


def test_which_of_records_with_one_text_stands_first_is_no_new_problem():
    places = "".join(f"  {name}: {{name: {name.upper()}, type: town, summary: A town.}}\n" for name in "abc")
    inputs = Inputs(files(f"places:\n{places}"), {})
    there = moved(inputs, "a", NEW)
    back = moved(there, "a", inputs.records[1].path).records
    assert [record.id for record in parse(back)[0].all()] == ["b", "c", "a"]
