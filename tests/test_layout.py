"""The house as ARCHITECTURE.md draws it: a room imports only what stands below it, and nothing runs in a circle."""

import ast
import re

import pytest

from tests.frame import PROJECT

PACKAGE = PROJECT / "annotated_dossier"
MODULES = {
    ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
ROW = re.compile(r"^\| (?P<floor>\d+) \| (?P<rooms>[^|]+) \|", re.MULTILINE)
MOST_LINES = 300


def floors():
    """The floor of each room, as ARCHITECTURE.md gives it."""
    drawn = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return {room.strip("`/ "): int(row["floor"]) for row in ROW.finditer(drawn) for room in row["rooms"].split(", ")}


def imports_of(path):
    """The modules of this program that a module names in its imports, those within its functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("annotated_dossier"):
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield inner if inner in MODULES else node.module


IMPORTS = {name: set(imports_of(path)) - {name} for name, path in MODULES.items()}


def room_of(module):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_room_is_drawn():
    rooms = {room_of(name) for name in MODULES} - {"", "__main__"}
    assert rooms <= set(floors())


@pytest.mark.parametrize("module", [name for name in MODULES if room_of(name) not in ("", "__main__")])
def test_a_room_imports_only_what_stands_below_it(module):
    floor = floors()
    rooms = {room_of(other) for other in IMPORTS[module]} - {"", room_of(module)}
    assert [room for room in rooms if floor[room] >= floor[room_of(module)]] == []


@pytest.mark.parametrize("room", ["text", "yamlio", "anchoring"])
def test_what_reads_knows_nothing_of_dossiers(room):
    allowed = {"diagnostics", "text", room}
    modules = [name for name in MODULES if room_of(name) == room]
    assert {room_of(other) for name in modules for other in IMPORTS[name]} <= allowed | {""}


def test_no_module_imports_itself_by_way_of_others():
    settled, path = set(), []

    def visit(module):
        assert module not in path, " → ".join([*path[path.index(module) :], module])
        if module not in settled:
            path.append(module)
            for other in sorted(IMPORTS.get(module, ())):
                visit(other)
            settled.add(path.pop())

    for module in MODULES:
        visit(module)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_read_at_one_sitting(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_only_the_command_line_reads_the_environment():
    asking = {
        name
        for name, path in MODULES.items()
        if re.search(r"\bos\.(?:environ|getenv)\b", path.read_text(encoding="utf-8"))
    }
    # The command line asks for colours alone, and MkDocs is given what this process was given.
    named = ("commands.common", "environment", "publishing.mkdocs")
    assert asking <= {f"annotated_dossier.{name}" for name in named}
