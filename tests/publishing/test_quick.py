"""The fast way to a site leads where MkDocs leads, or is not taken.

That both give the same bytes is also asserted where the sites of the project and of the hostile dossier are built
(`test_search.py`, `hostile.py`).
"""

import json
import shutil
from pathlib import Path

import pytest

from annotated_dossier import cli, pipeline
from annotated_dossier.commands import common
from annotated_dossier.publishing import fingerprint, quick, site
from annotated_dossier.publishing.docs_folder import read_docs
from annotated_dossier.publishing.frames import key_of
from annotated_dossier.publishing.kept import Kept
from annotated_dossier.publishing.mkdocs import MkDocs, RenderError
from annotated_dossier.publishing.settings import NotUnderstood, read_settings
from annotated_dossier.publishing.site import Rendered
from annotated_dossier.publishing.sitemap import extended
from tests.frame import PROJECT, copy_frame, copy_guides

CASE = PROJECT / "tests/golden/contradiction"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A small dossier with the settings and the theme of this checkout; Pagefind is left out."""
    monkeypatch.setattr(site.pagefind, "index", lambda folder: None)
    for name in ("dossier", "seeds"):
        shutil.copytree(CASE / name, tmp_path / name)
    copy_frame(tmp_path)
    copy_guides(tmp_path)
    return tmp_path


def render(root: Path, **options) -> Rendered:
    checked = pipeline.check(root)
    pages = pipeline.pages_of(checked)
    pipeline.generate(checked, root, pages=pages)
    return site.render(root, root / "site", pages=pages, **options)


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_sitemap_is_extended_only_if_each_page_stands_in_it_alike():
    assert extended("<a><u>1</u>, <u>2</u></a>", "12", "0123") == "<a><u>0</u>, <u>1</u>, <u>2</u>, <u>3</u></a>"
    for other in ("<a><u>1</u>, <u>2</u>; <u>3</u></a>", "<a><u>3</u>, <u>2</u>, <u>1</u></a>", "<a></a>"):
        assert extended(other, "123", "0123") is None


@pytest.mark.parametrize("address", [pytest.param(None, marks=pytest.mark.long), "https://example.org/it's/"])
@pytest.mark.long
def test_what_a_page_by_hand_leads_to_is_looked_at(project, address):
    links = (
        "\n[a](claims/index.md) [b](places/index.md#places) [c](data/dossier.json) [d]\n\n[d]: units/index.md#units\n"
    )
    append(project / "docs/method.md", links)
    (project / "docs/by-hand").mkdir()
    (project / "docs/by-hand/a picture.svg").write_text("<svg/>", encoding="utf-8")
    assert render(project, site_url=address, compares=True) == Rendered()
    assert (project / "site/by-hand/a picture.svg").exists()


@pytest.mark.long
def test_a_warning_about_a_page_by_hand_ends_the_build(project):
    append(
        project / "docs/method.md", "\n[a](claims/gone.md) [b](claims/index.md#gone) [c](/claims/) [d](claims/gone)\n"
    )
    (project / "docs/stray.md").write_text("# Stray", encoding="utf-8")
    with pytest.raises(RenderError) as failure:
        render(project)
    for named in ("claims/gone.md", "#gone", "'/claims/'", "'claims/gone'", "stray.md"):
        assert named in str(failure.value)
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("template", "text", "why"),
    [
        pytest.param(
            "navigation",
            "{{ page.toc | map(attribute='title') | join | upper }}",
            "in a way that is not known",
            marks=pytest.mark.long,
        ),
        ("content", "{{ page.content }}{{ page.content | length }}", "MkDocs makes another page"),
    ],
)
@pytest.mark.long
def test_where_the_theme_shows_more_of_a_page_mkdocs_makes_them_all(project, template, text, why):
    (project / "annotated_dossier/theme/partials" / f"{template}.html").write_text(text, encoding="utf-8")
    rendered = render(project)
    assert why in rendered.why_slow and not rendered.warnings
    assert '<h1 id="claims">' in (project / "site/claims/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "404.html",
        pytest.param("_headers", marks=pytest.mark.long),
        pytest.param("assets/styles/layers.css", marks=pytest.mark.long),
        pytest.param("method/index.html", marks=pytest.mark.long),
    ],
)
@pytest.mark.long
def test_a_file_in_the_place_of_one_of_the_site_is_left_to_mkdocs(project, path):
    (project / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
    (project / "docs" / path).write_text("mine", encoding="utf-8")
    assert f"`docs/{path}`" in render(project).why_slow
    assert (project / "site" / path).read_text(encoding="utf-8") != "mine"


def test_an_icon_of_our_own_and_a_variable_in_any_line_count(project, monkeypatch):
    theme, settings = project / "annotated_dossier/theme", project / "mkdocs.yml"
    read = read_settings(project)
    docs = read_docs(project / "docs", frozenset())

    def hashed():
        return fingerprint.fingerprint(MkDocs(project), read, docs, (), ())

    seen = {hashed()}
    (theme / ".icons/my").mkdir(parents=True)
    (theme / ".icons/my/x.svg").write_text("<svg/>", encoding="utf-8")
    seen.add(hashed())
    append(settings, "x: !ENV [FOO,\n  BAR_OF_TEST, z]\n")
    seen.add(hashed())
    monkeypatch.setenv("BAR_OF_TEST", "two")
    seen.add(hashed())
    assert len(seen) == 4
    (theme / "linked").symlink_to(project / "seeds", target_is_directory=True)
    with pytest.raises(NotUnderstood, match="is a link"):
        hashed()


@pytest.mark.long
def test_where_the_ways_differ_the_site_is_as_mkdocs_makes_it_and_the_build_fails(project, monkeypatch, capsys):
    def differing(_mkdocs, _pages, target, *_):
        (target / "claims").mkdir(parents=True)
        (target / "claims/index.html").write_text("other", encoding="utf-8")

    monkeypatch.setattr(quick, "build", differing)
    monkeypatch.setenv("CI", "true")
    (project / "anchors.lock").unlink(missing_ok=True)
    pipeline.generate(pipeline.check(project), project)
    assert cli.main(["--root", str(project)]) == common.PROBLEMS
    assert "claims/index.html" in capsys.readouterr().err
    assert '<h1 id="claims">' in (project / "site/claims/index.html").read_text(encoding="utf-8")


@pytest.fixture
def asked(monkeypatch):
    """The folders in which MkDocs was told to make a site, in the order of the calls."""
    calls = []
    build = MkDocs.build

    def counted(mkdocs, target, **options):
        calls.append(target)
        return build(mkdocs, target, **options)

    monkeypatch.setattr(MkDocs, "build", counted)
    return calls


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_kept(root: Path) -> bool:
    """Whether something is kept that may be used, whatever it was made of."""
    said = json.loads((root / "kept/frames/proved.json").read_text(encoding="utf-8").partition("\n")[2])
    return Kept(root / "kept/frames").load(said["fingerprint"], root / "loaded") is not None


def test_a_changed_record_is_published_without_mkdocs(project, asked):
    assert render(project, kept=project / "kept") == Rendered()
    records = project / "dossier/claims.yaml"
    text = records.read_text(encoding="utf-8")
    records.write_text(text.replace("note: Both speak of 7 February 2025.", "note: Both are about one day."), "utf-8")
    asked.clear()
    assert render(project, kept=project / "kept") == Rendered() and not asked
    quickly = contents(project / "site")
    assert b"Both are about one day." in quickly[Path("questions/who-holds-oakfield/index.html")]
    assert render(project, compares=True) == Rendered()
    assert contents(project / "site") == quickly

    append(project / "docs/method.md", "\nMore.\n")
    asked.clear()
    assert render(project, kept=project / "kept") == Rendered() and asked
    assert b"More." in contents(project / "site")[Path("method/index.html")]


@pytest.mark.long
def test_what_was_not_kept_here_as_it_is_is_not_used(project):
    render(project, kept=project / "kept")
    shutil.copytree(project, project.parent / "copy")
    assert not is_kept(project.parent / "copy"), "nobody knows who has put it there"
    shutil.copytree(project / "kept/frames/site", project / "before")
    for path, text in (("404.html", "<p>"), ("more.html", "more")):
        (project / "kept/frames/site" / path).write_text(text, encoding="utf-8")
        assert not is_kept(project)
        shutil.rmtree(project / "kept/frames/site")
        shutil.copytree(project / "before", project / "kept/frames/site")
    append(project / "kept/frames/proved.json", " ")
    assert not is_kept(project)
    (project / "kept/frames/proved.json").unlink()
    assert Kept(project / "kept/frames").load("", project / "loaded") is None
    assert not (project / "loaded").exists()


@pytest.mark.parametrize(
    ("path", "text", "counts"),
    [
        ("docs/method.md", "More.", True),
        ("docs/stray.md", "# Stray", True),
        ("mkdocs.yml", "copyright: Nobody", True),
        ("annotated_dossier/theme/404.html", "<p>", True),
        ("docs/claims/index.md", "<p>More</p>", False),
        ("docs/places/index.md", '<p id="more">More</p>', True),
        ("docs/places/index.md", "<p>More</p>", False),
    ],
)
@pytest.mark.long
def test_what_is_kept_is_known_by_what_it_was_made_of(project, path, text, counts):
    append(project / "docs/method.md", "\n[places](places/index.md)\n")
    pages = pipeline.pages_of(pipeline.check(project))
    pipeline.generate(pipeline.check(project), project, pages=pages)
    settings = read_settings(project)
    keys = {key for page in pages if (key := key_of(page, settings.in_nav))}

    def made_of(**options):
        docs = read_docs(project / "docs", frozenset(page.path for page in pages))
        return fingerprint.fingerprint(MkDocs(project, **options), settings, docs, keys, ())

    before = made_of()
    assert before == made_of() != made_of(site_url="https://example.org/")
    place = project / path
    place.write_text((place.read_text(encoding="utf-8") if place.exists() else "") + f"\n{text}\n", encoding="utf-8")
    assert (made_of() != before) == counts
