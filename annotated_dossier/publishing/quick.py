"""The fast way to a site, which MkDocs has proved to lead where it leads itself.

MkDocs is run twice, over few pages each time. It makes the frames, of probes; and it makes the pages written by hand,
one generated page of each frame and some more, from what stands in `docs/`. Those generated pages must come out byte
for byte as their filled frames. Then the frames are filled for all pages. Whatever is not understood, or does not come
out alike, is a reason to let MkDocs make all of it. What was proved may be kept until anything changes that it was made
of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from annotated_dossier.files.write import hashes, write_new
from annotated_dossier.pages.page import KeptPage, Page
from annotated_dossier.parallel import in_threads
from annotated_dossier.publishing import sitemap
from annotated_dossier.publishing.docs_folder import Docs, address_of, in_order, read_docs
from annotated_dossier.publishing.fingerprint import fingerprint
from annotated_dossier.publishing.frames import Frame, frame_of, key_of, probe_of
from annotated_dossier.publishing.kept import Kept, Proved
from annotated_dossier.publishing.kept_site import LastSite, Made, PagesNeeded, Source
from annotated_dossier.publishing.keys import Key
from annotated_dossier.publishing.mkdocs import MkDocs, RenderError, settings_for
from annotated_dossier.publishing.settings import NotUnderstood, Settings, read_settings
from annotated_dossier.urls import absolute

MORE_PAGES = 10
_OF_ALL_PAGES = ("sitemap.xml", "sitemap.xml.gz")


def build(
    mkdocs: MkDocs,
    pages: Sequence[Page | KeptPage],
    target: Path,
    scratch: Path,
    kept: Path | None = None,
    last: LastSite | None = None,
) -> Made:
    """Make the site of `docs/` at `target`, in which `pages` were generated, but for the pages that are as they were in
    the `last` one. `scratch` is an empty folder; in that named `kept` stands what was proved, for the next time.

    Raises NotUnderstood where MkDocs has to make the site by itself; what is at `target` then means nothing. Raises
    PagesNeeded where more than the address of a page is needed.
    """
    settings = read_settings(mkdocs.root, mkdocs.made)
    docs = read_docs(mkdocs.root / "docs", frozenset(page.path for page in pages))
    keys = {page.path: _key(page, settings, last) for page in pages}
    framed = [(page, key) for page in pages if (key := keys[page.path])]
    made_of, proved = "", None
    if kept:
        whole = [path for path, key in keys.items() if key is None]
        made_of = fingerprint(mkdocs, settings, docs, {key for _, key in framed}, whole)
        proved = Kept(kept).load(made_of, target)
    if not proved:
        values = [(_value(page), key) for page, key in framed]
        proved = _prove(mkdocs, settings, docs, keys, values, target, scratch)
        if kept:
            Kept(kept).store(made_of, proved, target, {_html(page) for page, _ in framed})
    digests = hashes(docs.folder)
    is_known = last is not None and last.made_of == made_of
    same = {
        _html(page)
        for page, _ in framed
        if last and is_known and last.has(_html(page), page.path, digests.get(page.path))
    }
    fresh = [(_value(page), proved.frames[key]) for page, key in framed if _html(page) not in same]

    def lay(framed: tuple[Page, Frame]) -> None:
        page, frame = framed
        write_new(target / _html(page), frame.fill(page).encode())

    in_threads(lay, fresh)
    _refuse_double(path for path in docs.static if path not in proved.some and (target / path).exists())
    if last and is_known:
        same.update(path for path in docs.static if last.has(path, path, digests.get(path)))
    docs.copy((path for path in docs.static if path not in same), target)
    _extend_sitemap(target, mkdocs.site_url, proved.some, docs)
    sources = {path: Source(digests[path], keys.get(path)) for path in {*keys, *docs.static} if path in digests}
    return Made(made_of, sources, frozenset(same))


def _html(page: Page | KeptPage) -> str:
    return f"{page.address}index.html"


def _value(page: Page | KeptPage) -> Page:
    if isinstance(page, KeptPage):
        raise PagesNeeded(page.path)
    return page


def _prove(
    mkdocs: MkDocs,
    settings: Settings,
    docs: Docs,
    keys: Mapping[str, Key | None],
    framed: Sequence[tuple[Page, Key]],
    target: Path,
    scratch: Path,
) -> Proved:
    """Let MkDocs make the frames, and at `target` some pages, which have to be as their frames when filled."""
    numbered = enumerate(sorted({key for _, key in framed}))
    probes = {key: probe_of(key, number) for number, key in numbered}
    chosen = _chosen(keys) | docs.linked_by_hand()
    with ThreadPoolExecutor() as both:
        learnt = both.submit(_frames, mkdocs, settings, docs, probes, scratch / "frames")
        made = both.submit(_some_pages, mkdocs, settings, docs, chosen, scratch / "docs", target)
        frames, beside = learnt.result()
        some, beside_some = made.result()
    if beside != beside_some:
        raise NotUnderstood("files beside the pages depend on which pages there are")
    _refuse_double(
        path
        for path in some.intersection(docs.static)
        if (target / path).read_bytes() != (docs.folder / path).read_bytes()
    )
    for page, key in framed:
        if page.path in some:
            place = target / page.address / "index.html"
            if not place.is_file() or place.read_bytes() != frames[key].fill(page).encode():
                raise NotUnderstood(f"MkDocs makes another page of `{page.path}`")
    return Proved(frames, some)


def _refuse_double(paths: Iterable[str]) -> None:
    """Of two files at one place MkDocs takes that of the theme or the page, not the one in docs/."""
    if both := next(iter(paths), None):
        raise NotUnderstood(f"`docs/{both}` stands where the site has a file of its own")


def _key(page: Page | KeptPage, settings: Settings, last: LastSite | None) -> Key | None:
    if page.path not in settings.in_nav and not page.path.startswith(settings.outside):
        raise NotUnderstood(f"`{page.path}` stands neither in the navigation nor in a folder of `not_in_nav`")
    if last and isinstance(page, KeptPage):
        return last.key_of(page.path)
    return key_of(_value(page), settings.in_nav)


def _chosen(keys: Mapping[str, Key | None]) -> set[str]:
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
        write_new(folder / probe.path, probe.to_markdown().encode())
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
) -> tuple[frozenset[str], dict[str, bytes]]:
    """Let MkDocs make the chosen pages and those written by hand; which it made, and the files that are no pages."""
    some = frozenset({*docs.by_hand, *chosen})
    docs.copy(some, folder)
    if said := _run(mkdocs, settings, folder, target):
        raise NotUnderstood(f"MkDocs says: {said[0]}")
    return some, _beside(target, some)


def _run(mkdocs: MkDocs, settings: Settings, folder: Path, site: Path) -> tuple[str, ...]:
    place = folder.with_name(f"{folder.name}.yml")
    try:
        return mkdocs.build(site, strict=False, settings=settings_for(folder, mkdocs, settings.custom_dir, place))
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


def _extend_sitemap(site: Path, site_url: str | None, some: frozenset[str], docs: Docs) -> None:
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
