"""A name that a source withholds is in no byte that leaves the dossier: pages, search index, data, locks, messages."""

import gzip
import hashlib
import io
import json
from contextlib import redirect_stderr, redirect_stdout

import pytest
from jsonschema import Draft202012Validator

from annotated_dossier import cli, pipeline
from annotated_dossier.commands import review
from annotated_dossier.data import export
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE
from annotated_dossier.report.formats import FORMATS
from tests.conftest import DOSSIER
from tests.frame import PROJECT

FINE, PROBLEMS = 0, 1
NAMES = ("zaphrodel", "quixmoor")
ARTICLE = """\
The witness Zaphrodel Quixmoor saw the fire at the mill.
Later ZAPHRODEL
QUIXMOOR said: “The mill was closed.”

The mayor of Toretsk said nothing of Quixmoor’s words. The mill stands in Toretsk.
"""
MARK = "[name withheld]"
SETTINGS = '  edition: "1"\n  edition_on: 2025-06-01\n  review: one\n  readers: [Ann]\n'
REDACT = """\
    redact:
      - {exact: Zaphrodel Quixmoor, because: The witness asked for it.}
      - {exact: Quixmoor}
"""
RECORDS = """\
people:
  witness: {name: The witness}
  mayor: {name: The mayor of Toretsk}
claims:
  witness-saw:
    statement: The Outlet wrote that the witness saw the fire at the mill.
    topic: control
    speaker: source
    about: [witness]
    quotes: [{source: article, exact: The witness Zaphrodel Quixmoor saw the fire at the mill}]
  witness-said:
    statement: The witness said that the mill was closed.
    topic: control
    speaker: witness
    attribution: inferred
    attribution_basis: The sentence before names the witness.
    about: [witness]
    quotes:
      - {source: article, exact: "ZAPHRODEL QUIXMOOR said: “The mill was closed.”"}
  mayor-silent:
    statement: The Outlet wrote that the mayor of Toretsk said nothing of the words.
    topic: control
    speaker: source
    about: [mayor]
    quotes: [{source: article, exact: The mayor of Toretsk said nothing of Quixmoor’s words}]
  mill-stands:
    statement: The Outlet wrote that the mill stands in Toretsk.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: The mill stands in Toretsk}]
"""
DRAFT = """\
claims:
  quixmoor-draft:
    statement: TODO
    topic: control
    speaker: source
    about: [witness]
    quotes:
      - {source: article, exact: The witness Zaphrodel Quixmoor saw}
      - {source: article, exact: Quixmoor saw the fire}
"""


def edited(root, name, old, new):
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


