"""What ARCHITECTURE.md says under "To add" is all that it takes: a rule, a data file and a page, for a kind that the
dossier declares."""

import json
from types import SimpleNamespace

import pytest

from annotated_dossier import data, pages, pipeline, rules
from annotated_dossier.data.common import DataFile, to_json
from annotated_dossier.diagnostics import Entry
from annotated_dossier.files.write import MANIFEST
from annotated_dossier.model.declared import declared_value
from annotated_dossier.pages.page import Heading, Page, Planned
from tests.conftest import DOSSIER

# The kind: no code, but these lines of the dossier record.
KIND = """\
  kinds:
    vessels: {name: vessel, plural: vessels, summary: Boats., fields: {masts: {label: Masts, type: number}}}
organisations:
"""
RECORDS = "vessels:\n  aurora: {name: Aurora, masts: 3}\n  borealis: {name: Borealis, masts: 40}\n"

MANY_MASTS = Entry("many-masts", "A vessel has more masts than any", "Somebody slipped.", "Count again.")


def masts(dossier):
    return {vessel.id: declared_value(vessel, "masts") for vessel in dossier.by_kind["vessels"].values()}


# The rule: a module with its entries, CODES and `check`, and its line in the table.
def check(dossier, inputs):
    for vessel, count in masts(dossier).items():
        if count > 9:
            span = dossier.find(vessel).origin.span("masts")
            yield MANY_MASTS.at(span, f"`{vessel}` has {count} masts.", "Count again.")


RULE = SimpleNamespace(CODES=(MANY_MASTS,), check=check)
# The data file: what makes its text, and its line in the table.
MASTS = DataFile(lambda dossier: to_json(masts(dossier)), "application/json", "The masts of each vessel.")


# The page: a function that plans it, and its line in the table.
def masts_page(dossier):
    body = (Heading(1, "Masts", "masts"), f"<p>{sum(masts(dossier).values())} masts</p>")
    yield Planned("masts/", lambda: Page("masts/", "Masts", "All masts.", body))


@pytest.fixture
def root(make_dossier, monkeypatch):
    monkeypatch.setattr(rules, "OF_THE_PARTS", (*rules.OF_THE_PARTS, RULE))
    monkeypatch.setattr(data, "EXPORTS", {**data.EXPORTS, "data/masts.json": MASTS})
    monkeypatch.setattr(pages, "PAGES", (*pages.PAGES, masts_page))
    return make_dossier("The Aurora left the Borealis.", RECORDS, dossier=DOSSIER.replace("organisations:\n", KIND))


def test_a_rule_speaks_of_records_of_the_kind_with_their_place(root):
    checked = pipeline.check(root)
    [problem] = [problem for problem in checked.problems if problem.entry is MANY_MASTS]
    assert (problem.span.file, problem.span.line, problem.span.column) == ("dossier/records.yaml", 3, 37)
    assert not checked.is_fit


def test_a_data_file_and_a_page_are_written_and_known_as_generated(root):
    records = root / "dossier/records.yaml"
    records.write_text(records.read_text("utf-8").replace("40", "2"), "utf-8")
    checked = pipeline.check(root)
    assert checked.is_fit
    pipeline.generate(checked, root)
    docs = root / "docs"
    assert json.loads((docs / "data/masts.json").read_text("utf-8")) == {"aurora": 3, "borealis": 2}
    assert "<p>5 masts</p>" in (docs / "masts/index.md").read_text("utf-8")
    assert "# Borealis" in (docs / "vessels/borealis.md").read_text("utf-8")
    manifest = (docs / MANIFEST).read_text("utf-8")
    assert '"masts/index.md"' in manifest and '"data/masts.json"' in manifest
