"""What a change makes anew while serving, and what is left alone."""

import shutil
from contextlib import nullcontext

import pytest

from annotated_dossier import pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.progress import silent
from annotated_dossier.publishing.kept_site import NOTHING_SAME
from annotated_dossier.publishing.mkdocs import RenderError
from annotated_dossier.publishing.site import Rendered
from annotated_dossier.serving import preview as module
from annotated_dossier.serving.preview import Preview

OTHER = "people:\n  somebody: {name: Somebody}\n"


@pytest.fixture
def root(make_dossier):
    return make_dossier(records=OTHER, files={"docs/method.md": "By hand.", "site/index.html": "published"})


@pytest.fixture
def said():
    return []


@pytest.fixture
def preview(root, said, tmp_path, monkeypatch):
    """A preview that renders by copying."""
    monkeypatch.setattr(
        module,
        "preview",
        lambda root, target, *_: (shutil.copytree(root / "docs", target) and Rendered(), NOTHING_SAME),
    )
    return Preview(
        root,
        tmp_path / "scratch",
        kept=tmp_path / "kept",
        settings=lambda dossier: None,
        check=lambda: pipeline.check(root),
        say=said.append,
        showing=lambda: nullcontext(silent),
    )


def test_it_shows_the_site_and_leaves_lock_and_published_site_alone(preview, root, said):
    made = preview.rebuild()
    assert b"Toretsk" in made.site.read("places/toretsk.md")
    assert (root / "docs/places/toretsk.md").exists()
    assert not (root / "anchors.lock").exists()
    assert [path.name for path in (root / "site").iterdir()] == ["index.html"]
    assert len(said) == 1


def test_a_change_shows_its_pages_first_and_the_files_beside_them_later(preview, root):
    preview.rebuild()
    records = root / "dossier/records.yaml"
    records.write_text(records.read_text().replace("Somebody", "Anybody"))
    site = preview.rebuild().site
    assert b"Anybody" in site.read("people/somebody.md") and b"Somebody" in site.read("data/dossier.json")
    whole = preview.complete().site
    assert b"Anybody" in whole.read("people/somebody.md") and b"Anybody" in whole.read("data/dossier.json")
    assert preview.complete().site is whole


def test_where_something_is_wrong_there_is_no_new_site_and_the_page_is_told(preview, root, said):
    (root / "dossier/records.yaml").write_text("people:\n  somebody: {}\n")
    made = preview.rebuild()
    assert made.site is None
    assert ("dossier/records.yaml:2:3", "people/somebody/") in {(n.place, n.about) for n in made.notices}
    assert said[0].problems and not (root / "docs/index.md").exists()
    shutil.rmtree(root / "dossier")
    assert preview.rebuild().site is None


def test_a_page_in_the_way_is_told(preview, root):
    (root / "docs/index.md").write_text("by hand")
    made = preview.rebuild()
    assert made.site is None
    assert any(notice.code == "file-in-the-way" for notice in made.notices)


def test_what_the_renderer_says_is_told(preview, monkeypatch, capsys):
    monkeypatch.setattr(
        module,
        "preview",
        lambda _, target, *__: (target.mkdir(parents=True), (Rendered(("WARNING - a link",)), NOTHING_SAME))[1],
    )
    made = preview.rebuild()
    assert [(notice.severity, notice.message) for notice in made.notices][-1] == ("warning", "WARNING - a link")
    monkeypatch.setattr(module, "preview", fail)
    made = preview.rebuild()
    assert made.site is None and made.notices[-1].message == "mkdocs.yml is wrong"
    assert "mkdocs.yml is wrong" in capsys.readouterr().err


def fail(*_):
    raise RenderError(("mkdocs.yml is wrong",))


def test_few_sites_are_kept(preview, tmp_path):
    sites = [preview.rebuild().site for _ in range(5)]
    assert sites[-1].read("index.md") and sites[-2].read("index.md")
    assert len(list((tmp_path / "scratch").iterdir())) <= 3


