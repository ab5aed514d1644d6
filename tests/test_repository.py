"""The repository itself: it can be checked out on any system."""

import pytest

from tests.frame import PROJECT

FOLDERS = (".github", "annotated_dossier", "bench", "dossier", "images", "requirements", "seeds", "tests")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
REFUSED = set('<>:"|?*\\')


def is_usable_on_windows(name):
    return name.partition(".")[0].lower() not in RESERVED and not REFUSED & set(name) and name[-1] not in ". "


@pytest.mark.parametrize("name", ["nul", "Con.yaml", "aux.tar.gz", "lpt1", "a:b", "what?", "a.", "a "])
def test_what_windows_refuses_is_known(name):
    assert not is_usable_on_windows(name)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_can_be_checked_out_on_windows(folder):
    paths = list((PROJECT / folder).rglob("*"))
    assert [path for path in paths if not is_usable_on_windows(path.name)] == []
    assert len({str(path).lower() for path in paths}) == len(paths)
