"""Finding quotes needs the standard library, rapidfuzz for hints, and nothing else."""

import json
import subprocess
import sys

from tests.frame import PROJECT

FIND = """
import json, sys
from annotated_dossier.anchoring.anchor import searchable, standing

class Words:
    exact, prefix, suffix = "The mayor praised the guards", None, None

source, _ = searchable("Afterwards the mayor thanked the guards.", ())
assert standing(Words, source).code == "quote-not-found"
print(json.dumps(sorted(sys.modules)))
"""


def test_nothing_but_rapidfuzz_is_imported_from_elsewhere_and_no_language():
    output = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {[str(PROJECT), *sys.path]!r}\n{FIND}"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    modules = json.loads(output)
    own = {name for name in modules if name.startswith("annotated_dossier")}
    rooms = {name.split(".")[1] for name in own if "." in name}
    known = {*sys.stdlib_module_names, "__main__", "annotated_dossier", "cython_runtime"}
    foreign = {name.partition(".")[0] for name in modules} - known
    # With what its compiler adds.
    assert {name for name in foreign if not name.startswith("_cython_")} == {"rapidfuzz"}
    assert rooms == {"anchoring", "diagnostics", "text"}
    assert not {name for name in own if "languages" in name}
