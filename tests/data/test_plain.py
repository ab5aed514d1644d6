"""The dossier as plain text."""

import re

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import plain
from annotated_dossier.pipeline import check
from tests.frame import PROJECT, TORETSK

MODES, HOSTILE = PROJECT / "tests/golden/modes", PROJECT / "tests/golden/hostile"


def files(root, site=None):
    return {output.path: output.text for output in plain.export(pipeline.check(root, site_url=site).dossier)}


def test_no_statement_stands_without_its_speaker_and_its_rivals():
    dossier, texts = check(TORETSK).dossier, files(TORETSK)
    for question in dossier.questions.values():
        blocks = texts[f"data/questions/{question.id}.txt"].split("\n\n")
        for answered in dossier.answers_to.get(question.id, ()):
            [block] = [block for block in blocks if f"/claims/{answered.claim.id}/" in block]
            first, *others = block.splitlines()
            assert first.startswith(dossier.speaker_name(answered.claim)) and answered.claim.statement in first
            rivals = dossier.rivals(answered.claim)
            assert sum("Contradicted by: " in line for line in others) == len(rivals)
            assert all(any(rival.statement in line for line in others) for rival in rivals)


def test_withdrawn_claims_are_left_out(linked):
    found = linked(
        """
        claims:
          denied:
            statement: Kyiv denied it.
            topic: control
            speaker: outlet
            about: [toretsk]
            withdrawn: {on: 2025-03-01, because: It was read wrongly.}
            quotes: [{source: article, exact: Kyiv denied it}]
            answers: [{question: who}]
        questions:
          who: {question: Who?, about: [toretsk]}
    """.replace("\n        ", "\n")
    )
    [text] = [output.text for output in plain.export(found) if output.path.endswith("who.txt")]
    assert "denied" not in text


@pytest.mark.parametrize("root", [MODES, HOSTILE], ids=["modes", "hostile"])
def test_no_words_of_a_source_and_no_hidden_character_are_in_it(root):
    dossier = check(root).dossier
    quotes = [quote.quote.exact for placed in dossier.quotes.values() for quote in placed]
    own = [claim.statement for claim in dossier.claims.values()]
    for path, text in files(root).items():
        assert all(character.isprintable() or character == "\n" for character in text), path
        for quote in quotes:
            assert quote not in text or any(quote in statement for statement in own)


@pytest.mark.parametrize("site", [None, "https://example.org/dossier/"])
def test_every_address_in_the_outline_is_that_of_a_file_or_page(site):
    texts = files(TORETSK, site)
    addresses = re.findall(r"\]\(([^)]*)\)", texts["llms.txt"])
    questions = {f"{site or '/'}{path}" for path in texts if path.startswith("data/questions/")}
    assert questions and questions <= set(addresses)
    assert ("robots.txt" in texts) == (site is not None)
    if site:
        assert texts["robots.txt"].endswith("Sitemap: https://example.org/dossier/sitemap.xml\n")
