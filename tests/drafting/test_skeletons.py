"""What `todo` proposes passes the parser and stands in its sentence, whatever the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.diagnostics import Severity
from annotated_dossier.drafting.drafts import NO_DRAFTS, DraftFiles, parse_drafts
from annotated_dossier.drafting.problems import LEFT_OPEN
from annotated_dossier.drafting.sentences import State
from annotated_dossier.drafting.todo import todo
from annotated_dossier.drafting.yaml_text import claims_text, file_text, names_text
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.link import link
from annotated_dossier.records.parse import parse
from bench.todo import Hidden, without_claims
from tests.conftest import DOSSIER
from tests.frame import PROJECT

DOSSIERS = [
    *sorted(path for path in (PROJECT / "tests/dossiers").iterdir() if path.is_dir()),
    PROJECT / "tests/bad/base",
    PROJECT / "annotated_dossier/starting/example",
]


def pasted(hidden, found):
    """What becomes of all skeletons in a file of drafts."""
    claims = [skeleton for source in found.sources for skeleton in source.made]
    text = file_text((claims_text(claims) if claims else "") + (names_text(found.names) if found.names else ""))
    files = (TextFile("drafts/all.yaml", text, ""),) if claims or found.names else ()
    drafts = DraftFiles(files, (), Severity.ERROR)
    return parse_drafts(drafts, hidden.records, hidden.dossier.articles, hidden.seeds)


def assert_fit(hidden):
    """All that is proposed is parsed, points somewhere, and anchors to its own sentence; what is left open is told."""
    found = todo(hidden.dossier, NO_DRAFTS)
    drafts = pasted(hidden, found)
    assert {problem.code for problem in drafts.problems} <= {"draft-unfinished"}, drafts.problems
    placed = {quote.claim.id: quote.anchor for quotes in drafts.quotes.values() for quote in quotes}
    for source in found.sources:
        for item, skeleton in zip(source.sentences, source.skeletons, strict=True):
            if skeleton:
                anchor = placed.pop(skeleton.id)
                assert item.sentence.start <= anchor.start < anchor.end <= item.sentence.end
    assert not placed
    return found


def of_text(text, language="en"):
    """A small dossier with this text as its only source, of which nothing is claimed."""
    record = DOSSIER.replace("publish: full", f"publish: full\n    language: {language}")
    records, problems = parse([TextFile("dossier/dossier.yaml", record, "")])
    assert problems == []
    seeds = {"article.txt": TextFile("seeds/article.txt", text, "")}
    articles, _ = read_articles(records, seeds)
    return Hidden(records, seeds, link(records, articles))


@pytest.mark.parametrize("root", DOSSIERS, ids=lambda root: root.name)
def test_every_skeleton_of_a_dossier_is_parsed_and_anchors_to_its_sentence(root):
    found = assert_fit(without_claims(root))
    for source in found.sources:
        due = [item for item in source.sentences if item.is_due]
        assert due and len(source.made) == len(due)


PIECES = st.sampled_from(
    (
        *(
            "Kyiv denied it. ",
            "“No,” he said. ",
            "No. ",
            "no",
            " Toretsk",
            " lost 50,000 men",
            " #1: ",
            "- ",
            LEFT_OPEN,
        ),
        *("`x`", "\n", "\n\n", "\r\n", "\t", "\u00ad", "\ufeff", "\u2028", "\x85", "\x00", "\u0301", "ﬁ", "…"),
        *("[...] ", "'", "[", "{", "null"),
    )
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=14).map("".join))
def test_whatever_a_text_holds_its_skeletons_are_fit(text):
    assert_fit(of_text(text))


def test_the_same_words_elsewhere_are_told_apart_by_what_stands_beside_them():
    found = assert_fit(of_text("It fell. Nobody knew.\n\nIt fell. Everybody knew."))
    first, _, second, _ = found.sources[0].made
    assert first.quote.exact == second.quote.exact == "It fell."
    assert first.quote != second.quote


def test_a_half_read_sentence_is_asked_for_the_words_that_are_missing(linked):
    records = """\
claims:
  short: {statement: Kyiv said., topic: control, speaker: outlet, about: [toretsk],
          quotes: [{source: article, exact: Kyiv denied it}]}
"""
    text = "Kyiv denied it and said that the town was in its hands on that day."
    source = todo(linked(records, article=text), NO_DRAFTS).sources[0]
    [item], [skeleton] = source.sentences, source.made
    assert (item.state, item.by, item.missing) == (State.HALF_READ, ("short",), 12)
    assert skeleton.quote.exact == "and said that the town was in its hands on that day"


def test_what_is_guessed_asks_for_its_basis():
    text = "The Outlet said that nobody held Toretsk. It denied that anybody had left the town."
    skeletons = assert_fit(of_text(text)).sources[0].made
    last = claims_text(skeletons[-1:])
    assert f"about_basis: {LEFT_OPEN}" in last
    assert f"attribution_basis: {LEFT_OPEN} # why “It” is who spoke before" in last


def test_of_a_language_that_is_not_read_nothing_is_guessed():
    [skeleton] = assert_fit(of_text("Kijev tagadta ezt 50 000 ember.", "hu")).sources[0].made
    assert skeleton.speaker is None
    assert f"speaker: {LEFT_OPEN} # the language of the source is not read here" in claims_text([skeleton])
