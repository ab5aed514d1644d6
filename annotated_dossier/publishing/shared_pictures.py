"""The pictures of shared links as bitmaps: drawn where a site is published, and kept by what they are drawn of.

Elsewhere those that are kept are taken, and the neutral one of the theme in the place of the others, so that no page
names a picture that is not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_dossier import urls
from annotated_dossier.files.program import program
from annotated_dossier.files.write import write_bytes
from annotated_dossier.pictures.shared import FONT, Shared, shared

if TYPE_CHECKING:
    from annotated_dossier.linking.link import Dossier
    from annotated_dossier.parallel import Mapper

_FOLDER = "shared-pictures"
_THEME = Path(__file__).parents[1] / "theme"
_NAMED = 3
# A preview waits for it; more words than this holds nobody reads there.
MOST_BYTES = 40_000
# Ink, a colour for what is beside it, and the shades between them and the paper: a third of the bytes.
_COLOURS = 32


@dataclass(frozen=True, slots=True)
class SharedPictures:
    """The bytes of each picture by its address, how many show their own page, and why others do not."""

    files: Mapping[str, bytes]
    own: int = 0
    remarks: tuple[str, ...] = ()


NO_PICTURES = SharedPictures({})


def shared_pictures(dossier: Dossier, kept: Path | None, drawing: Mapper | None = None) -> SharedPictures:
    """The pictures of a dossier; none if the address of its site is not known, which a page has to name them by.

    Without `drawing`, the way to do much work, none is drawn. Those that are stay in the folder `kept`, from which go
    those that nothing asks for any more.
    """
    # Only now: a build that finds nothing changed asks for the names alone, and loads no page.
    from annotated_dossier.pages.pictured.shared import shared as pictures_of

    if not dossier.site_url:
        return NO_PICTURES
    said = dict(pictures_of(dossier))
    names = {address: _name(one) for address, one in said.items()}
    folder = kept / _FOLDER if kept else None
    stands = {path.name: path for path in folder.glob("*.png")} if folder else {}
    files = {address: stands[name].read_bytes() for address, name in names.items() if name in stands}
    unfit: dict[str, list[str]] = {}
    if drawing:
        missing = [address for address in said if address not in files]
        for address, (drawn, why) in zip(missing, drawing(_drawn, [said[one] for one in missing]), strict=True):
            if drawn is None:
                unfit.setdefault(why, []).append(address)
                continue
            files[address] = drawn
            if folder:
                write_bytes(folder / names[address], drawn)
        for name in stands.keys() - names.values():
            stands[name].unlink(missing_ok=True)
    neutral = (_THEME / urls.SHARED_BY_ALL).read_bytes()
    every = {address: files.get(address, neutral) for address in said}
    return SharedPictures(every, len(files), tuple(_remarks(unfit)))


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
        fewer = picture.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        fewer.save(smaller, "PNG")
    return smaller.getvalue()


def _name(said: Shared) -> str:
    """The name of the file of a picture, which says what it shows and what it is drawn by."""
    return hashlib.sha256(f"{said} {_drawn_by()}".encode()).hexdigest()[:32] + ".png"


def _drawn(said: Shared) -> tuple[bytes | None, str]:
    """The bitmap, or why there is none."""
    lacking = sorted(set(said.text) - _letters())
    if lacking:
        return None, f"{FONT} has no {' '.join(lacking[:_NAMED])}"
    svg = shared(said)
    bitmap = png(str(svg)) if svg else None
    if bitmap and len(bitmap) <= MOST_BYTES:
        return bitmap, ""
    return None, "their words have no room in a picture"


def _remarks(unfit: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for why, addresses in unfit.items():
        first = ", ".join(sorted(addresses)[:_NAMED])
        more = f" and {len(addresses) - _NAMED} more" if len(addresses) > _NAMED else ""
        yield f"Pages that are shared with the neutral picture, since {why}: {first}{more}."


@cache
def _drawn_by() -> str:
    return " ".join((program(), *map(version, ("resvg-py", "fontpkg-noto-sans", "pillow"))))


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
