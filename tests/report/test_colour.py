"""Colours appear where they can be seen and are wanted, and nowhere else."""

import io

import pytest

from annotated_dossier.report.colour import ansi, paint_for, plain


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "paint"),
    [
        (Terminal(), {}, ansi),
        (Terminal(), {"NO_COLOR": "1"}, plain),
        (Terminal(), {"NO_COLOR": ""}, ansi),
        (Terminal(), {"TERM": "dumb"}, plain),
        (io.StringIO(), {}, plain),
        (io.StringIO(), {"FORCE_COLOR": "1"}, ansi),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, plain),
    ],
)
def test_colours_follow_the_terminal_and_the_environment(stream, environment, paint):
    assert paint_for(stream, environment) is paint
