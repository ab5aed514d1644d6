"""CSL-JSON, the data that citation processors and most reference managers read (CSL 1.0.2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.citations.work import Work
from annotated_dossier.data.common import present, to_json
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.text import edtf

# The line on the day a page was read, and what the line begins with before which it stands.
ACCESSED, BEFORE = '  "accessed": {"date-parts": [["YYYY", "MM", "DD"]]},\n', '  "URL": '


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return to_json([_item(reference) for reference in references])


def _item(reference: Reference) -> dict[str, Any]:
    """One reference. A page of the dossier is an `entry` of it."""
    return present(
        **{
            "id": reference.id,
            "type": "entry",
            "title": reference.title,
            "author": _names(reference.authors),
            "container-title": reference.container_title,
            "publisher": reference.publisher,
            "edition": reference.edition,
            "issued": _date(reference.issued) if reference.issued else None,
            "language": reference.language,
            "URL": reference.url,
            "note": reference.note,
        }
    )


def write_works(works: Iterable[Work]) -> str:
    """A file with these works."""
    return to_json([_work(work) for work in works])


def _work(work: Work) -> dict[str, Any]:
    """One work; a place in it is `locator`, with `label` for what that counts."""
    return present(
        **{
            "id": work.id,
            "type": work.kind.csl,
            "title": work.title,
            "author": _names(work.authors),
            "translator": _names(work.translators),
            "container-title": work.container_title,
            "publisher": work.publisher,
            "publisher-place": work.publisher_place,
            "edition": work.edition,
            "issued": _date(work.issued),
            "language": work.language,
            "URL": work.url,
            "label": work.label,
            "locator": work.locator,
            "note": work.note,
        }
    )


def _names(names: Iterable[str]) -> list[dict[str, str]] | None:
    """Names as they are printed: which of their words is a surname is not recorded."""
    return [{"literal": name} for name in names] or None


def _date(date: str) -> dict[str, Any]:
    """A date by its parts, with the year before the era as a number below zero, or in words where it has none."""
    parts = edtf.plain_parts(date)
    if parts is None:
        return {"literal": IN_ENGLISH.date(date)}
    # CSL has no year 0: 1 BC is -1.
    year, *rest = parts.numbers
    numbers = [year if year > 0 else year - 1, *rest]
    return {"date-parts": [numbers], **({"circa": True} if parts.is_approximate else {})}
