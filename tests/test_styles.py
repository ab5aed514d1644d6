"""The style sheets of the theme: each is of a layer, the order of the layers stands in one place, none is forgotten."""

import re

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader

from tests.frame import PROJECT, THEME

STYLES = PROJECT / THEME / "assets" / "styles"
SHEETS = sorted(path.name for path in STYLES.iterdir())
FIRST = "layers.css"


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml; what its own tags stand for is none of our business."""


_Settings.add_multi_constructor("!", lambda loader, suffix, node: None)


@pytest.fixture(scope="module")
def loaded():
    """The style sheets that every page loads, in their order."""
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Settings)
    return [name.removeprefix("assets/styles/") for name in settings["extra_css"]]


def read(name):
    return re.sub(r"\{#.*?#\}|/\*.*?\*/", "", (STYLES / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def order():
    return re.search(r"@layer ([^;{]*);", read(FIRST))[1].split(", ")


def test_every_page_loads_every_style_sheet_once_and_the_order_of_the_layers_first(loaded):
    assert sorted(loaded) == SHEETS
    assert loaded[0] == FIRST


@pytest.mark.parametrize("name", [name for name in SHEETS if name != FIRST])
def test_every_rule_of_a_style_sheet_is_in_a_layer_that_has_its_place(name):
    text = read(name)
    layers = re.findall(r"^@layer (\w+) \{$", text, flags=re.MULTILINE)
    assert len(layers) == 1
    assert layers[0] in order()
    # What begins at the margin is the layer, its end, or what MkDocs fills in.
    assert [line for line in text.splitlines() if re.match(r"[^ {]", line)] == [f"@layer {layers[0]} {{", "}"]


def test_every_style_sheet_of_material_is_below_ours(tmp_path):
    for name in ("assets/stylesheets/main.0.min.css", "assets/stylesheets/palette.0.min.css", "assets/main.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    environment = Environment(loader=FileSystemLoader([STYLES, tmp_path]))

    class Config:
        class theme:  # noqa: N801 - as MkDocs names it
            get_env = staticmethod(lambda: environment)

    filled = environment.get_template(FIRST).render(config=Config)
    assert order()[0] == "material"
    assert re.findall(r"@import (.*);", filled) == [
        'url("../stylesheets/main.0.min.css") layer(material)',
        'url("../stylesheets/palette.0.min.css") layer(material)',
    ]
