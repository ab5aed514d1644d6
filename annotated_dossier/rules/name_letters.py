"""A name is written in the letters of its language."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.languages.letters import foreign_letters

NAME_OF_OTHER_LETTERS = Entry(
    "name-of-other-letters",
    "A name has letters that its language does not have",
    "Readers would take a Russian form for the Ukrainian one, and screen readers would read it so.",
    "Correct `lang`, or the letters of the name.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NAME_OF_OTHER_LETTERS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each name with a language to whose alphabet some of its letters do not belong."""
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            for index, name in enumerate(record.names):
                if name.lang and (letters := foreign_letters(name.name, name.lang)):
                    yield NAME_OF_OTHER_LETTERS.at(
                        record.origin.span("names", index, "lang"),
                        f"“{name.name}” has letters that `{name.lang}` is not written with: {letters}.",
                        "Correct `lang`, or the letters of the name. For a form in other letters write a tag such as "
                        "`ru-Latn`.",
                    )
