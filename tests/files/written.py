"""Generated files for tests of writing, and what stands in a folder."""

from functools import partial

from annotated_dossier.files.outputs import Output
from annotated_dossier.files.write import MANIFEST

PAGES = {"index.md": "home", "places/index.md": "places", "places/toretsk.md": "Торецьк\r\n", "data/dossier.json": "{}"}
BEFORE = {"index.md": "old home", "places/index.md": "places", "units/gone.md": "stale", "places/gone.md": "stale"}


def outputs(pages):
    return [Output(path, partial(str, text)) for path, text in pages.items()]


def tree(folder):
    """Every file below a folder but the manifest, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def as_bytes(pages):
    return {path: text.encode() for path, text in pages.items()}


def put(path, text="hand-written"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
