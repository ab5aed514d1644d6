"""What tests of files share."""

import pytest


@pytest.fixture
def docs(tmp_path):
    return tmp_path / "docs"
