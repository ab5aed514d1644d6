"""What an editor reads in words that leave a number open stands beside the number, and so does what was not read."""

import shutil
from pathlib import Path

from annotated_dossier import pipeline
from annotated_dossier.data import records

TESTS = Path(__file__).parents[1]
CASES = TESTS / "good/number-unclear"


def pages_of(case, root):
    for files in (TESTS / "bad/base", CASES / case):
        shutil.copytree(files, root, dirs_exist_ok=True)
    checked = pipeline.check(root)
    made = {page.path: page.to_markdown() for page in pipeline.pages_of(checked)}
    return checked.dossier, {path: " ".join(text.split()) for path, text in made.items()}


def test_the_reading_of_an_editor_is_shown_with_who_reads_so_and_why(tmp_path):
    dossier, made = pages_of("read-by-an-editor", tmp_path)
    assert "Read by the editor</dt><dd>30,000, says A. Editor: The paper parts thousands" in made["claims/leaflet-1.md"]
    assert "30,000 people, people who left: A. Editor reads 30,000. The paper parts" in made["checks/index.md"]
    assert '"read_as"' in records.export(dossier)


def test_it_is_said_how_much_is_in_languages_that_are_not_read(tmp_path):
    _, made = pages_of("digits-of-a-language-not-read", tmp_path)
    assert "Languages that are not read here" in made["checks/index.md"]
    assert "Hungarian: 4 quotes of 4 statements, from 1 source" in made["checks/index.md"]


def test_nothing_is_said_of_languages_where_all_are_read(tmp_path):
    _, made = pages_of("read-by-an-editor", tmp_path)
    assert "not read here" not in made["checks/index.md"].replace("their language is not read here", "")
