"""A dossier whose every text looks like markup, its harmless twin, and what a parser of the standard reads in a page.

The twin has a dot for each character that could mean anything to a browser or a renderer. Where both sites have the
same elements, attributes and texts (but for those characters), no text became anything else.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from justhtml import JustHTML

from annotated_dossier import pipeline
from annotated_dossier.files.read import EDITION_FILE
from annotated_dossier.publishing.site import Rendered, render
from tests.frame import PROJECT, copy_frame, copy_guides

CASE = PROJECT / "tests/golden/hostile"
# An address may hold both; neither may become anything else.
SITE = "https://example.org/it's&copy=1/"
SITE_NAME = "Site's <b>name</b> &amp; </title><script>alert(31)</script>\""
FRONT_MATTER = {
    "title": 'By "hand" &amp; <script>alert(32)</script>',
    "description": 'He said "no" <img src=x onerror=alert(33)> &quot;',
    "author": 'Me" onload="alert(34)',
    "found_as": 'Guides" onclick="alert(35), <b>',
}
_SYNTAX = str.maketrans(dict.fromkeys("<>\"'&{}[]()|*_`=;\\", "•"))
_HASH = re.compile(r"\b[0-9a-f]{64}\b")

Read = tuple[str, dict[str, str]] | str


def harmless(text: str) -> str:
    """The text with a dot for each character that could be syntax."""
    return text.translate(_SYNTAX)


def build(root: Path, change: Callable[[str], str] = str, is_offline: bool = False) -> Path:
    """Build the site of the hostile dossier below `root`, each of its texts changed, and return its folder."""
    for path in (path for path in CASE.glob("*/*") if path.parent.name in ("dossier", "seeds")):
        text = path.read_text(encoding="utf-8")
        place = root / path.relative_to(CASE)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_records(text, change) if path.suffix == ".yaml" else change(text), encoding="utf-8")
    remembered = json.loads((CASE / EDITION_FILE).read_text(encoding="utf-8"))
    (root / EDITION_FILE).write_text(json.dumps(_changed(remembered, change)), encoding="utf-8")
    copy_frame(root)
    copy_guides(root)
    settings = root / "mkdocs.yml"
    _, name, rest = settings.read_text(encoding="utf-8").partition("site_name:")
    settings.write_text(f"{name} {json.dumps(change(SITE_NAME))}\n{rest.partition(chr(10))[2]}", encoding="utf-8")
    head = json.dumps({key: change(value) for key, value in FRONT_MATTER.items()})
    (root / "docs/method.md").write_text(f"---\n{head}\n---\n\n# Method\n", encoding="utf-8")
    checked = pipeline.check(root, site_url=SITE)
    pages = pipeline.pages_of(checked)
    checked, _ = pipeline.generate(checked, root, pages=pages)
    assert checked.is_fit, checked.problems
    rendered = render(root, root / "site", pages=pages, site_url=SITE, is_offline=is_offline, compares=True)
    assert rendered == Rendered()  # both ways lead to the same site
    return root / "site"


def _records(text: str, change: Callable[[str], str]) -> str:
    records = _changed(yaml.load(text, yaml.BaseLoader), change)
    return yaml.safe_dump(records, allow_unicode=True, sort_keys=False, width=10**6)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """Plain data with each of its texts changed."""
    if isinstance(value, dict):
        return {key: _changed(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    return change(value) if isinstance(value, str) else value


def read(html: str) -> list[Read]:
    """Each element of a page with its attributes, each text and comment, and where an element ends, in their order."""
    return list(_nodes(JustHTML(html, sanitize=False).root))


def _nodes(node: Any) -> Iterator[Read]:
    if node.name == "#text":
        yield node.data
        return
    if node.name == "script" and "json" in (node.attrs.get("type") or ""):
        yield "script", dict(node.attrs)
        yield from _leaves(json.loads(node.children[0].data))
        return
    yield node.name, {name: value or "" for name, value in (node.attrs or {}).items()}
    if _is_reference(node):
        yield f"/{node.name}"
        return
    if node.name == "#comment":
        yield node.data
    inside = getattr(node, "template_content", None)
    for child in (*(node.children or ()), *(inside.children if inside else ())):
        yield from _nodes(child)
    yield f"/{node.name}"


def _is_reference(node: Any) -> bool:
    """Whether it is a text for reference managers, which escapes in its own way (tests/data/test_citations.py)."""
    is_reference = "ds-reference" in ((node.attrs or {}).get("class") or "")
    return is_reference and all(_is_text(child) for child in node.children)


def _is_text(node: Any) -> bool:
    """Whether it is text, or the line of a reference that is the same in all."""
    return node.name == "#text" or "data-accessed" in (node.attrs or {})


def _leaves(data: Any) -> Iterator[str]:
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield f"{key}:"
            yield from _leaves(value)
    else:
        yield str(data)


def differences(hostile: str, twin: str) -> list[tuple[Read | None, Read | None]]:
    """Where two pages differ in more than the characters of which the twin has none; the first of it."""
    ours, theirs = read(hostile), read(twin)
    pairs = [pair for pair in zip(ours, theirs, strict=False) if _plain(pair[0]) != _plain(pair[1])]
    longer = [(one, None) for one in ours[len(theirs) :]] + [(None, one) for one in theirs[len(ours) :]]
    return [*pairs, *longer][:1]


def _plain(part: Read) -> Read:
    if isinstance(part, str):
        return _HASH.sub("hash", harmless(" ".join(part.split())))
    name, attributes = part
    return name, {key: harmless(unquote(_without_json(value))) for key, value in attributes.items()}


def _without_json(value: str) -> str:
    try:
        return " ".join(_leaves(json.loads(value)))
    except ValueError:
        return value
