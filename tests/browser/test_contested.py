"""In no page as it is published does a contested statement, its words or its figure stand without a rival's speaker."""

import pytest

from tests.contested import Scan
from tests.pages.shown import toretsk


@pytest.mark.long
def test_no_contested_value_stands_alone_in_the_published_site(site):
    scan = Scan(toretsk())
    pages = {
        path.relative_to(site).as_posix().replace("/index.html", ".md"): path.read_text(encoding="utf-8")
        for path in site.rglob("*.html")
    }
    assert [found for path, html in pages.items() for found in scan.alone(path, html)] == []
    assert (
        {claim.id for path, html in pages.items() for claim, _ in scan.shown(path, html)}
        == {claim.id for claim in scan.contested}
        != set()
    )
