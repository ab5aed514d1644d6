"""RIS, which every reference manager reads (Research Information Systems, specification of 2001)."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.citations.work import Work
from annotated_dossier.phrases import IN_ENGLISH

# The line on the day a page was read, and what the line begins with before which it stands.
ACCESSED, BEFORE = "Y2  - YYYY/MM/DD\n", "UR  - "
_END_OF_LINE = "\r\n"


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return _END_OF_LINE.join(map(_entry, references))


def _entry(reference: Reference) -> str:
    """One reference. A value ends with its line, so none holds a line break."""
    tags = [
        ("TY", "ELEC"),
        ("ID", reference.id),
        ("TI", reference.title),
        *(("AU", author) for author in reference.authors),
        ("T2", reference.container_title),
        ("PB", reference.publisher),
        ("ET", reference.edition),
        ("PY", reference.issued and reference.issued[:4]),
        ("DA", reference.issued and reference.issued.replace("-", "/")),
        ("LA", reference.language),
        ("UR", reference.url),
        ("N1", reference.note),
        ("ER", ""),
    ]
    return _laid_out(tags)


def write_works(works: Iterable[Work]) -> str:
    """A file with these works."""
    return _END_OF_LINE.join(map(_work, works))


def _work(work: Work) -> str:
    """One work."""
    place = f"{work.label} {work.locator}" if work.label not in (None, "page") else work.locator
    tags = [
        ("TY", work.kind.ris),
        ("ID", work.id),
        ("TI", work.title),
        *(("AU", author) for author in work.authors),
        *(("A4", translator) for translator in work.translators),
        ("T2", work.container_title),
        ("PB", work.publisher),
        ("CY", work.publisher_place),
        ("ET", work.edition),
        ("PY", IN_ENGLISH.date(work.issued)),
        ("LA", work.language),
        ("UR", work.url),
        ("SP", place),
        ("N1", work.note),
        ("ER", ""),
    ]
    return _laid_out(tags)


def _laid_out(tags: Iterable[tuple[str, str | None]]) -> str:
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value is not None]
    return _END_OF_LINE.join([*lines, ""])
