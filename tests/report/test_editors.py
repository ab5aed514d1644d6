"""Problems reach the editor that a contributor works in."""

import json
import re

from annotated_dossier.report import text
from tests.frame import PROJECT
from tests.report.samples import SAMPLES
from tests.report.test_formats import Held


def test_the_task_of_visual_studio_code_understands_each_problem():
    task = json.loads((PROJECT / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    texts, problems = SAMPLES["several"]()
    lines = text.report(problems, Held(texts)).splitlines()
    matches = [match for line in lines if (match := re.match(pattern["regexp"], line))]
    read = [
        (
            m[pattern["file"]],
            int(m[pattern["line"]]),
            int(m[pattern["column"]]),
            m[pattern["severity"]],
            m[pattern["message"]],
            m[pattern["code"]],
        )
        for m in matches
    ]
    assert read == [(p.span.file, p.span.line, p.span.column, p.severity, p.message, p.code) for p in problems]
