"""Drafts are parsed and anchored beside the dossier, and count in nothing that is published."""

import gzip
import json
import subprocess
import sys

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import export
from annotated_dossier.diagnostics import Severity
from annotated_dossier.drafting.problems import LEFT_OPEN
from annotated_dossier.locks import anchors
from annotated_dossier.pages import render
from tests.browser.published import CANARY
from tests.frame import PROJECT

DRAFT = """\
claims:
  drafted: {statement: Kyiv denied it., topic: control, speaker: outlet, about: [toretsk],
            quotes: [{source: article, exact: Kyiv denied it}]}
"""
WRONG = DRAFT.replace("exact: Kyiv denied it", "exact: Kyiv denied nothing")


def told(root, severity=Severity.WARNING):
    return [
        (problem.span.file, problem.code, problem.severity)
        for problem in pipeline.check(root, drafts_are=severity).problems
        if problem.span.file.startswith("drafts/")
    ]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (WRONG, "quote-not-found"),
        (DRAFT.replace("topic: control", "topic: weather"), "unknown-reference"),
        (DRAFT.replace("topic: control", f"topic: {LEFT_OPEN}"), "draft-unfinished"),
        (DRAFT.replace("topic: control, ", ""), "missing-field"),
        (DRAFT.replace("drafted:", "toretsk:"), "id-used-twice"),
        ("dossier: {title: Another}", "second-dossier"),
        ("claims: [", "yaml-syntax"),
    ],
)
@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.ERROR])
def test_what_is_wrong_with_a_draft_is_as_grave_as_whoever_asks_wants(draft, code, severity, make_dossier):
    root = make_dossier(files={"drafts/one.yaml": draft})
    assert told(root, severity) == [("drafts/one.yaml", code, severity)]
    assert pipeline.check(root).problems == pipeline.check(make_dossier()).problems


def test_a_draft_may_point_to_records_and_to_other_drafts(make_dossier):
    files = {
        "drafts/one.yaml": DRAFT.replace("about: [toretsk]", "about: [toretsk, ravine]"),
        "drafts/names.yaml": "places: {ravine: {name: The Ravine, type: ravine}}",
        "drafts/notes.txt": "Ask the archive.",
    }
    assert told(make_dossier(files=files)) == [("drafts/notes.txt", "file-name", Severity.WARNING)]


def test_the_dossier_cannot_point_to_a_draft(make_dossier):
    records = "questions: {why: {question: Why?, about: [ravine]}}"
    root = make_dossier(records=records, files={"drafts/names.yaml": "places: {ravine: {name: R, type: ravine}}"})
    assert "unknown-reference" in {
        problem.code for problem in pipeline.check(root, drafts_are=Severity.WARNING).problems
    }


def test_a_draft_counts_in_no_coverage_link_lock_page_or_data(make_dossier):
    bare = pipeline.check(make_dossier())
    asked = pipeline.check(make_dossier(files={"drafts/one.yaml": DRAFT}), drafts_are=Severity.WARNING)
    assert [quote.claim.id for quote in asked.drafts.quotes["article"]] == ["drafted"]
    made = [
        (
            [page.to_markdown() for page in render(checked.dossier)],
            {output.path: output.content for output in export(checked.dossier)},
            anchors.to_text(anchors.lock_of(checked.dossier)),
            [article.sentences for article in checked.dossier.articles.values()],
        )
        for checked in (bare, asked)
    ]
    assert made[0] == made[1]


def test_no_byte_of_a_draft_is_published(site):
    canary = CANARY.encode()
    root = site.parent
    assert canary in (root / "drafts/canary.yaml").read_bytes()
    published = [path for folder in (site, root / "docs") for path in folder.rglob("*") if path.is_file()]
    published += root.glob("*.lock")
    assert len(published) > 300
    for path in published:
        data = path.read_bytes()
        # The search has its files compressed.
        data += gzip.decompress(data) if data.startswith(b"\x1f\x8b") else b""
        assert canary not in data.lower() and CANARY not in path.as_posix(), path


def test_without_drafts_a_check_does_nothing_for_them(make_dossier, monkeypatch):
    monkeypatch.delattr(pipeline, "parse_drafts")
    assert pipeline.check(make_dossier(), drafts_are=Severity.ERROR).is_fit


def test_a_check_loads_nothing_that_only_todo_needs():
    command = "import json, sys, annotated_dossier.commands.check, annotated_dossier.pipeline as p"
    output = subprocess.run(
        [sys.executable, "-c", f"{command}; print(json.dumps(sorted(sys.modules)))"],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    ).stdout
    room = {name for name in json.loads(output) if name.startswith("annotated_dossier.drafting.")}
    assert room == {"annotated_dossier.drafting.drafts", "annotated_dossier.drafting.problems"}
