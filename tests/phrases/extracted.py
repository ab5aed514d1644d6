"""The messages of the site, as Babel finds them in its templates and modules."""

import json
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from tests.frame import PROJECT

PACKAGE = PROJECT / "annotated_dossier"
THEME = "theme"
# The page on the fields of a record is for editors, whose pages are in English.
METHODS = [
    ("templates/fields.md.jinja", "ignore"),
    ("templates/**.jinja", "jinja2"),
    (f"{THEME}/**.html", "jinja2"),
    ("**.py", "python"),
]
TRIMMED = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
OPTIONS = {"templates/**.jinja": TRIMMED, f"{THEME}/**.html": TRIMMED}
# Without any date, so that a file changes only where a message does.
HEADER = """\
# How to add a string: ARCHITECTURE.md, "To add".
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plurals}\\n"

"""
# `say` is what the theme says its words with. What tables and data files say of themselves is shown on their page.
KEYWORDS = {**DEFAULT_KEYWORDS, "NN_": (1, 2), "say": None, "Column": (2,), "dated": (2,), "DataFile": (3,)}


def messages():
    """The messages, each with the files that say it."""
    found = Catalog(charset="utf-8")
    for file, _, message, _, context in extract_from_dir(PACKAGE, METHODS, OPTIONS, KEYWORDS):
        found.add(message, locations=[(f"annotated_dossier/{file}", None)], context=context)
    return found


def is_of_theme(message):
    """Whether the theme says it."""
    return any(file.startswith(f"annotated_dossier/{THEME}/") for file, _ in message.locations)


def catalogue_of(language):
    """The catalogue of a language as it stands in its file."""
    with (PACKAGE / f"phrases/{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def renewed(language):
    """The file of a language with the messages there are: new ones empty, those that nothing says any more left out."""
    catalogue = catalogue_of(language)
    catalogue.update(messages(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    written = BytesIO()
    write_po(written, catalogue, width=120, sort_by_file=True, include_lineno=False, omit_header=True)
    header = HEADER.format(language=language, plurals=catalogue.plural_forms)
    return header.encode() + written.getvalue()


def words_of_theme(languages):
    """The template that says the theme's own words: MkDocs reads templates, and no catalogue."""
    said = [message for message in messages() if message.id and is_of_theme(message)]
    catalogues = {language: catalogue_of(language) for language in languages}
    words = {
        language: {message.id: catalogue.get(message.id).string for message in said}
        for language, catalogue in catalogues.items()
    }
    return (
        "{#- Made of phrases/*.po by `pytest tests/phrases --refresh`. -#}\n"
        f"{{% set words = {json.dumps(words, ensure_ascii=False, indent=2, sort_keys=True)} %}}\n"
        "{%- macro say(message) %}{{ words.get(config.theme.language, {}).get(message, message) }}{% endmacro %}\n"
    )
