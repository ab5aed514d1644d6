"""The content security policy that the site publishes names what the site needs, and nothing else.

That no page violates it, every other test here says as well: the site is served with it.
"""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from tests.browser.published import policy


def hashes(site, element, executed=r"(?![^>]*(?:\bsrc=|json))"):
    """The inline scripts or style sheets of all pages, as a policy names them."""
    inline = re.compile(rf"<{element}\b{executed}[^>]*>(.*?)</{element}>", re.DOTALL)
    texts = {text for page in site.rglob("*.html") for text in inline.findall(page.read_text(encoding="utf-8"))}
    return {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts}


@pytest.mark.parametrize("element", ["script", "style"])
def test_the_policy_names_every_inline_element_and_no_other(site, element):
    named = re.search(rf"{element}-src ([^;]*)", policy(site))[1].split()
    assert {source for source in named if source.startswith("'sha256-")} == hashes(site, element)


def test_the_policy_allows_no_inline_code_and_no_other_host(site):
    assert not re.search(r"unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*", policy(site))
