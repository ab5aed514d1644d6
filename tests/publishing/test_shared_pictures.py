"""The pictures of shared links as bitmaps: small, drawn where a site is published, kept for the builds after that."""

import re
from io import BytesIO

import pytest
from PIL import Image

from annotated_dossier import cli, pipeline
from annotated_dossier.pages.pictured.shared import shared as pictures_of
from annotated_dossier.pictures.shared import HEIGHT, WIDTH, neutral
from annotated_dossier.publishing import shared_pictures as bitmaps
from annotated_dossier.publishing.shared_pictures import MOST_BYTES, kept_pictures, png, shared_pictures
from tests.conftest import DOSSIER
from tests.frame import PROJECT, TORETSK
from tests.pictures.test_shared import ARTICLE, RECORDS

SITE = "https://example.org/d/"
THEIRS = PROJECT / "annotated_dossier/theme/assets/shared.png"
OPEN = "assets/shared/claims/open.png"
PUBLISHED = DOSSIER.replace('  edition: "1"\n', '  edition: "1"\n  edition_on: 2025-06-01\n')


def dossier_of(make_dossier, records=RECORDS, site_url=SITE):
    return pipeline.check(make_dossier(ARTICLE, records), site_url=site_url).dossier


def test_the_one_of_the_theme_is_as_it_is_drawn():
    assert THEIRS.read_bytes() == png(str(neutral()))


def test_each_is_small_and_of_the_size_that_pages_say():
    dossier = pipeline.check(TORETSK, site_url=SITE).dossier
    wordiest = sorted(pictures_of(dossier), key=lambda picture: len(picture[1].text))[-3:]
    for _, said in wordiest:
        drawn = png(str(bitmaps.shared(said)))
        assert len(drawn) <= MOST_BYTES
        with Image.open(BytesIO(drawn)) as picture:
            assert picture.size == (WIDTH, HEIGHT)
            assert len(picture.convert("RGB").getcolors()) > 10, "no letter is drawn"


def test_without_the_address_of_the_site_there_is_none(make_dossier, tmp_path):
    assert shared_pictures(dossier_of(make_dossier, site_url=None), tmp_path, map).files == {}


def test_what_was_drawn_is_kept_until_nothing_asks_for_it(make_dossier, tmp_path, monkeypatch):
    drawn = shared_pictures(dossier_of(make_dossier), tmp_path, map)
    assert drawn.own == len(drawn.files) == 3 and not drawn.remarks
    monkeypatch.setattr(bitmaps, "png", lambda svg: pytest.fail("drawn again"))
    assert shared_pictures(dossier_of(make_dossier), tmp_path) == drawn
    monkeypatch.setattr(bitmaps, "png", lambda svg: b"other")
    before = set(kept_pictures(tmp_path))
    changed = dossier_of(make_dossier, RECORDS.replace("was open", "was wide open"))
    # Only a publisher draws: until then a changed statement has the picture of all pages.
    assert shared_pictures(changed, tmp_path).files[OPEN] == THEIRS.read_bytes()
    assert shared_pictures(changed, tmp_path, map).files[OPEN] == b"other"
    assert len(kept_pictures(tmp_path)) == 3 and len(before & {*kept_pictures(tmp_path)}) == 1


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("The mayor said 東 was open.", "Noto Sans has no 東"),
        ("Open " * 300, "have no room"),
        (" ".join(f"{number * 7919 % 9973} bridges" for number in range(70)), "have no room"),
    ],
)
def test_what_cannot_be_drawn_is_shared_with_the_picture_of_all_pages_and_told(make_dossier, statement, why):
    dossier = dossier_of(make_dossier, RECORDS.replace("The mayor said the bridge was open.", statement))
    pictures = shared_pictures(dossier, None, map)
    assert pictures.files[OPEN] == THEIRS.read_bytes()
    [remark] = pictures.remarks
    assert why in remark and OPEN in remark


@pytest.mark.long
def test_they_are_drawn_by_publish_and_stand_in_the_site_that_names_them(make_dossier, monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("SITE_URL", SITE)
    monkeypatch.setattr("annotated_dossier.publishing.pagefind.index", lambda folder: None)
    root = make_dossier(ARTICLE, RECORDS, dossier=PUBLISHED)
    run = lambda *command: cli.main(["--root", str(root), *command])  # noqa: E731
    assert run("build") == 0
    assert (root / "site" / OPEN).read_bytes() == THEIRS.read_bytes()
    assert run("publish") == run("build") == 0
    pages = {path: path.read_text("utf-8") for path in (root / "site").rglob("index.html") if "embed" not in path.parts}
    named = {re.search('property="og:image" content="(.*?)"', page)[1] for page in pages.values()}
    pictures = {root / "site" / address.removeprefix(SITE) for address in named}
    assert len(pictures) == 4 and all(address.startswith(SITE) for address in named)
    assert [picture for picture in pictures if picture.read_bytes() == THEIRS.read_bytes()] == [
        root / "site/assets/shared.png"
    ]
    capsys.readouterr()
    monkeypatch.setattr(bitmaps, "shared_pictures", lambda *_, **__: pytest.fail("asked where nothing has changed"))
    assert run("build") == 0
    assert "0 files written" in capsys.readouterr().out
