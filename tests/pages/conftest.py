"""The pages of a dossier that divides, as small as a test asks for them."""

from functools import cache

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import render
from tests.pages.divided import CLAIMS, write_large
from tests.pages.shown import Shown


@pytest.fixture(scope="session")
def large_root(tmp_path_factory):
    root = tmp_path_factory.mktemp("large")
    write_large(root)
    return root


@pytest.fixture(scope="session")
def large(large_root):
    dossier = pipeline.check(large_root).dossier
    assert len(dossier.quotes) == len(dossier.claims) == CLAIMS
    return dossier


@pytest.fixture(scope="session")
def pages_by_size(large):
    read = {}  # most pages are the same whatever the size

    @cache
    def made(most_bytes):
        pages = {page.address: page for page in render(large, most_bytes)}
        read.update(
            {(address, page.body): Shown(page) for address, page in pages.items() if (address, page.body) not in read}
        )
        return {address: read[address, page.body] for address, page in pages.items()}

    return made


@pytest.fixture(scope="session")
def whole(pages_by_size):
    return pages_by_size(10**9)
