"""Commands: each is a module of its name, with its options and how it runs; one table names all and says what they do.

`run` takes the options and the dossier's folder and returns an exit code of `commands.common`. A command that says
`NEEDS_DOSSIER = False` gets any folder. Only what is called is loaded: most of the time of a short command is imports.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

COMMANDS: Mapping[str, str] = {
    "init": "make the folder of a new dossier, of texts or of an example",
    "build": "check, write the pages to docs/, render the site to site/",
    "check": "check the records; write nothing but a cache for the next check",
    "explain": "say what the code of a problem means, with an example, and how it is mended",
    "todo": "list what is unread, with skeletons of claims to paste",
    "accept": "take the changed text of a source, once its quotes stand: each that stands in other words is asked "
    "about",
    "review": "read what is new or has changed since it was read, and sign it",
    "rename": "give a record another id, in every record that points to it; its old address leads on",
    "move": "put a record into another file, with its comments",
    "withdraw": "mark a claim as no longer upheld, with the day and the reason; it stays readable",
    "publish": "make an edition of the records, which edition.lock remembers; in CI, see that one was made",
    "selftest": "falsify the dossier at random, in memory, and say what the check catches",
    "schema": "write dossier.schema.json, by which editors complete and check records",
    "serve": "show the site on this machine, renewed at every change",
    "config": "print the mkdocs.yml that is made for a dossier without one",
    "upgrade": "bring anchors.lock of an older version to the format of this one",
    "verify": "find the quotes of any Markdown, CSV or JSON files in their sources; needs no dossier",
    "handbook": "lay the handbook into a folder, to be read there without a server",
}
DEFAULT = "build"


def load(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"{__name__}.{name}")
