"""Whatever a record, a setting or a front matter says, a page shows it, and nothing else becomes of it."""

import html

import pytest
from mkdocs.utils.meta import get_data

from annotated_dossier.pictures import lettering
from tests import hostile
from tests.hostile import FRONT_MATTER, SITE, SITE_NAME, build, differences, harmless, read

SINGLE = {
    "index.html",
    "404.html",
    *(
        f"{name}/index.html"
        for name in ("method", "checks", "coverage", "balance", "changes", "corrections", "about", "data")
    ),
}
KINDS = ("claims", "places", "units", "people", "organisations", "sources", "questions")
ADDRESSES = ("href", "src", "action", "formaction", "srcdoc", "data", "poster", "content")


@pytest.fixture(scope="module", params=[False, pytest.param(True, marks=pytest.mark.long)], ids=["server", "folder"])
def sites(tmp_path_factory, request):
    """The site of the hostile dossier and that of its twin, each to be read from a server or from a folder."""
    lettering.width.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        # Lines of a picture break at the same words in both, however wide a dot is.
        patch.setattr(lettering, "_of_an_em", lambda character: 0.56)
        built = [
            build(tmp_path_factory.mktemp(name), change, request.param)
            for name, change in (("hostile", str), ("twin", harmless))
        ]
    lettering.width.cache_clear()
    return built


@pytest.fixture(scope="module")
def pages(sites):
    """Each page of the hostile site by its path, with that of the twin."""
    ours, theirs = sites
    paths = sorted(path.relative_to(ours) for path in ours.rglob("*.html"))
    assert paths == sorted(path.relative_to(theirs) for path in theirs.rglob("*.html"))
    return {path.as_posix(): [(site / path).read_text(encoding="utf-8") for site in sites] for path in paths}


def test_a_page_of_every_kind_is_looked_at(sites, pages):
    is_served = (sites[0] / "pagefind").is_dir()
    assert pages.keys() >= (SINGLE if is_served else SINGLE - {"404.html"})
    for kind in KINDS:
        assert f"{kind}/index.html" in pages
        assert any(path.startswith(f"{kind}/") for path in pages.keys() - {f"{kind}/index.html"}), kind


def test_no_element_attribute_or_text_is_gained_or_lost(pages):
    assert {path: found for path, pair in pages.items() if (found := differences(*pair))} == {}


def test_no_address_is_a_script(pages):
    for path, (page, _) in pages.items():
        for part in read(page):
            if isinstance(part, tuple):
                values = [value.strip().lower() for name, value in part[1].items() if name in ADDRESSES]
                assert not any("javascript:" in value[:11] or value.startswith("data:text") for value in values), path


def test_the_head_of_each_page_gives_the_texts_as_they_are(sites, pages):
    docs = sites[0].parent / "docs"
    for source in docs.rglob("*.md"):
        meta = get_data(source.read_text(encoding="utf-8"))[1]
        folder = source.relative_to(docs).with_suffix("").as_posix().removesuffix("index").strip("/")
        parts = read(pages[f"{folder}/index.html".removeprefix("/")][0])
        named = {
            part[1].get("name", part[1].get("property")): part[1]["content"]
            for part in parts
            if part[0] == "meta" and "content" in part[1]
        }
        title = parts[parts.index(("title", {})) + 1]
        assert title == (f"{meta['title']} - {SITE_NAME}" if folder else meta["title"])
        assert named["og:title"] == meta["title"]
        assert named["og:site_name"] == SITE_NAME
        assert named["description"] == named["og:description"] == meta["description"]
        [canonical] = [part[1]["href"] for part in parts if part[0] == "link" and part[1]["rel"] == "canonical"]
        assert canonical == named["og:url"] and canonical.startswith(SITE)


def test_a_page_written_by_hand_is_escaped_like_any_other(pages):
    parts = read(pages["method/index.html"][0])
    assert ("meta", {"name": "author", "content": FRONT_MATTER["author"]}) in parts
    [found_as] = [part[1] for part in parts if part[0] == "data" and "kind" in part[1].get("data-pagefind-filter", "")]
    assert found_as["value"] == FRONT_MATTER["found_as"]


@pytest.mark.parametrize(
    "page",
    [
        '<meta content="a "b" c">',
        '<meta content="a &amp;quot;b&amp;quot; c">',
        '<meta content="a ">',
        '<meta content="a &quot;b&quot; c"><b></b>',
        '<meta content="a &quot;b&quot; c" onload="x">',
        '<meta content="a &quot;b&quot; c"><!-- -->',
        '<meta content="a &quot;b&quot; c">more',
    ],
)
def test_these_tests_would_see_what_is_gained_or_lost(page):
    text = 'a "b" c'
    twin = f'<meta content="{html.escape(harmless(text))}">'
    assert differences(f'<meta content="{html.escape(text)}">', twin) == []
    assert differences(page, twin) != []


def test_the_twin_is_harmless():
    texts = [path.read_text(encoding="utf-8") for path in hostile.CASE.glob("seeds/*")]
    assert not set("<>\"'&{}`") & set("".join(map(harmless, texts)))
