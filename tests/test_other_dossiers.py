"""Whatever dossier the check accepts, the suite passes: it is about the program, and the dossier may change every day."""

import re
import shutil
import subprocess
import sys

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE, SELFTEST_FILE
from tests.frame import PROJECT, copy_dossier

OF_THE_DOSSIER = ("dossier/", "seeds/", LOCK_FILE, EDITION_FILE, REVIEWS_FILE, SELFTEST_FILE)
# What this repository says of its own dossier, in README.md and mkdocs.yml, is changed with the dossier.
OF_THIS_REPOSITORY = (
    "tests/publishing/test_configuration.py::test_the_readme_counts_what_the_first_dossier_has",
    "tests/publishing/test_configuration.py::test_this_repository_says_its_title_as_its_record_does",
)
LEFT_OUT = [f"--deselect={test}" for test in OF_THIS_REPOSITORY]
SUITE = ("-m", "pytest", "-q", "--ignore", "tests/browser", *LEFT_OUT, "-p", "no:cacheprovider")


def copy_of_checkout(root):
    """Lay the files of this checkout into `root`, without its dossier."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=PROJECT, capture_output=True
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (PROJECT / name).is_file() and not name.startswith(OF_THE_DOSSIER):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, root / name)


def with_the_claim_of_the_readme(root):
    copy_dossier(root, PROJECT)
    example = re.search(r"(?<=```yaml\n).*?(?=```)", (PROJECT / "README.md").read_text("utf-8"), re.DOTALL)[0]
    with (root / "dossier/claims/moscow-times/town.yaml").open("a", encoding="utf-8") as file:
        file.write(re.sub("^ {3}", "", example, flags=re.MULTILINE))


def another(root):
    copy_dossier(root, PROJECT / "tests/golden/contradiction")


@pytest.mark.long
@pytest.mark.parametrize("dossier", [with_the_claim_of_the_readme, another])
def test_the_suite_passes_with_another_dossier(dossier, tmp_path):
    copy_of_checkout(tmp_path)
    dossier(tmp_path)
    assert pipeline.check(tmp_path).problems == ()
    run = subprocess.run([sys.executable, *SUITE], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout[-5000:]
