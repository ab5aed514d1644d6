"""Readers are told that the words around a dossier's own are in English, where there are none in its language."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.phrases import has_catalogue, languages
from annotated_dossier.text.languages import language_of

PAGES_IN_ENGLISH = Entry(
    "pages-in-english",
    "The pages speak English around words in another language",
    "What stands on the pages beside the words of records and sources is said in the language of the dossier, as far "
    "as there is a catalogue of messages in it. There is none in this one.",
    "Publish in English around your words, and let this stand with the reason (`allow` of the dossier), or have the "
    "catalogue translated.",
    Severity.WARNING,
)
CODES = (PAGES_IN_ENGLISH,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield the language of the dossier, if its pages have no words in it."""
    language = dossier.record.language
    if dossier.language is language_of(language) and not has_catalogue(language):
        known = ", ".join(f"`{tag}`" for tag in languages())
        yield PAGES_IN_ENGLISH.at(
            dossier.record.origin.span("language"),
            f"The dossier is in `{language}`; the pages have words of their own in {known} alone. They will speak "
            "English.",
            "Let it stand with the reason (`allow: [{rule: pages-in-english, because: …}]`), or have the messages "
            "translated.",
        )
