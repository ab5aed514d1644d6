"""What one run keeps for the next, as JSON in a file of a folder that may be deleted at any time.

It is used only where it stands as it was written, and was written in this very folder: what came in a copy or a commit
was made by somebody else.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from annotated_dossier.files.write import write_file

_IGNORED = ".gitignore"


def read_sealed(folder: Path, name: str) -> Any:
    """What was kept under this name; `None` if there is nothing that can be used."""
    if folder.is_symlink():  # it leads to what is not ours
        return None
    try:
        sealed, _, content = (folder / name).read_text("utf-8").partition("\n")
        return json.loads(content) if sealed == seal(folder, content) else None
    except (OSError, ValueError, RecursionError):
        return None


def write_sealed(folder: Path, name: str, data: Any) -> None:
    """Keep this under a name. Where nothing can be written, nothing is kept."""
    if folder.is_symlink():
        return
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    with suppress(OSError, UnicodeEncodeError):  # half of a pair of surrogates is no text
        if not (folder / _IGNORED).exists():
            write_file(folder / _IGNORED, "*\n")
        write_file(folder / name, f"{seal(folder, content)}\n{content}")


def seal(folder: Path, content: str) -> str:
    """The hash of what is kept in this very folder."""
    place = folder.stat()
    return hashlib.sha256(f"{place.st_dev} {place.st_ino}\n{content}".encode()).hexdigest()
