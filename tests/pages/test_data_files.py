"""The page of the data files names them all, and its examples run as they stand there."""

import html
import json
import re
import sys
import types

import duckdb
import pandas as pd
import pytest

from annotated_dossier import pipeline, urls
from annotated_dossier.data import EXPORTS
from annotated_dossier.data.tables import TABLES
from annotated_dossier.pages import data_files
from tests.frame import PROJECT, TORETSK
from tests.pages.shown import Shown, made

# An address may hold all of these.
SITE = "https://example.org/it's&copy=1\\n"
# Stands in for what draws; pandas remembers it.
CHARTS = types.ModuleType("charts")
DOSSIERS = {
    path.name: path for path in (TORETSK, PROJECT / "tests/golden/contradiction", PROJECT / "tests/golden/minimal")
}


def linked(path, site=None):
    return pipeline.check(path, site_url=site).dossier


def page_of(dossier):
    [page] = made(data_files.pages(dossier))
    return Shown(page)


def example(dossier, language, folder):
    """The code of an example as a reader copies it, for the files that lie in `folder`."""
    [code] = re.findall(rf'<code class="language-{language}">(.*?)</code>', page_of(dossier).html, re.DOTALL)
    code = html.unescape(code)
    for name in TABLES:
        path = f"data/{name}.csv"
        (folder / f"{name}.csv").write_bytes(EXPORTS[path].make(dossier).encode())
        address = urls.absolute(path, dossier.site_url) or f"{name}.csv"
        written = json.dumps(address) if language == "python" else f"""'{address.replace("'", "''")}'"""
        code = code.replace(written, f"{written[0]}{folder / name}.csv{written[-1]}")
    assert str(folder) in code
    return code


@pytest.fixture
def drawn(monkeypatch):
    """The tables that pandas was asked to draw."""
    tables = []
    monkeypatch.setattr(CHARTS, "plot", lambda data, kind, **options: tables.append((kind, data)), raising=False)
    monkeypatch.setitem(sys.modules, CHARTS.__name__, CHARTS)
    with pd.option_context("plotting.backend", CHARTS.__name__):
        yield tables


@pytest.mark.parametrize("site", [None, SITE])
@pytest.mark.parametrize("path", DOSSIERS.values(), ids=DOSSIERS)
def test_its_lines_of_pandas_draw_a_chart(path, site, tmp_path, drawn):
    dossier = linked(path, site)
    exec(example(dossier, "python", tmp_path), {})
    [(kind, table)] = drawn
    assert kind == "barh"
    assert table.to_numpy().sum() == sum(claim.withdrawn is None for claim in dossier.claims.values())
    assert set(table.index) == {claim.topic for claim in dossier.claims.values() if not claim.withdrawn}


@pytest.mark.parametrize("site", [None, SITE])
@pytest.mark.parametrize("path", DOSSIERS.values(), ids=DOSSIERS)
def test_its_lines_of_sql_set_each_statement_beside_its_rival(path, site, tmp_path):
    dossier = linked(path, site)
    found = duckdb.sql(example(dossier, "sql", tmp_path)).fetchall()
    assert sorted((ours, theirs) for _, ours, _, theirs, _ in found) == sorted(
        (claim.statement, dossier.claims[relation.claim].statement)
        for claim in dossier.claims.values()
        for relation in claim.relations
        if relation.type == "contradicts"
    )


def test_it_links_every_file_and_explains_every_column():
    page = page_of(linked(TORETSK))
    assert set(page.links) >= {path.removeprefix("data/") for path in EXPORTS}
    for name, table in TABLES.items():
        assert name in page.read.ids
        for column in table.columns:
            assert column.name in page.text and column.says in page.text
