"""One slip in a large dossier has one message: what follows from it is not told beside it.

The dossier is frozen, and later rules find this and that in it: what counts is what a slip adds.
"""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import TextFile, read

INPUTS, _ = read(Path(__file__).parent / "dossiers/toretsk")
# Each slip: the file, what is found there, what stands in its place then, and the code of the one message.
SLIPS = {
    "id of a place mistyped in its record": ("places", r"^  donetsk-oblast:", "  donetsk-oblst:", "unknown-reference"),
    "place removed": ("places", r"(?s)^  toretsk:.*?(?=^  [a-z])", "", "unknown-reference"),
    "body removed": ("organisations", r"(?s)^  afp:.*?(?=^  [a-z])", "", "unknown-reference"),
    "id of a source mistyped": ("sources", r"^  moscow-times-", "  moscow-tims-", "unknown-reference"),
    "id of a topic mistyped": ("dossier.yaml", r"^    control:", "    kontrol:", "unknown-reference"),
    "id of a party mistyped": ("dossier.yaml", r"^    russia:", "    rusia:", "wrong-kind"),
    "default source mistyped": (
        "moscow-times/control",
        r"^defaults: {source: m",
        "defaults: {source: n",
        "unknown-reference",
    ),
    "default source removed": ("moscow-times/control", r"^defaults: .*\n", "", "missing-field"),
    "claim removed": ("moscow-times/control", r"(?s)^  ministry-announces-.*?(?=^  [a-z])", "", "unknown-reference"),
    "source without a field": ("sources", r"^    publish: .*\n", "", "missing-field"),
    "file of a source mistyped": ("sources", r"file: 000_", "file: 001_", "seed-missing"),
    "colon missing": ("places", r"^  kramatorsk:", "  kramatorsk", "yaml-syntax"),
    "record indented as a field": ("places", r"^  kramatorsk:", "    kramatorsk:", "unknown-key"),
    "record at the margin": ("places", r"^  kramatorsk:", "kramatorsk:", "yaml-syntax"),
    "kind mistyped": ("places", r"^places:", "place:", "unknown-kind"),
    "kind missing": ("places", r"^places:\n", "", "unknown-kind"),
    "another language of the dossier": ("dossier.yaml", r"^  language: en", "  language: uk", "language-not-of-text"),
    "another language of a source": ("sources", r"^    language: en", "    language: uk", "language-not-of-text"),
    "a source of which nothing is published": (
        "sources",
        r"^    publish: .*",
        "    publish: metadata",
        "words-not-for-publication",
    ),
    "a source dated later": ("sources", r"^    published: .*", "    published: 2026-02-07", "date-without-words"),
    "a source dated earlier": ("sources", r"^    published: .*", "    published: 2024-02-07", "date-without-words"),
    "date of the dossier in words": ("dossier.yaml", r"^  covers: .*", "  covers: spring", "invalid-date"),
}


def said(inputs):
    return Counter((problem.code, problem.message) for problem in pipeline.check_inputs(inputs).problems)


@pytest.fixture(scope="module")
def before():
    return said(INPUTS)


@pytest.mark.parametrize(("file", "found", "written", "code"), SLIPS.values(), ids=SLIPS)
def test_a_slip_has_one_message(file, found, written, code, before):
    changed = []
    for record in INPUTS.records:
        text = re.sub(found, written, record.text, count=1, flags=re.MULTILINE) if file in record.path else record.text
        changed.append(TextFile(record.path, text, record.sha256))
    assert changed != list(INPUTS.records)
    added = said(replace(INPUTS, records=tuple(changed))) - before
    assert [found for found, _ in added.elements()] == [code]


def test_another_text_in_the_place_of_a_source_has_one_message(before):
    name = next(iter(INPUTS.seeds))
    other = replace(INPUTS.seeds[name], text="A recipe. Boil six eggs, and serve them warm.\n", sha256="0")
    added = said(replace(INPUTS, seeds={**INPUTS.seeds, name: other})) - before
    assert [found for found, _ in added.elements()] == ["quote-not-found"]