def test_what_a_build_wrote_or_removed_is_no_change(preview, root):
    before = set((root / "docs").rglob("*"))
    preview.rebuild()
    written = set((root / "docs").rglob("*")) - before
    assert root / "docs/people/somebody.md" in written
    assert not preview.matters(written)
    (root / "dossier/records.yaml").unlink()
    preview.rebuild()
    assert not (root / "docs/people/somebody.md").exists()
    assert not preview.matters({root / "docs/people/somebody.md", root / "docs/people/index.md"})


def test_what_somebody_else_did_to_the_pages_is_a_change(preview, root):
    preview.rebuild()
    page = root / "docs/places/toretsk.md"
    page.write_text("by hand")
    assert preview.matters({page})
    preview.rebuild()
    page.unlink()
    assert preview.matters({page})
    assert preview.matters({root / "docs/method.md"})
    shutil.rmtree(root / "docs/places")
    assert preview.matters({root / "docs/places"})


def test_hidden_files_are_no_change_and_all_others_of_the_records_are(preview, root):
    assert not preview.matters({root / "dossier/.records.yaml.swp", root / "docs/.index.md.new"})
    assert preview.matters({root / "dossier/records.yaml"})
    assert preview.matters({root / "seeds/article.txt"})
    assert not preview.matters(set())


def test_everything_a_site_is_made_from_is_watched(preview):
    names = {folder.name for folder in preview.folders} | {file.name for file in preview.files}
    locks = {"anchors.lock", "reviews.lock", "edition.lock", "selftest.json"}
    assert names == {"dossier", "seeds", "docs", "overrides", "templates", "theme", "mkdocs.yml", *locks}


DRAFT = """\
claims:
  <b>:
    statement: Nothing.
  drafted:
    statement: Kyiv <b>denied</b> it.
    topic: TODO
    speaker: outlet
    about: [toretsk, ravine]
    quotes: [{source: article, exact: Kyiv denied it}]
places: {ravine: {name: The Ravine, type: ravine}}
"""


@pytest.fixture
def drafting(root, tmp_path, monkeypatch):
    """A preview that shows drafts, and renders by copying."""
    monkeypatch.setattr(
        module,
        "preview",
        lambda root, target, *_: (shutil.copytree(root / "docs", target) and Rendered(), NOTHING_SAME),
    )
    (root / "drafts").mkdir()
    (root / "drafts/one.yaml").write_text(DRAFT, "utf-8")
    return Preview(
        root,
        tmp_path / "scratch",
        kept=tmp_path / "kept",
        settings=lambda dossier: None,
        check=lambda: pipeline.check(root, drafts_are=Severity.WARNING),
        say=lambda checked: None,
        showing=lambda: nullcontext(silent),
        has_drafts=True,
    )


def test_drafts_have_a_page_of_their_own_and_none_of_their_words_is_on_the_site(drafting, root):
    made = drafting.rebuild()
    assert "Draft of a claim: <code>drafted</code>" in made.drafts and "The Ravine" in made.drafts
    assert "Kyiv &lt;b&gt;denied&lt;/b&gt; it." in made.drafts and "<b>" not in made.drafts
    assert '<a href="/sources/article/">' in made.drafts
    assert "draft-unfinished" in {notice.code for notice in made.notices}
    assert all(b"Ravine" not in made.site.read(path) for path in made.site.files)
    assert not [path for path in (root / "docs").rglob("*") if path.is_file() and b"Ravine" in path.read_bytes()]
    assert root / "drafts" in drafting.folders


def test_drafts_that_nobody_asked_for_are_not_read(preview, root):
    (root / "drafts").mkdir()
    (root / "drafts/one.yaml").write_text(DRAFT, "utf-8")
    made = preview.rebuild()
    assert made.drafts == "" and not [notice for notice in made.notices if notice.place.startswith("drafts/")]
