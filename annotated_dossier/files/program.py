"""What tells this program, with all that it runs on, from another version."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


@cache
def program() -> str:
    """One hash of Python, of every package that is installed, and of this program with its templates."""
    made = hashlib.sha256(sys.version.encode())
    for name in sorted({place.name for folder in sys.path for place in Path(folder or ".").glob("*.dist-info")}):
        made.update(f"{name}\n".encode())
    for path in sorted(path for path in _PACKAGE.rglob("*") if path.suffix in (".py", ".jinja", ".po")):
        made.update(
            f"{path.relative_to(_PACKAGE).as_posix()}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode()
        )
    return made.hexdigest()
