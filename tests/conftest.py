"""What all tests share: expectations kept on disk."""

import pytest


def pytest_addoption(parser):
    parser.addoption("--refresh", action="store_true", help="rewrite the expected files; read the difference in review")


@pytest.fixture
def expect(request):
    """`expect(text, path)`: `text` is what the file at `path` holds. With `--refresh` it is written there."""
    def compare(text, path):
        if request.config.getoption("--refresh"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert text == path.read_bytes().decode("utf-8")
    return compare
