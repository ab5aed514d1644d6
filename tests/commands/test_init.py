"""`init` and `config`: a stranger's folder checks and builds at once, and what is in it was read or is marked."""

import filecmp
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier import environment, pipeline
from annotated_dossier.commands import given as given_texts
from annotated_dossier.publishing.site import differences
from annotated_dossier.starting.first_texts import read_texts
from annotated_dossier.starting.folder import beginning
from tests.rendering import Targets

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
LETTER = """\
The ferry stays

Harbour, 3 May 2031

The harbour office said that the ferry would stay, and that the people of the island had been told of it in a letter
that was sent to all of them on the day before, with the hours at which it will go and what it will cost.
"""
WORKFLOW = ".github/workflows/dossier.yml"


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "Letter (2).txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def begun(*texts, title="A ferry", language="en"):
    return beginning(read_texts(texts, language), title, True, language, "2031-06-01", None)


def record(files):
    return yaml.safe_load(files["dossier/dossier.yaml"])["dossier"]


def sources(files):
    return yaml.load(files["dossier/sources.yaml"], yaml.BaseLoader)["sources"]


def test_the_example_has_a_contradiction_three_questions_and_no_problem(tmp_path, run):
    assert run(tmp_path, "init", "bridge", "--example")[0] == FINE
    checked = pipeline.check(tmp_path / "bridge", is_lock_frozen=True)
    dossier = checked.dossier
    relations = [relation.type for claim in dossier.claims.values() for relation in claim.relations]
    assert checked.problems == ()
    assert (len(dossier.claims), len(dossier.sources), len(dossier.questions)) == (8, 2, 3)
    assert relations.count("contradicts") == 1


@pytest.mark.long
def test_a_folder_of_texts_builds_at_once_and_every_link_on_its_pages_leads_somewhere(tmp_path, run, letter):
    assert run(tmp_path, "init", "ferry", letter.name)[0] == FINE
    root = tmp_path / "ferry"
    assert (root / "seeds" / letter.name).read_bytes() == letter.read_bytes()
    code, output, error = run(root, "build")
    assert code == FINE and "MkDocs" not in output + error
    site = root / "site"
    for page in site.rglob("index.html"):
        assert "Content-Security-Policy" in page.read_text("utf-8")
        for link in Targets(page.read_text("utf-8")).links:
            path = link.partition("#")[0]
            assert not path or ":" in path or (page.parent / path).resolve().exists(), (page, link)
    again = {path: path.read_bytes() for path in (root / "dossier").iterdir()}
    assert run(root, "build")[0] == FINE
    assert {path: path.read_bytes() for path in (root / "dossier").iterdir()} == again


def test_what_git_is_to_keep_is_what_init_made(tmp_path, run, letter):
    run(tmp_path, "init", "ferry", letter.name)
    root = tmp_path / "ferry"
    made = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    checked = pipeline.check(root)
    pipeline.generate(checked, root)
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--others", "--exclude-standard"], cwd=root, check=True, capture_output=True
    )
    assert set(filter(None, listed.stdout.decode().split("\0"))) == made


def test_what_can_be_read_from_a_text_is_proposed():
    [(source_id, source)] = sources(begun(("Letter (2).txt", LETTER))).items()
    assert source_id == "letter-2"
    assert source["headline"] == "The ferry stays"
    assert source["published"] == "2031-05-03" and "in line 3" in source["published_basis"]
    assert source["language"] == "en" and source["publish"] == "quotes"
    assert record(begun(("Letter (2).txt", LETTER)))["covers"].isoformat() == "2031-05-03"


def test_what_cannot_be_read_is_not_invented():
    files = begun(("a.txt", "Nothing is known."), language="uk")
    source = sources(files)["a"]
    assert "headline" not in source and source["label"] == "The text in a.txt"
    assert source["published"] == "../2031-06-01" and "names no day" in source["published_basis"]
    assert source["language"] == "uk" and "not told by its words" in files["dossier/sources.yaml"]


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("Лист.txt", "Письмо.txt", ["text", "text-2"]),
        ("source.txt", "Source (1).txt", ["source-2", "source-1"]),
        ("a" * 200 + ".txt", "b.txt", ["a" * 76, "b"]),
    ],
)
def test_each_source_has_an_id_of_its_own(name, other, expected):
    assert [text.id for text in read_texts([(name, ""), (other, "")], "en")] == expected


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(TEXTS.map(lambda text: " ".join(text.split())).filter(bool))
@pytest.mark.long
def test_whatever_a_title_or_a_headline_holds_is_escaped(text):
    assert record(begun(title=text))["title"] == text
    source = sources(begun((f"{text}.txt", f"{text}\n\nMore.")))
    assert [source["file"] for source in source.values()] == [f"{text}.txt"]
    assert {source.get("headline", text) for source in source.values()} <= {text, text.lstrip("\ufeff ")}


@pytest.mark.parametrize("language", ["en", "uk", "pl", "zh-Hant"])
def test_a_title_in_any_language_is_taken(tmp_path, run, letter, language):
    title = "Паром: \"залишається\" # ні\n'так'"
    code, _, error = run(tmp_path, "init", "a", letter.name, "--title", title, "--language", language)
    assert (code, error) == (FINE, "")
    assert pipeline.check(tmp_path / "a").dossier.record.title == " ".join(title.split())


