"""The pictures of shared links as bitmaps: drawn where a site is published, and kept by what they are drawn of.

Elsewhere those that are kept are taken, and the neutral one of the theme in the place of the others, so that no page
names a picture that is not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_dossier import urls
from annotated_dossier.files.write import write_bytes
from annotated_dossier.pictures.shared import FONT, Shared, shared

if TYPE_CHECKING:
    from annotated_dossier.linking.link import Dossier

_FOLDER = "shared-pictures"
_THEME = Path(__file__).parents[1] / "theme"
_NAMED = 3
# Ink, a colour for what is beside it, and the shades between them and the paper: a third of the bytes.
_COLOURS = 24


@dataclass(frozen=True, slots=True)
class SharedPictures:
    """The bytes of each picture by its address, how many show their own page, and why others do not."""

    files: Mapping[str, bytes]
    own: int = 0
    remarks: tuple[str, ...] = ()


NO_PICTURES = SharedPictures({})


def shared_pictures(dossier: Dossier, kept: Path | None, is_drawing: bool) -> SharedPictures:
    """The pictures of a dossier; none if the address of its site is not known, which a page has to name them by.

    Those that are drawn stay in the folder `kept`, from which go those that nothing asks for any more.
    """
    from annotated_dossier.pages.pictured.shared import shared as pictures_of

    if not dossier.site_url:
        return NO_PICTURES
    folder = kept / _FOLDER if kept else None
    neutral = (_THEME / urls.SHARED_BY_ALL).read_bytes()
    files: dict[str, bytes] = {}
    own: set[str] = set()
    unfit: dict[str, list[str]] = {}
    for address, said in pictures_of(dossier):
        svg = shared(said)
        name = hashlib.sha256(f"{svg} {_drawn_by()}".encode()).hexdigest()[:32] + ".png"
        place = folder / name if folder else None
        if place and place.is_file():
            files[address] = place.read_bytes()
        elif is_drawing and (why := _why_not(said, svg)):
            unfit.setdefault(why, []).append(address)
        elif is_drawing:
            files[address] = png(str(svg))
            if place:
                write_bytes(place, files[address])
        if address in files:
            own.add(name)
        files.setdefault(address, neutral)
    if folder and is_drawing:
        _remove_others(folder, own)
    return SharedPictures(files, len(own), tuple(_remarks(unfit)))


def kept_pictures(kept: Path) -> list[str]:
    """The names of the pictures that are kept, which say what they show."""
    return sorted(path.name for path in (kept / _FOLDER).glob("*.png"))


def png(svg: str) -> bytes:
    """A picture as a bitmap, set in the font of the package alone: the same on every machine."""
    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(_font())], skip_system_fonts=True, font_family=FONT)
    smaller = BytesIO()
    with Image.open(BytesIO(drawn)) as picture:
        picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


def _why_not(said: Shared, svg: str | None) -> str | None:
    """Why a picture cannot be drawn, if it cannot."""
    if svg is None:
        return "their words have no room in a picture"
    lacking = sorted(set(said.text) - _letters())
    return f"{FONT} has no {' '.join(lacking[:_NAMED])}" if lacking else None


def _remarks(unfit: Mapping[str, Collection[str]]) -> Iterator[str]:
    for why, addresses in unfit.items():
        first = ", ".join(sorted(addresses)[:_NAMED])
        more = f" and {len(addresses) - _NAMED} more" if len(addresses) > _NAMED else ""
        yield f"Pages that are shared with the neutral picture, since {why}: {first}{more}."


def _remove_others(folder: Path, names: Collection[str]) -> None:
    for path in folder.glob("*.png"):
        if path.name not in names:
            path.unlink(missing_ok=True)


@cache
def _drawn_by() -> str:
    return " ".join(version(package) for package in ("resvg-py", "fontpkg-noto-sans", "pillow"))


@cache
def _font() -> Path:
    import fontpkg_noto_sans

    return Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf"


@cache
def _letters() -> frozenset[str]:
    """What the font has, and what parts the lines of a text."""
    from fontTools.ttLib import TTFont

    with TTFont(_font(), lazy=True) as font:
        return frozenset({*map(chr, font.getBestCmap()), "\n"})
