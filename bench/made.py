"""Made dossiers: as dense as the real one, without problems, and of any size. The same seed gives the same bytes.

They are made in blocks of fifty claims, each with a source of some 5 kB, its speakers, its places and its questions. A
block refers to itself and to the blocks before it, so that a small dossier is the beginning of a larger one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bench import yaml_text
from bench.claims import CLAIMS, QUESTIONS, Sentence, claim_records, in_words, sentences
from bench.things import PARTIES, of_block, outlet, records
from bench.words import torn_words

SEED = 1
HEADINGS = 4
SENTENCES_IN_PARAGRAPH = 3
_FIRST_DAY, _DAYS = date(2015, 1, 1), 3_650
_STEP = 37  # days between a source and the next one

_DOSSIER: dict[str, Any] = {
    "title": "A made dossier",
    "summary": "Made to be measured. Every name, word and number in it is made up.",
    "language": "en",
    "covers": "2014/2025",
    "edition": "1",
    "parties": {party: {"name": party.title()} for party in PARTIES},
    "topics": {
        f"topic-{number}": {"name": f"Topic {number}", "note": f"Made up, topic {number} of all."}
        for number in range(QUESTIONS)
    },
    "measures": {
        "lost": {
            "name": "Soldiers lost",
            "unit": "soldiers",
            "counts_losses": True,
            "definition": "Soldiers that a speaker calls lost.",
        },
        "residents": {"name": "Residents", "unit": "people", "definition": "Residents said to be left in a place."},
        "months": {"name": "Months passed", "unit": "months", "definition": "How much time is said to have passed."},
        "distance": {
            "name": "Distance",
            "unit": "km",
            "between_places": True,
            "definition": "A distance between two places.",
        },
    },
    "loaded_words": ["liberate", "occupiers", "invaders", "regime"],
    # Every sentence of a source is quoted, those in mode `quotes` included.
    "limits": {"quoted_share": "0.99"},
}


def write(root: Path, claims: int, seed: int = SEED) -> None:
    """Write a dossier of `claims` claims (a multiple of CLAIMS) into `root`, in place of one that is there."""
    if claims < CLAIMS or claims % CLAIMS:
        raise ValueError(f"A made dossier has a multiple of {CLAIMS} claims, not {claims}.")
    for folder in ("dossier", "seeds"):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir(parents=True)
    _write(root / "dossier" / "dossier.yaml", yaml_text.text({"dossier": _DOSSIER}))
    for block in range(claims // CLAIMS):
        chance = Random(f"{seed} {block}")
        told = list(sentences(block, published(block), chance))
        headings = list(_headings(block, chance))
        _write(root / "seeds" / f"source-{block}.txt", _article(told, [printed for printed, *_ in headings]))
        _write(root / "dossier" / f"things-{block}.yaml", yaml_text.text(records(block)))
        _write(root / "dossier" / f"source-{block}.yaml", yaml_text.text(_source(block, told, headings, chance)))


def published(block: int) -> date:
    """The day the source of a block was published."""
    return _FIRST_DAY + timedelta(days=block * _STEP % _DAYS)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _headings(block: int, chance: Random) -> Iterator[tuple[str, str, str]]:
    """Headings of an article, each as printed (with a word torn apart), as it should read, and its torn word."""
    places = chance.sample(of_block("place", block), HEADINGS)
    for word, place in zip(torn_words(chance, HEADINGS), places, strict=True):
        yield f"Pictures of the {word[0]} {word[1:]} at {place.label}", f"Pictures of the {word} at {place.label}", word


def _article(told: list[Sentence], headings: list[str]) -> str:
    paragraphs = [
        " ".join(f"{sentence.text}." for sentence in told[start : start + SENTENCES_IN_PARAGRAPH])
        for start in range(0, len(told), SENTENCES_IN_PARAGRAPH)
    ]
    for number, heading in enumerate(headings):
        paragraphs.insert(number * len(paragraphs) // len(headings), heading)
    return "\n\n".join(paragraphs) + "\n"


def _source(block: int, told: list[Sentence], headings: list[tuple[str, str, str]], chance: Random) -> dict[str, Any]:
    """The YAML file of a source: the source itself, its claims and the questions they answer."""
    day = published(block)
    source = {
        "file": f"source-{block}.txt",
        "label": f"{outlet(block).label}, number {block}",
        "publisher": outlet(block).id,
        "published": day.isoformat(),
        "published_basis": f"Made to be measured, as if published on {in_words(day)}.",
        "language": "en",
        "publish": "quotes" if block % 4 == 3 else "full",
        "rights_note": "Made up: nobody has rights in the text.",
        "repairs": [{"exact": f"{word[0]} {word[1:]}", "reads": word} for *_, word in headings],
        "set_aside": [{"exact": reads, "reason": "Heading without a statement."} for _, reads, _ in headings],
        "mentions": [
            {"exact": reads.rpartition(" ")[2], "prefix": f"{word} at ", "is": "none"} for _, reads, word in headings
        ],
    }
    return {
        "defaults": {"source": f"source-{block}"},
        "sources": {f"source-{block}": source},
        "claims": claim_records(block, told, chance),
        "questions": {
            f"question-{block * QUESTIONS + number}": _question(block, number) for number in range(QUESTIONS)
        },
    }


def _question(block: int, number: int) -> dict[str, Any]:
    place = of_block("place", block)[number]
    positions = (
        {f"position-{n}": f"Answer {letter} to what is asked" for n, letter in enumerate("ABCD")} if number < 2 else {}
    )
    return {
        "question": f"What is said of {place.label}?",
        "about": [place.id],
        "positions": positions,
        "note": f"The statements on {place.label} are of different days.",
    }
