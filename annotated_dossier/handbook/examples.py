"""What goes wrong, for each code: the examples of the page of problems, read back from it.

They are made from cases that only the repository has; the page is in every installed package.
"""

from __future__ import annotations

import re

from annotated_dossier.handbook.site import FOLDER

PAGE = FOLDER / "docs/reference/problems.md"
_SECTION = re.compile(r"^### .* \{#(?P<code>[a-z0-9-]+)\}$", re.MULTILINE)
_MARGIN = "    "


def example_of(code: str, page: str) -> str:
    """What the check prints in a case of this code, as the page of problems shows it; empty where it shows none."""
    pieces = _SECTION.split(page)
    sections = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    lines = sections.get(code, "").splitlines()
    return "\n".join(line.removeprefix(_MARGIN) for line in lines if line.startswith(_MARGIN))
