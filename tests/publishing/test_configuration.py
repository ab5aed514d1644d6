"""The settings that the program makes say what this repository's own say; settings of one's own may not say less."""

import re

import pytest
import yaml

from annotated_dossier import pipeline
from annotated_dossier.commands.common import CACHE
from annotated_dossier.files.refused import Refused
from annotated_dossier.publishing import configuration as module
from annotated_dossier.publishing.complete import other_titles, refuse_incomplete
from annotated_dossier.publishing.configuration import configuration, settings_of
from annotated_dossier.publishing.mkdocs import RenderError
from tests.conftest import DOSSIER
from tests.frame import PROJECT, THEME, TORETSK

# What stood in this dossier's site before the handbook was a site of its own: other dossiers never had it.
MOVED = ("/fields.md", "/languages.md", "/problems.md")
COMPLETE = (
    '<meta http-equiv="Content-Security-Policy" content="script-src &#39;sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=&#39;">'
    '<link rel="stylesheet" href="assets/styles/layers.css"><script type="application/json">{}</script>'
    '<script src="assets/a.js"></script>'
)


class Loader(yaml.SafeLoader):
    """Keeps what MkDocs' own tags are told."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: (suffix, loader.construct_sequence(node)))


def loaded(text):
    return yaml.load(text, Loader)


@pytest.fixture
def dossier(make_dossier):
    return pipeline.check(make_dossier()).dossier


@pytest.fixture
def installed(monkeypatch):
    monkeypatch.setattr(module, "is_theme_installed", lambda: True)


def test_they_say_what_this_repository_says_but_for_its_pages_that_have_moved(monkeypatch):
    monkeypatch.setattr(module, "is_theme_installed", lambda: False)
    made = loaded(configuration(pipeline.check(TORETSK).dossier, PROJECT))
    ours = loaded((PROJECT / "mkdocs.yml").read_text("utf-8"))
    by_hand = [path.removeprefix("/") for path in MOVED]
    assert [entry for entry in made["nav"] if entry not in by_hand] == ours["nav"]
    ours["not_in_nav"] = "".join(line for line in ours["not_in_nav"].splitlines(True) if line.strip() not in MOVED)
    assert made["plugins"][0].pop("material/search") == ours["plugins"][0].pop("search")
    for settings in (made, ours):
        del settings["nav"], settings["site_name"], settings["site_url"]
    assert made == ours


def test_the_theme_sets_what_stands_in_this_repository():
    ours = loaded((PROJECT / "mkdocs.yml").read_text("utf-8"))["theme"]
    theme = loaded((PROJECT / THEME / "mkdocs_theme.yml").read_text("utf-8"))
    assert {"name": theme.pop("extends"), "custom_dir": THEME, **theme} == ours


def test_where_the_theme_is_installed_its_name_is_enough_and_a_folder_may_change_it(dossier, installed, tmp_path):
    assert loaded(configuration(dossier, tmp_path))["theme"] == {"name": "annotated-dossier"}
    (tmp_path / "overrides").mkdir()
    assert loaded(configuration(dossier, tmp_path))["theme"]["custom_dir"] == "overrides"


def test_the_navigation_has_the_kinds_with_records_and_the_pages_written_by_hand(dossier, tmp_path):
    for name in ("docs/about: us.md", "docs/units/index.md", "docs/notes/one.md", "docs/index.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    *entries, _ = loaded(configuration(dossier, tmp_path))["nav"]
    assert entries == [
        {"Overview": "index.md"},
        {"Statements": "claims/index.md"},
        {"Places": "places/index.md"},
        {"Organisations": "organisations/index.md"},
        {"Sources": "sources/index.md"},
        "about: us.md",
        "notes/one.md",
    ]


def test_a_dossier_in_ukrainian_has_a_frame_in_ukrainian(tmp_path):
    dossier = pipeline.check(PROJECT / "tests/dossiers/bridge-in-ukrainian").dossier
    made = loaded(configuration(dossier, tmp_path))
    assert made["theme"]["language"] == "uk"
    assert {"Твердження": "claims/index.md"} in made["nav"]
    read = [colours["toggle"]["name"] for colours in made["theme"]["palette"]] + [
        next(iter(item)) for item in made["nav"]
    ]
    assert not re.search("[A-Za-z]", " ".join(read))
    settings_of(tmp_path, tmp_path / CACHE, dossier)
    assert "# Метод {#method}" in (tmp_path / "docs/method.md").read_text("utf-8")


def test_title_and_address_are_those_of_the_record(make_dossier, tmp_path):
    address = "https://example.org/#'a"
    record = DOSSIER.replace("title: A small dossier", f"title: \"'!ENV' : {{%\"\n  site_url: {address}")
    made = loaded(configuration(pipeline.check(make_dossier(dossier=record)).dossier, tmp_path))
    assert made["site_name"] == "'!ENV' : {%"
    assert made["site_url"] == ("ENV", ["SITE_URL", address])


def test_a_folder_with_settings_keeps_them_and_one_without_gets_a_page_on_its_method(dossier, tmp_path):
    place = settings_of(tmp_path, tmp_path / CACHE, dossier)
    assert loaded(place.read_text("utf-8"))["docs_dir"] == (tmp_path / "docs").resolve().as_posix()
    (tmp_path / "docs/method.md").write_text("mine")
    assert settings_of(tmp_path, tmp_path / CACHE, dossier) == place
    assert (tmp_path / "docs/method.md").read_text() == "mine"
    (tmp_path / "mkdocs.yml").touch()
    assert settings_of(tmp_path, tmp_path / CACHE, dossier) is None


def test_no_link_is_followed_to_write_settings(dossier, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / CACHE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="is a link"):
        settings_of(tmp_path, tmp_path / CACHE, dossier)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>plain</p>", "no security policy"),
        (COMPLETE + "<script>other()</script>", "scope"),
        (COMPLETE.replace("layers.css", "tokens.css"), "extra_css"),
        (COMPLETE + '<link rel="stylesheet" href="https://fonts.example.org/a.css">', "another host"),
        (COMPLETE + '<script src="https://example.org/a.js"></script>', "another host"),
    ],
)
def test_what_settings_leave_out_is_told_with_how_to_mend_it(tmp_path, html, told):
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    with pytest.raises(RenderError, match=f"(?s){told}.*annotated-dossier config"):
        refuse_incomplete(tmp_path)


def test_a_site_that_its_settings_call_otherwise_than_the_record_is_told(tmp_path):
    (tmp_path / "index.html").write_text('<meta property="og:site_name" content="A &amp; B">', encoding="utf-8")
    assert list(other_titles(tmp_path, "A & B")) == []
    [told] = other_titles(tmp_path, "Another")
    assert "“A & B”" in told and "“Another”" in told and "`site_name`" in told


def test_this_repository_says_its_title_as_its_record_does():
    ours = loaded((PROJECT / "mkdocs.yml").read_text("utf-8"))
    assert ours["site_name"] == pipeline.check(PROJECT).dossier.record.title


def test_the_readme_counts_what_the_first_dossier_has():
    dossier = pipeline.check(PROJECT).dossier
    said = (PROJECT / "README.md").read_text("utf-8")
    counts = f"{number_words()[len(dossier.sources)]} articles, {len(dossier.claims)} claims, {len(dossier.questions)} questions"
    assert counts in said


def number_words():
    return dict(enumerate(("no", "one", "two", "three", "four", "five")))


def test_a_complete_page_is_fine(tmp_path):
    refuse_incomplete(tmp_path)
    (tmp_path / "index.html").write_text(COMPLETE + '<link rel="canonical" href="https://example.org/">', "utf-8")
    refuse_incomplete(tmp_path)
