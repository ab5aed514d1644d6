"""What every page needs and settings of one's own may leave out: the theme, its style sheets, a policy that holds."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from pathlib import Path

from annotated_dossier.publishing.mkdocs import RenderError

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_FOREIGN = re.compile(r'<(?:link\b[^>]*\brel="(?:stylesheet|preload|preconnect)"|script)[^>]*(?:href|src)="https?://')
_SITE_NAME = re.compile(r'<meta property="og:site_name" content="([^"]*)"')
_STYLES = "assets/styles/layers.css"
_HINT = (
    "mkdocs.yml has to set this. `config` prints one that sets everything (`annotated-dossier config`); without a "
    "mkdocs.yml the program makes it by itself."
)


def refuse_incomplete(site_dir: Path) -> None:
    """Raise RenderError if the first page of a site lacks what its settings have to give it."""
    page = site_dir / "index.html"
    lacking = tuple(_lacking(page.read_text("utf-8"))) if page.is_file() else ()
    if lacking:
        raise RenderError((*lacking, _HINT))


def other_titles(site_dir: Path, title: str) -> Iterator[str]:
    """What is to be told of a site that its settings call otherwise than the dossier's record."""
    page = site_dir / "index.html"
    named = _SITE_NAME.search(page.read_text("utf-8")) if page.is_file() else None
    if named and unescape(named[1]) != title:
        yield (
            f"mkdocs.yml calls the site “{unescape(named[1])}”, the dossier record “{title}”. Readers see both: "
            "write the same into `site_name`."
        )


def _lacking(html: str) -> Iterator[str]:
    policy = _POLICY.search(html)
    if not policy:
        yield "The pages have no security policy: their theme is not that of this program (`theme`)."
        return
    if not all(hashed in unescape(policy[1]) for hashed in _inline_scripts(html)):
        yield "A script of the theme is none that the security policy names (`extra: {scope: /}`)."
    if _STYLES not in html:
        yield f"The pages lack their style sheets (`extra_css`, `{_STYLES}` the first)."
    if _FOREIGN.search(html):
        yield "The pages load something from another host (`theme: {font: false}`)."


def _inline_scripts(html: str) -> Iterator[str]:
    """The hash of each script that stands in a page; data in a script's place is none."""
    for script in _SCRIPT.finditer(html):
        if not re.search(r'\bsrc=|type="application/', script["attributes"]):
            yield f"sha256-{b64encode(sha256(script['text'].encode()).digest()).decode()}"