class Told:
    """Runs commands, and keeps what each of them printed."""

    def __init__(self, root):
        self.root, self.output = root, {}

    def __call__(self, *arguments):
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            code = cli.main(["--root", str(self.root), *arguments])
        self.output[f"{len(self.output)} {' '.join(arguments)}"] = printed.getvalue()
        return code


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A dossier that was built, read and published, and withholds a name since; with all that was printed since."""
    root = tmp_path_factory.mktemp("withheld")
    dossier = DOSSIER.replace('  edition: "1"\n', SETTINGS)
    files = {"seeds/article.txt": ARTICLE, "dossier/dossier.yaml": dossier, "dossier/records.yaml": RECORDS}
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("CI", raising=False)
        patched.setattr(review, "today", lambda: "2025-06-01")
        before = Told(root)
        assert before("review", "--by", "Ann", "--all") == FINE
        assert before("build") == before("publish") == FINE
        assert all(
            any(name in (root / lock).read_text("utf-8").lower() for name in NAMES)
            for lock in (LOCK_FILE, REVIEWS_FILE, EDITION_FILE)
        )
        edited(root, "dossier/dossier.yaml", "    publish: full\n", f"    publish: full\n{REDACT}")
        after = Told(root)
        for style in FORMATS:
            after("check", "--format", style)
        assert after("review", "--by", "Ann", "--all") == after("publish") == FINE
        assert after("build") == FINE
        (root / "drafts").mkdir()
        (root / "drafts/claims.yaml").write_text(DRAFT, "utf-8")
        for arguments in (("check", "--drafts"), ("todo",), ("todo", "--write")):
            after(*arguments)
        for arguments in (("config",), ("schema",), ("upgrade",), ("accept", "article"), ("selftest", "--times", "1")):
            after(*arguments)
        yield after


def leaks(data):
    """Which of the names stand in bytes, be they compressed."""
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    text = data.decode("utf-8", errors="ignore").lower()
    return [name for name in NAMES if name in text]


def published(root):
    """All files that leave the dossier, or stand beside it in the repository."""
    yield from (path for folder in ("docs", "site") for path in (root / folder).rglob("*") if path.is_file())
    yield from root.glob("*.lock")
    yield from root.glob("*.json")


def test_no_byte_of_what_is_published_or_locked_holds_a_name(told):
    assert {str(path): found for path in published(told.root) if (found := leaks(path.read_bytes()))} == {}
    assert not [path for path in published(told.root) if any(name in str(path).lower() for name in NAMES)]


def test_no_command_prints_a_name(told):
    assert {arguments: text for arguments, text in told.output.items() if leaks(text.encode())} == {}
    assert all(told.output[f"{number} check --format {style}"] for number, style in enumerate(FORMATS))


def test_nothing_that_is_kept_is_a_hash_of_what_holds_a_name(told):
    """Whoever guesses the name, and has the text with the mark, could try the guess."""
    sentences = [line for line in ARTICLE.replace("ZAPHRODEL\n", "ZAPHRODEL ").splitlines() if line]
    hashes = [hashlib.sha256(text.encode()).hexdigest()[:12] for text in (ARTICLE, *sentences)]
    kept = [path for path in published(told.root) if path.suffix in (".lock", ".json", ".jsonld", ".html", ".md")]
    assert not [path for path in kept for each in hashes if each in path.read_text("utf-8")]


def test_readers_see_that_a_name_is_withheld_and_why(told):
    page = (told.root / "docs/sources/article.md").read_text("utf-8")
    assert f"The witness {MARK} saw the fire" in page
    assert f"<dd>{MARK} stands for a name. The witness asked for it.</dd>" in page
    assert f"{MARK}’s words" in page


def test_the_data_tell_no_place_of_redacted_words_and_the_stored_one_of_all_others(told):
    data = json.loads((told.root / "docs/data/dossier.json").read_text("utf-8"))
    Draft202012Validator(json.loads((told.root / "docs/data/dossier.schema.json").read_text("utf-8"))).validate(data)
    *redacted, plain = [quote for claim in data["claims"] for quote in claim["quotes"]]
    assert len(redacted) == 3
    for quote in redacted:
        assert quote["redacted"] is True and MARK in quote["exact"]
        assert not {"start", "end", "prefix", "suffix", "spans"} & quote.keys()
    assert ARTICLE[plain["start"] : plain["end"]] == plain["exact"]
    assert "redacted" not in plain
    [coverage] = json.loads((told.root / "docs/data/coverage.json").read_text("utf-8"))
    assert ["start" in sentence for sentence in coverage["sentences"]] == [False, False, False, True]
    last = coverage["sentences"][-1]
    assert ARTICLE[last["start"] : last["end"]].startswith("The mill stands")
    annotations = (told.root / "docs/data/annotations.jsonld").read_text("utf-8")
    assert annotations.count("TextPositionSelector") == 1 and "ni:///" not in annotations


def test_no_change_is_told_since_the_name_alone_went(told):
    assert "What has changed" in (told.root / "docs/changes/index.md").read_text("utf-8")
    edition = json.loads((told.root / EDITION_FILE).read_text("utf-8"))
    assert len(edition["editions"]) == 1
    assert [problem.code for problem in pipeline.check(told.root).problems if "withheld" in problem.code] == []


@pytest.fixture
def withholding(make_dossier):
    def make(records=RECORDS, article=ARTICLE, redact=REDACT):
        dossier = DOSSIER.replace("    publish: full\n", f"    publish: full\n{redact}")
        return make_dossier(article, records, dossier=dossier)

    return make


@pytest.mark.parametrize(
    "records",
    [
        RECORDS.replace("saw the fire at the mill}", "saw the flood}"),  # a quote that is not there
        RECORDS.replace("exact: The witness Zaphrodel Quixmoor", "exact: The witness Zaphrodel"),  # half a name
        RECORDS.replace("exact: The mayor", "exact: the mayor"),
        RECORDS.replace("the witness saw", "Zaphrodel Quixmoor saw"),
        RECORDS + "  # Zaphrodel Quixmoor\n  quixmoor-again: {statement: Quixmoor., about: Zaphrodel}\n",
        RECORDS + "zaphrodel: {}\n",
        RECORDS + "sources:\n  other: {redact: [{exact: Zaphrodel Quixmoor}], headline: By Zaphrodel Quixmoor}\n",
        RECORDS.replace("{name: The witness}", "{name: Zaphrodel Quixmoor, type: [x}"),
    ],
)
def test_no_message_tells_a_name_whatever_is_wrong(withholding, records):
    run = Told(withholding(records))
    for style in FORMATS:
        assert run("check", "--format", style) == PROBLEMS
    assert {arguments: text for arguments, text in run.output.items() if leaks(text.encode())} == {}


def test_a_problem_in_the_text_is_told_where_it_stands_there(withholding):
    checked = pipeline.check(withholding(article=ARTICLE + "Zaphrodel Quixmoor met Zaphrodella at 5.\n"))
    [problem] = [problem for problem in checked.problems if problem.code == "withheld-in-part"]
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (6, 24, 35)


def test_a_quote_may_have_the_mark_in_the_place_of_the_name(withholding):
    words = "The witness {} saw the fire at the mill"
    records = RECORDS.replace(words.format("Zaphrodel Quixmoor"), f'"{words.format(MARK)}"')
    checked = pipeline.check(withholding(records))
    assert checked.is_fit
    assert checked.dossier.claims["witness-saw"].quotes[0].exact == words.format(MARK)


def test_a_text_of_another_source_shows_the_name_no_more_than_the_first(make_dossier):
    other = """
  second: {file: second.txt, label: Another, publisher: outlet, published: 2025-02-08, publish: full}
