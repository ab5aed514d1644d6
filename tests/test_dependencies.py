"""An installed package finds everything it imports, and asks for nothing else."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.frame import PROJECT

# Run by name, never imported: the renderer, its theme and the search index.
RUN = {"mkdocs", "mkdocs-material", "pagefind"}


def declared():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normal(re.match(r"[\w.-]+", line).group()) for line in project["dependencies"]}


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def imported():
    """The distributions of every module that the package imports, at whatever depth."""
    modules = set()
    for path in (PROJECT / "annotated_dossier").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                modules.add(node.module.partition(".")[0])
    owners = packages_distributions()
    foreign = modules - sys.stdlib_module_names - {"annotated_dossier"}
    return {normal(owner) for module in foreign for owner in owners[module]}


def test_what_is_imported_is_declared_and_the_other_way_round():
    assert imported() | RUN == declared()
