"""The page "Commands": what each command does, and what it may be told, as its parser has it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from inspect import cleandoc
from typing import NamedTuple

from markupsafe import Markup

from annotated_dossier.pages.markdown import front_matter

TITLE = "Commands"
_PROGRAM = "annotated-dossier"
_INTRODUCTION = f"""\
`{_PROGRAM} COMMAND` runs one of these in the folder of a dossier; without a command it runs `build`. From a checkout of
the program it is `python build.py COMMAND`.

| Told anywhere | What it does |
|---|---|
| `--root FOLDER` | names the folder to work in, before or after the command |
| `--help` | says what a command does and takes |
| `--version` | says the version of the program |

| Ends with | What that means |
|---|---|
| 0 | fine, warnings included |
| 1 | problems |
| 2 | wrong use |
| 130 | interrupted |

| Read from the environment | What it says |
|---|---|
| `SITE_URL` | where the site will stand, unless `site_url` in the dossier record says so |
| `CI` | set by services that run checks: then no lock is written, and the site is made in two ways and compared |
"""


class Described(NamedTuple):
    """A command: its name, what it is about, and the parser that knows its options."""

    name: str
    about: str
    parser: argparse.ArgumentParser


def page(commands: Iterable[Described]) -> str:
    """The Markdown of the page, the commands in their order."""
    head = front_matter(title=TITLE, description="Every command, what it does, and what it may be told.")
    return "\n".join([head, f"# {TITLE} {{#commands}}\n", _INTRODUCTION, *_sections(commands)])


def _sections(commands: Iterable[Described]) -> Iterator[str]:
    for command in commands:
        given = [action for action in command.parser._actions if not isinstance(action, argparse._HelpAction)]
        yield f"## {command.name} {{#{command.name}}}\n"
        yield f"{command.about[0].upper()}{command.about[1:]}.\n"
        yield f"    {' '.join([_PROGRAM, command.name, *map(_usage, given)])}\n"
        if given:
            yield '<dl class="ds-facts ds-fields">'
            yield from (_row(action) for action in given)
            yield "</dl>\n"
        if command.parser.epilog:
            # Indented text is shown as it stands: no character in it is syntax.
            yield "\n".join(f"    {line}".rstrip() for line in cleandoc(command.parser.epilog).splitlines()) + "\n"


def _usage(action: argparse.Action) -> str:
    if action.option_strings:
        said = _told(action)
        return said if action.required else f"[{said}]"
    name = _value(action)
    return {"*": f"[{name} …]", "+": f"{name} …", "?": f"[{name}]"}.get(str(action.nargs), name)


def _told(action: argparse.Action) -> str:
    return " ".join([action.option_strings[-1], *([] if action.nargs == 0 else [_value(action)])])


def _value(action: argparse.Action) -> str:
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _row(action: argparse.Action) -> str:
    name = _told(action) if action.option_strings else _value(action)
    words = (action.help or "") % {"default": action.default}
    return Markup("<div><dt><code>{}</code></dt>\n<dd>{}</dd></div>").format(name, words)
