"""The fast way to a site, proved by MkDocs each time it is taken.

MkDocs is run twice, over few pages each time. It makes the frames, of probes; and it makes the pages written by hand,
one generated page of each frame and some more, from what stands in `docs/`. Those generated pages must come out byte for
byte as their filled frames. Then the frames are filled for all pages. Whatever is not understood, or does not come out
alike, is a reason to let MkDocs make all of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from annotated_dossier.pages.page import Page
from annotated_dossier.publishing import sitemap
from annotated_dossier.publishing.docs_folder import Docs, address_of, in_order, read_docs
from annotated_dossier.publishing.frames import Frame, Key, folder_of, frame_of, key_of, probe_of
from annotated_dossier.publishing.mkdocs import MkDocs, RenderError, settings_for
from annotated_dossier.publishing.settings import NotUnderstood, Settings, read_settings
from annotated_dossier.urls import absolute, page_path

MORE_PAGES = 10
_OF_ALL_PAGES = ("sitemap.xml", "sitemap.xml.gz")


def build(mkdocs: MkDocs, pages: Sequence[Page], target: Path, scratch: Path) -> None:
    """Make the site of `docs/` at `target`, in which `pages` were generated. `scratch` is an empty folder.

    Raises NotUnderstood where MkDocs has to make the site by itself; what is at `target` then means nothing.
    """
    settings = read_settings(mkdocs.root)
    docs = read_docs(mkdocs.root / "docs", frozenset(page.path for page in pages))
    keys = {page.path: _key(page, settings) for page in pages}
    probes = {key: probe_of(key, number) for number, key in enumerate(sorted(set(filter(None, keys.values()))))}
    chosen = _chosen(keys) | (docs.linked_by_hand())
    with ThreadPoolExecutor() as both:
        framed = both.submit(_frames, mkdocs, settings, docs, probes, scratch / "frames")
        proved = both.submit(_some_pages, mkdocs, settings, docs, chosen, scratch / "docs", target)
        frames, beside = framed.result()
        some, beside_some = proved.result()
    if beside != beside_some:
        raise NotUnderstood("files beside the pages depend on which pages there are")
    for page in pages:
        key = keys[page.path]
        if key is not None:
            _put(frames[key].fill(page).encode(), target / page.address / "index.html", page.path in some)
    docs.copy(docs.static, target)
    _extend_sitemap(target, mkdocs.site_url, some, docs)


def _key(page: Page, settings: Settings) -> Key | None:
    if page.path not in settings.in_nav and page.path.partition("/")[0] not in settings.outside:
        raise NotUnderstood(f"`{page.path}` stands neither in the navigation nor in a folder of `not_in_nav`")
    return key_of(page, settings.in_nav)


def _chosen(keys: dict[str, Key | None]) -> set[str]:
    """The pages that MkDocs makes itself: one of each frame and some more, and all that fit no frame."""
    shuffled = sorted(keys, key=lambda path: hashlib.sha256(path.encode()).digest())
    one_of_each = {keys[path]: path for path in shuffled}
    return {*one_of_each.values(), *shuffled[:MORE_PAGES], *(path for path in keys if keys[path] is None)}


def _frames(
    mkdocs: MkDocs, settings: Settings, docs: Docs, probes: dict[Key, Page], scratch: Path
) -> tuple[dict[Key, Frame], dict[str, bytes]]:
    """The frame of each probe, and the files of their site that are no pages."""
    folder, site = scratch / "docs", scratch / "site"
    others = {*docs.by_hand, *(docs.generated & settings.in_nav)} - {probe.path for probe in probes.values()}
    docs.copy(others, folder)
    for probe in probes.values():
        place = folder / probe.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(probe.to_markdown().encode())
    _run(mkdocs, settings, folder, site)
    frames = {}
    for key, probe in probes.items():
        try:
            html = (site / probe.address / "index.html").read_bytes().decode()
        except FileNotFoundError as error:
            raise NotUnderstood(f"MkDocs makes no page at `{probe.address}`") from error
        frame = frame_of(key, probe, html)
        if frame is None:
            raise NotUnderstood(f"the theme sets pages like `{key.place}` in a way that is not known")
        frames[key] = frame
    return frames, _beside(site, {*others, *(probe.path for probe in probes.values())})


def _some_pages(
    mkdocs: MkDocs, settings: Settings, docs: Docs, chosen: set[str], folder: Path, target: Path
) -> tuple[set[str], dict[str, bytes]]:
    """Let MkDocs make the chosen pages and those written by hand; which it made, and the files that are no pages."""
    some = {*docs.by_hand, *chosen}
    docs.copy(some, folder)
    if said := _run(mkdocs, settings, folder, target):
        raise NotUnderstood(f"MkDocs says: {said[0]}")
    return some, _beside(target, some)


def _run(mkdocs: MkDocs, settings: Settings, folder: Path, site: Path) -> tuple[str, ...]:
    place = folder.with_name(f"{folder.name}.yml")
    try:
        return mkdocs.build(site, strict=False, settings=settings_for(folder, mkdocs.root, settings.custom_dir, place))
    except RenderError as error:
        raise NotUnderstood(f"MkDocs says: {error.messages[0]}") from error


def _beside(site: Path, docs: Iterable[str]) -> dict[str, bytes]:
    """The files of a site that come from the theme, by their paths, as hashes."""
    of_docs = {*docs, *(f"{address_of(path)}index.html" for path in docs), *_OF_ALL_PAGES}
    return {
        path: hashlib.sha256(file.read_bytes()).digest()
        for file in site.rglob("*")
        if file.is_file() and (path := file.relative_to(site).as_posix()) not in of_docs
    }


def _put(html: bytes, place: Path, is_made: bool) -> None:
    """Write a page, or compare it with what MkDocs has made there."""
    if not is_made:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(html)
    elif not place.is_file() or place.read_bytes() != html:
        raise NotUnderstood(f"MkDocs makes another page of {place}")


def _extend_sitemap(site: Path, site_url: str | None, some: set[str], docs: Docs) -> None:
    place = site / "sitemap.xml"
    if not place.is_file():
        return
    listed, every = (
        [absolute(address_of(path), site_url) or "" for path in in_order(paths)]
        for paths in ((path for path in some if path.endswith(".md")), {*docs.by_hand, *docs.generated})
    )
    text = sitemap.extended(place.read_bytes().decode(), listed, every)
    if text is None:
        raise NotUnderstood("the theme lists the pages of the site in a way that is not known")
    place.write_bytes(text.encode())
    place.with_name("sitemap.xml.gz").write_bytes(sitemap.zipped(text))
