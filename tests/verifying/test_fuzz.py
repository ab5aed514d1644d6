"""Whatever stands in the files, `verify` ends and says something: never a traceback, and never a word from outside."""

import json
import os
from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.report.formats import FORMATS
from annotated_dossier.report.lines import Lines
from annotated_dossier.verifying.forms import FORMS
from annotated_dossier.verifying.quotes import Quote
from annotated_dossier.verifying.verify import LONGEST_MESSAGE, verify
from tests.verifying.test_cases import HERE

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", settings.default.max_examples))
# One of each form; the others differ in their ending alone.
RIGHT = {
    path.suffix: path.read_text(encoding="utf-8")
    for path in HERE.glob("good/*/*")
    if path.suffix in (".md", ".csv", ".json")
}
SOURCE = "The dam held through the night, and nobody of the 20,000 was hurt.\n\n“We can’t,” he said.\n"
PIECES = [
    *"[](){}<>\"“”«»„'`~>|\\*_,;:#\n\r\t\0",
    "\r\n", "\n\n", "> ", "— ", "```", "~~~", "[...]", "](", "([s](source.txt))", "“The dam held”", "&amp;", "&#0;",
    '"exact":', '"source":', "source,exact", "\ufeff", "\u2028", "\u202e", "\u200d", "\ud800", "мост", "市长", "e\u0301",
    "source.txt", "../", "/", "%2e%2e/", "https://", "9" * 5000, "[" * 3000, "“" * 500, "The dam held", "20,000",
]  # fmt: skip
fuzz = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def broken(draw, text):
    """A right file with a few pieces taken out, put in or put elsewhere; or pieces alone."""
    if draw(st.integers(0, 3)) == 0:
        return "".join(draw(st.lists(st.sampled_from(PIECES) | st.characters(), max_size=30)))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(st.sampled_from([*PIECES, text[start:end] * 2])) + text[end:]
    return text


@pytest.mark.parametrize("ending", sorted(RIGHT))
@given(data=st.data())
@fuzz
def test_whatever_a_file_holds_it_is_judged(ending, data, tmp_path):
    text = data.draw(broken(RIGHT[ending]))
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / f"quotes{ending}").write_bytes(text.encode(errors="surrogatepass"))
    found = verify(tmp_path, [f"quotes{ending}"])
    for problem in found.problems:
        assert problem.code in CATALOGUE
        assert 1 <= len(problem.message) <= LONGEST_MESSAGE and problem.span.line >= 1 and problem.span.column >= 1
        assert ".." not in PurePath(problem.span.file).parts
    for style in ("text", "github"):
        FORMATS[style](found.problems, Lines(tmp_path))


@pytest.mark.parametrize("ending", sorted(RIGHT))
@given(data=st.data())
@fuzz
def test_what_is_read_lies_in_the_file(ending, data):
    text = data.draw(broken(RIGHT[ending]))
    for item in FORMS[ending](text):
        assert 0 <= item.start <= item.end <= len(text)


@given(exact=st.text(), source=st.text(), prefix=st.none() | st.text(min_size=1))
@fuzz
def test_what_is_written_as_json_is_read_as_it_was(exact, source, prefix):
    text = json.dumps([{"exact": exact, "prefix": prefix, "source": source}])
    [quote] = FORMS[".json"](text)
    assert isinstance(quote, Quote)
    assert (quote.exact, quote.source, quote.prefix) == (exact, source, prefix)
    assert json.loads(text[quote.start : quote.end]) == exact