"""
    dossier = DOSSIER.replace("    publish: full\n", f"    publish: full\n{REDACT}") + other
    checked = pipeline.check(make_dossier(ARTICLE, dossier=dossier, files={"seeds/second.txt": "It was Quixmoor.\n"}))
    assert checked.dossier.articles["second"].text == f"It was {MARK}.\n"


def test_what_stands_in_the_place_of_a_name_is_of_the_dossiers_language_or_the_editors_choice(make_dossier):
    redact = "    redact: [{exact: Zaphrodel Quixmoor}, {exact: Quixmoor, reads: a neighbour}]\n"
    dossier = DOSSIER.replace("    publish: full\n", f"    publish: full\n{redact}").replace(
        "language: en", "language: de"
    )
    checked = pipeline.check(make_dossier(ARTICLE, dossier=dossier))
    text = checked.dossier.articles["article"].text
    assert "The witness [Name nicht genannt] saw" in text and "[a neighbour]’s words" in text


def test_every_line_keeps_its_number(withholding):
    text = pipeline.check(withholding()).dossier.articles["article"].text
    assert text.count("\n") == ARTICLE.count("\n")
    assert text.splitlines()[-1] == ARTICLE.splitlines()[-1].replace("Quixmoor", MARK)


def test_a_dossier_that_withholds_nothing_is_what_it_was(make_dossier):
    checked = pipeline.check(make_dossier(ARTICLE, RECORDS))
    assert not checked.withheld
    assert checked.dossier.articles["article"].file.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert any("Quixmoor" in output.text for output in export(checked.dossier))


def test_the_documentation_says_what_a_redaction_cannot_do():
    said = (PROJECT / "handbook/docs/how-to/withhold-a-name.md").read_text("utf-8")
    assert "`seeds/`" in said and "`dossier/`" in said and "history" in said
