"""The messages of the site, as Babel finds them in its templates and modules."""

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from tests.frame import PROJECT

PACKAGE = PROJECT / "annotated_dossier"
# The page on the fields of a record is for editors, whose pages are in English.
METHODS = [("templates/fields.md.jinja", "ignore"), ("templates/**.jinja", "jinja2"), ("**.py", "python")]
KEYWORDS = {**DEFAULT_KEYWORDS, "NN_": (1, 2)}
OPTIONS = {"templates/**.jinja": {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


def messages():
    """The messages, each with the files that say it."""
    found = Catalog(charset="utf-8")
    for file, _, message, _, context in extract_from_dir(PACKAGE, METHODS, OPTIONS, KEYWORDS):
        found.add(message, locations=[(f"annotated_dossier/{file}", None)], context=context)
    return found
