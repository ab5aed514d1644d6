"""Whatever stands in the files, the check ends and says something: never a traceback.

`FUZZ_EXAMPLES` says how many files of each kind are tried; `make fuzz` sets it high.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotated_dossier import pipeline
from annotated_dossier.catalogue import CATALOGUE

BASE = Path(__file__).parent / "bad/base"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", settings.default.max_examples))
RECORDS = {path.name: path.read_text(encoding="utf-8") for path in sorted(BASE.glob("dossier/*.yaml"))}
ARTICLE = (BASE / "seeds/herald.txt").read_text(encoding="utf-8")
VALUES = [
    "",
    "~",
    "null",
    "[]",
    "{}",
    "[[]]",
    "a",
    "source",
    "herald",
    "oldbridge",
    "2025-13",
    "../2025",
    "-1",
    "010",
    "9" * 5000,
    "٣",
    "1e9",
    "0.5",
    "true",
    "<<",
    "*a",
    "&a x",
    "!!int 1",
    "'",
    '"',
    "[...]",
    "…",
    "\u200b",
    "\u202e",
    "мост",
    "mоst",
    "😀",
    "a\u0301",
    "ﬁ",
    "x" * 2000,
    "- a",
    "a: b",
    "# a",
    "|\n  a",
    ">-",
]
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)


@pytest.fixture
def root(tmp_path):
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def look(root):
    """Check, and look at every problem as a report would."""
    checked = pipeline.check(root)
    for problem in checked.problems:
        assert problem.code in CATALOGUE
        assert problem.message and problem.span.line >= 1 and problem.span.column >= 1
    return checked


@st.composite
def with_slips(draw, text):
    """A right file with a few lines removed, repeated, moved, indented or given another value."""
    lines = text.splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        match draw(st.integers(0, 6)):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(draw(st.integers(0, len(lines))), line)
            case 2:
                lines[at] = " " * draw(st.integers(0, 30)) + line.strip()
            case 3:
                lines[at] = line.partition(":")[0] + ": " + draw(st.sampled_from(VALUES))
            case 4:
                start = draw(st.integers(0, len(line)))
                lines[at] = line[:start] + draw(st.sampled_from(VALUES)) + line[start:]
            case 5:
                start = draw(st.integers(0, len(line)))
                lines[at] = line[:start] + draw(st.characters(codec="utf-8")) + line[start + 1 :]
            case _:
                old, new = draw(st.sampled_from('abcdefghi1234567890:-{}[],"')), draw(st.sampled_from(VALUES))
                lines[at] = line.replace(old, new)
    return draw(st.sampled_from(["\n", "\r\n", "\r"])).join(lines)


@fuzz
@given(data=st.binary(max_size=300))
def test_any_bytes_for_records(root, data):
    (root / "dossier/case.yaml").write_bytes(data)
    look(root)


@fuzz
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(lambda text: text.encode()),
        with_slips(ARTICLE).map(lambda text: text.encode()),
    )
)
def test_any_bytes_for_an_article(root, data):
    (root / "seeds/herald.txt").write_bytes(data)
    look(root)


@fuzz
@given(data=st.text(alphabet="ab01:-[]{}&*!?|>'\"#%@`, \n\t…“”", max_size=300))
def test_any_text_for_records(root, data):
    (root / "dossier/case.yaml").write_text(data, encoding="utf-8")
    look(root)


@fuzz
@given(data=st.data())
def test_records_with_slips(root, data):
    """The rest of the dossier is there, so that every stage and rule has something to do."""
    slipped = data.draw(st.sets(st.sampled_from(sorted(RECORDS)), min_size=1, max_size=2))
    for name, text in RECORDS.items():
        written = data.draw(with_slips(text)) if name in slipped else text
        (root / "dossier" / name).write_bytes(written.encode())
    look(root)


LOCK = st.one_of(
    st.binary(max_size=100), st.text('{}[]":,0123456789aherldsquotsfmp<=> \n', max_size=200).map(str.encode)
)


@fuzz
@given(data=LOCK)
def test_any_bytes_for_the_lock(root, data):
    (root / "anchors.lock").write_bytes(data)
    look(root)


@fuzz
@given(data=LOCK)
def test_any_bytes_for_the_reviews(root, data):
    asked = RECORDS["dossier.yaml"].replace('  edition: "1"', '  edition: "1"\n  review: one\n  readers: [Ann]')
    (root / "dossier/dossier.yaml").write_text(asked, encoding="utf-8")
    (root / "reviews.lock").write_bytes(data)
    assert {problem.code for problem in look(root).problems} & {"lock-unreadable", "lock-format", "file-not-utf-8"}
