"""Commands: each module is one, with its `NAME`, what it is `ABOUT`, its options and how it runs; one table names all.

`run` takes the options and the dossier's folder and returns an exit code of `commands.common`. A command that says
`NEEDS_DOSSIER = False` gets any folder.
"""

from __future__ import annotations

from types import ModuleType

from annotated_dossier.commands import (
    accept,
    build,
    check,
    config,
    handbook,
    init,
    publish,
    review,
    schema,
    selftest,
    serve,
    upgrade,
    verify,
)

COMMANDS: tuple[ModuleType, ...] = (
    init,
    build,
    check,
    accept,
    review,
    publish,
    selftest,
    schema,
    serve,
    config,
    upgrade,
    verify,
    handbook,
)
