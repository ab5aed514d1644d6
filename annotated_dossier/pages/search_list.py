"""What the search knows before it asks Pagefind: the questions, the names and the first statements, in one small file.

The scripts of the search rank these by themselves (`assets/search-ranking.js`) and hold no word of any language: those
by which a query is read stand in a file beside it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from math import log
from typing import Any

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named, Question
from annotated_dossier.pages.found import Found, claim_found, entity_found, question_found, source_found
from annotated_dossier.pages.questions import count_of
from annotated_dossier.pages.wording import wording
from annotated_dossier.text.languages import language_of
from annotated_dossier.text.languages.search import SOUNDS, search_words_of

# A reader waits for the file, so it holds some 200 kB at most, compressed; Pagefind finds the rest. Of more statements
# the disputed ones come first, of more names those of which most is said.
MOST_STATEMENTS = 500
MOST_NAMES = 3_500
# Of the words in which a question is answered, the most telling ones: of one question, and of all together.
_MOST_KEYS = 40
_MOST_KEYS_OF_ALL = 8_000
_MOST_SPEAKERS = 3
# A number is said in a statement, not asked for.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def export(dossier: Dossier, most_statements: int = MOST_STATEMENTS) -> Iterator[Output]:
    """Both files, below `docs/`."""
    yield Output(urls.SEARCH_LIST, partial(_found, dossier, most_statements))
    yield Output(urls.SEARCH_WORDS, lambda: _to_json(words_of(dossier)))


def _found(dossier: Dossier, most_statements: int) -> str:
    disputed = [claim for claim in dossier.claims.values() if dossier.rivals(claim)]
    first = {claim.id: claim for claim in (*disputed, *dossier.claims.values())}
    keys = _keys(dossier)
    names = [*_names(dossier)]
    numbers = {question: number for number, question in enumerate(dossier.questions)}
    found = {
        "questions": [_question(dossier, question, keys[question.id]) for question in dossier.questions.values()],
        "names": names,
        "statements": [_statement(dossier, claim, numbers) for claim in islice(first.values(), most_statements)],
        "has_all": len(first) <= most_statements and len(names) < MOST_NAMES,
    }
    return _to_json(found)


def _to_json(data: Any) -> str:
    return f"{json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n"


def words_of(dossier: Dossier) -> dict[str, Any]:
    """The words by which a query to the dossier is read; none but its own synonyms where its language is not known."""
    language = language_of(dossier.record.language)
    own = dossier.record.synonyms
    statements, search = language.statements, search_words_of(language)
    if not statements or not search:
        return {
            "asking": [],
            "naming": [],
            "opening": [],
            "stop": [],
            "endings": {},
            "spellings": [],
            "sounds": SOUNDS,
            "alike": own,
            "numbers": {},
            "scales": {},
        }
    kin = ([word, *others] for word, others in statements.irregular.items())
    numbers = language.numbers
    return {
        "asking": search.asking,
        "naming": search.naming,
        "opening": search.opening,
        "stop": sorted({*statements.stop_words, *search.opening, *search.passed_over} - {*search.asking}),
        "endings": search.endings,
        "spellings": statements.spellings,
        "sounds": SOUNDS,
        "alike": [*kin, *search.synonyms, *own],
        "numbers": {
            word: number
            for words in (numbers.ones, numbers.tens, numbers.hundreds)
            for word, number in words.items()
            if word not in numbers.pronouns
        },
        "scales": {**numbers.scales, **{mark.lower(): value for mark, value in numbers.scale_marks.items()}},
    }


def _question(dossier: Dossier, question: Question, keys: Iterable[str]) -> dict[str, Any]:
    found = question_found(dossier, question, count_of(question, dossier))
    answers = [answer for answer in dossier.answers_to.get(question.id, ()) if answer.answer.position]
    speakers: dict[str, dict[str, None]] = {position: {} for position in question.positions}
    for claim, answer in answers:
        speakers[str(answer.position)].setdefault(dossier.speaker_name(claim))
    return {
        **_shown("questions", question.id, found),
        "positions": [[label, _some(speakers[position])] for position, label in question.positions.items()],
        "about": [wording(dossier).label(dossier.find(target)) for target in question.about],
        "keys": " ".join(keys),
        "note": question.note or "",
    }


def _some(speakers: Iterable[str]) -> str:
    names = list(speakers)
    return ", ".join(names[:_MOST_SPEAKERS]) + (" …" if len(names) > _MOST_SPEAKERS else "")


def _names(dossier: Dossier) -> Iterator[dict[str, Any]]:
    def said(record: Named) -> int:
        return len(dossier.claims_about.get(record.id, ())) + len(dossier.claims_by.get(record.id, ()))

    named = [record for kind in dossier.kinds.values() for record in dossier.named(kind)]
    for record in sorted(named, key=said, reverse=True)[:MOST_NAMES]:
        shown = _shown(dossier.kind_of[record.id], record.id, entity_found(dossier, record))
        yield {**shown, "aliases": [name.name for name in record.names]}
    for source in dossier.sources.values():
        yield _shown("sources", source.id, source_found(dossier, source))


def _statement(dossier: Dossier, claim: Claim, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A statement with the numbers of the questions that it answers."""
    about = [wording(dossier).label(dossier.find(target)) for target in claim.about]
    answers = [*dict.fromkeys(numbers[answer.question] for answer in claim.answers)]
    return {**_shown("claims", claim.id, claim_found(dossier, claim)), "about": about, "answers": answers}


def _shown(kind: str, record_id: str, found: Found) -> dict[str, Any]:
    """What a result shows, as in Pagefind's index, with its address and its kind."""
    facts = {name: value for name, value in found.facts.items() if name not in ("disputes", "names", "summary")}
    facts["title"] = facts.pop("name", facts.get("title", ""))
    return {"page": urls.record_address(kind, record_id), "kind": dict(found.facets)["kind"], **facts}


def _keys(dossier: Dossier) -> Mapping[str, list[str]]:
    """Of each question the words of the statements that answer it, those first that tell it from the others."""
    language = language_of(dossier.record.language)
    passed_over = frozenset(language.statements.stop_words) if language.statements else frozenset()
    said = {
        question: Counter(
            word
            for claim, _ in dossier.answers_to.get(question, ())
            for word in _WORD.findall(claim.statement.lower())
            if word not in passed_over
        )
        for question in dossier.questions
    }
    spread = Counter(word for words in said.values() for word in words)

    most = min(_MOST_KEYS, _MOST_KEYS_OF_ALL // max(len(said), 1))

    def telling(words: Counter[str]) -> list[str]:
        weights = {word: count * log(1 + len(said) / spread[word]) for word, count in words.items()}
        return sorted(weights, key=lambda word: (-weights[word], word))[:most]

    return {question: telling(words) for question, words in said.items()}
