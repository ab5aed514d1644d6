"""BibTeX, in UTF-8, as BibTeX and biblatex both read it."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.data.citations.reference import Reference
from annotated_dossier.data.common import present

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
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def write(references: Iterable[Reference]) -> str:
    """A file with these references."""
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    """One reference. Styles that lower titles leave this one alone: it is a sentence."""
    fields = present(
        title=f"{{{escape(reference.title)}}}",
        howpublished=escape(reference.work),
        url=reference.url and reference.url.translate(_IN_ADDRESS),
        language=reference.language,
        note=escape(reference.note),
    )
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{reference.id},", *lines, "}", ""])


def escape(text: str) -> str:
    """`text` on one line, each character that means something to TeX as the command that prints it."""
    return " ".join(text.split()).translate(_ESCAPES)
