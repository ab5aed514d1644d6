"""Which file an address means. What cannot be one below the site means none."""

from __future__ import annotations

from mimetypes import MimeTypes
from urllib.parse import quote, unquote

from annotated_dossier.files.folder import is_for_windows

# Not those of the machine: they differ, and may be wrong.
_TYPES = MimeTypes()
for _type, _ending in (
    ("text/javascript", ".js"),
    ("application/ld+json", ".jsonld"),
    ("application/wasm", ".wasm"),
    ("text/plain", ".bib"),
    ("text/plain", ".ris"),
):
    _TYPES.add_type(_type, _ending)


def path_of(target: str) -> str | None:
    """The path below the site that a request's target means; `""` or one that ends on a slash is a folder's."""
    address = target.partition("?")[0].partition("#")[0]
    first, *parts = [unquote(part) for part in address.split("/")]
    if first or not parts:
        return None
    *folders, last = parts
    names = [*folders, last] if last else folders
    return "/".join(parts) if all(map(_is_name, names)) else None


def address_of(path: str) -> str:
    """The address of a path, from the root of the host on."""
    return "/" + quote(path)


def type_of(path: str) -> str:
    """What a file is, as HTTP says it. All text is UTF-8."""
    found = _TYPES.guess_type(path)[0] or "application/octet-stream"
    is_text = found.startswith("text/") or found.endswith(("json", "xml"))
    return f"{found}; charset=utf-8" if is_text else found


def _is_name(name: str) -> bool:
    """Whether it can be the name of a published file on any system: none that is hidden or leads elsewhere."""
    return bool(name) and not name.startswith(".") and "/" not in name and is_for_windows(name)
