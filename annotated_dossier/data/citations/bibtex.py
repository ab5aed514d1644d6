"""BibTeX, in UTF-8, as BibTeX and biblatex both read it; pages of the dossier are biblatex's `@online`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.citations.work import Work
from annotated_dossier.data.common import present
from annotated_dossier.phrases import IN_ENGLISH

# BibTeX counts braces even behind a backslash, so that none may stand alone.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "#$%&_"},
    }
)
# The line on the day a page was read, and what the line begins with before which it stands.
ACCESSED, BEFORE = "  urldate = {YYYY-MM-DD},\n", "  url = "
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    """One reference. Styles that lower titles leave this one alone: it is a sentence."""
    fields = present(
        title=f"{{{escape(reference.title)}}}",
        author=_names(reference.authors),
        titleaddon=escape(reference.work),
        organization=reference.publisher and escape(reference.publisher),
        date=reference.issued,
        url=reference.url and reference.url.translate(_IN_ADDRESS),
        language=reference.language,
        note=escape(reference.note),
    )
    return _laid_out("online", reference.id, fields)


def write_works(works: Iterable[Work]) -> str:
    """A file with these works."""
    return "\n".join(map(_work, works))


def _work(work: Work) -> str:
    """One work. Names stand in braces, since which of their words is a surname is not recorded."""
    place = f"{work.label} {work.locator}" if work.label not in (None, "page") else work.locator
    texts = present(
        journal=work.container_title,
        **{"institution" if work.kind.bibtex == "techreport" else "publisher": work.publisher},
        address=work.publisher_place,
        edition=work.edition,
        year=IN_ENGLISH.date(work.issued),
        pages=place,
        note=work.note,
    )
    fields = present(
        title=f"{{{escape(work.title)}}}",
        author=_names(work.authors),
        translator=_names(work.translators),
        **{name: escape(text) for name, text in texts.items()},
        url=work.url and work.url.translate(_IN_ADDRESS),
        language=work.language,
    )
    return _laid_out(work.kind.bibtex, work.id, fields)


def _names(names: Iterable[str]) -> str | None:
    return " and ".join(f"{{{escape(name)}}}" for name in names) or None


def _laid_out(kind: str, key: str, fields: Mapping[str, str]) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def escape(text: str) -> str:
    """`text` on one line, each character that means something to TeX as the command that prints it."""
    return " ".join(text.split()).translate(_ESCAPES)
