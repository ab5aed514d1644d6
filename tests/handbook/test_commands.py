"""The published list of commands is what their parsers say."""

import argparse

from annotated_dossier.commands import COMMANDS, load
from annotated_dossier.handbook.commands import Described, page
from tests.frame import PROJECT

PAGE = PROJECT / "handbook/docs/reference/commands.md"


def described(name):
    parser = argparse.ArgumentParser()
    load(name).add_options(parser)
    return Described(name, COMMANDS[name], parser)


def test_the_page_is_current(expect):
    expect(page(map(described, COMMANDS)), PAGE)


def test_every_command_has_its_section_with_all_that_it_may_be_told():
    text = PAGE.read_text("utf-8")
    for command in COMMANDS:
        section = text.split(f"{{#{command}}}\n")[1].split("\n## ")[0]
        told = [action.option_strings[-1] for action in described(command).parser._actions[1:] if action.option_strings]
        assert all(f"<dt><code>{name}" in section for name in told)
