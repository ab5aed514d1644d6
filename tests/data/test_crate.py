"""The description of the data files for a deposit, read by the library of its format."""

import json
from functools import partial

import pytest
from rocrate.rocrate import ROCrate

from annotated_dossier import pipeline
from annotated_dossier.data import EXPORTS, crate
from annotated_dossier.files.outputs import Output
from tests.conftest import DOSSIER
from tests.frame import TORETSK

ANSWERED_FOR = "\n".join(
    (
        "publisher: The Society of Readers",
        "editors: [A. Reader, B. Reader]",
        "licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}",
    )
)


def opened(dossier, folder):
    for path, file in EXPORTS.items():
        (folder / path.rpartition("/")[2]).write_bytes(Output(path, partial(file.make, dossier)).content)
    return ROCrate(folder)


def test_every_file_it_names_lies_beside_it(tmp_path):
    found = opened(pipeline.check(TORETSK).dossier, tmp_path)
    files = {entity.id for entity in found.get_by_type("File")}
    assert "dossier.json" in files and "statements.csv" in files
    assert files == {path.name for path in tmp_path.iterdir()} - {crate.NAME, "datapackage.json", "dossier.schema.json"}
    assert found.name == pipeline.check(TORETSK).dossier.record.title


@pytest.mark.parametrize("known", ["", ANSWERED_FOR], ids=["nobody", "answered-for"])
def test_it_says_who_answers_for_the_data_as_far_as_the_record_does(known, make_dossier, tmp_path):
    record = DOSSIER.replace('  edition: "1"', "\n  ".join(['  edition: "1"', *known.splitlines()]))
    dossier = pipeline.check(make_dossier(dossier=record)).dossier
    root = next(
        entity for entity in json.loads(EXPORTS[f"data/{crate.NAME}"].make(dossier))["@graph"] if entity["@id"] == "./"
    )
    assert [len(root.get(name, ())) for name in ("author", "publisher", "license")] == (
        [2, 1, 1] if known else [0, 0, 0]
    )