def test_a_folder_that_holds_anything_is_left_alone(tmp_path, run):
    (tmp_path / "full").mkdir()
    (tmp_path / "full/notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("full", "file", "."):
        code, _, error = run(tmp_path, "init", name, "--example")
        assert code == WRONG_USE and "is not empty" in error
    assert names(tmp_path) == ["file", "full"] and names(tmp_path / "full") == ["notes.txt"]


def test_an_empty_folder_and_one_below_others_are_taken(tmp_path, run):
    (tmp_path / "empty").mkdir()
    assert run(tmp_path, "init", "empty")[0] == run(tmp_path, "init", "new/one")[0] == FINE
    assert names(tmp_path) == ["empty", "new"] and "dossier" in names(tmp_path / "new/one")


def test_texts_that_cannot_be_taken_are_all_told_and_nothing_is_made(tmp_path, run):
    cyrillic = "Харбор сообщил, что паром останется на острове, и жители получили письмо об этом. " * 5
    (tmp_path / "old.txt").write_bytes(cyrillic.encode("cp1251"))
    (tmp_path / "a").mkdir()
    for name in ("a/same.txt", "Same.txt"):
        (tmp_path / name).write_text("Text.")
    before = names(tmp_path)
    code, _, error = run(tmp_path, "init", "new", "old.txt", "none.txt", "a/same.txt", "Same.txt")
    assert code == WRONG_USE
    assert re.search(r"old\.txt: The file is not UTF-8.* It may be in cp1251\. .*save it as UTF-8", error)
    assert "none.txt: There is no such file." in error and "Two texts have this name" in error
    assert names(tmp_path) == before


def test_a_title_that_no_dossier_may_have_is_told_and_nothing_is_made(tmp_path, run):
    code, _, error = run(tmp_path, "init", "new", "--title", "A\N{RIGHT-TO-LEFT OVERRIDE}B")
    assert code == PROBLEMS and "invisible" in error and "new was not made" in error
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "options", [("--example", "--title", "A"), ("a.txt", "--example"), ("--title", " "), ("--language", "English!")]
)
def test_wrong_use_is_told(tmp_path, run, options):
    assert run(tmp_path, "init", "new", *options)[0] == WRONG_USE
    assert names(tmp_path) == []


def test_a_large_file_of_another_encoding_is_not_guessed_at(tmp_path, monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_BYTES", 3)
    (tmp_path / "a.txt").write_bytes("äöü".encode("latin-1") * 3)
    with pytest.raises(environment.UsageError, match="Save it as UTF-8"):
        given_texts.texts_at([tmp_path / "a.txt"])


ADDRESSES = [
    (
        '{"url": "https://example.org/a-1-py3-none-any.whl", "archive_info": {"hashes": {"sha256": "%s"}}}'
        % ("0a" * 32),
        True,
    ),
    ('{"url": "https://example.org/a", "vcs_info": {"vcs": "git", "commit_id": "%s"}}' % ("0a" * 20), True),
    ('{"url": "https://example.org/a-1-py3-none-any.whl", "archive_info": {}}', False),
    ('{"url": "file:///home/a", "dir_info": {"editable": true}}', False),
    (None, False),
]


@pytest.mark.parametrize(("direct_url", "is_known"), ADDRESSES)
def test_the_workflow_installs_by_address_and_hash_alone(monkeypatch, direct_url, is_known):
    class Distribution:
        def read_text(self, name):
            return direct_url

    monkeypatch.setattr(environment, "distribution", lambda name: Distribution())
    address = environment.installed_from()
    files = beginning([], "A", True, "en", "2031-06-01", address)
    variables = dict(re.findall(r"^ +(wheel|commit)='(.*)'$", files[WORKFLOW], re.MULTILINE))
    wanted = rf"annotated-dossier @ ({variables['wheel']}|{variables['commit']})"
    lines = [line for line in files["requirements.txt"].splitlines() if not line.startswith("#")]
    assert [bool(re.fullmatch(wanted, line)) for line in lines] == [True] * is_known


def test_where_nothing_is_installed_there_is_no_address(monkeypatch):
    def missing(name):
        raise environment.PackageNotFoundError

    monkeypatch.setattr(environment, "distribution", missing)
    assert environment.installed_from() is None


def test_the_workflow_asks_for_nothing_dangerous(tmp_path, run):
    run(tmp_path, "init", "new")
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--quiet", str(tmp_path / "new" / WORKFLOW)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_config_of_a_dossier_with_errors_tells_them(make_dossier, run):
    code, output, error = run(make_dossier(records="claims:\n  a: {}\n"), "config")
    assert code == PROBLEMS and output == "" and "error" in error


@pytest.mark.long
def test_mkdocs_alone_makes_the_same_site_of_what_config_prints(tmp_path, run):
    run(tmp_path, "init", "bridge", "--example")
    root = tmp_path / "bridge"
    run(root, "build")
    (root / "mkdocs.yml").write_text(run(root, "config")[1], encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "other"], cwd=root, check=True)
    found = list(differences(root / "site", root / "other"))
    assert [path for path in found if not path.startswith("pagefind/")] in ([".generated.json"], [])
    assert filecmp.cmp(root / "site/index.html", root / "other/index.html", shallow=False)
