"""Claims that are gone, doubled, renamed, set aside or brought back."""

from __future__ import annotations

import copy
from random import Random

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import Book, Fields, free_id
from annotated_dossier.falsifying.kind import (
    Falsify,
    Kind,
    a_record,
    a_text,
    an_item,
    another_id,
    choice,
    in_any_order,
    the_same_of_another,
    without,
    without_item,
)


def _a_claim(book: Book, chance: Random) -> tuple[str, Fields] | None:
    claims = book.records("claims")
    return chance.choice(list(claims.items())) if len(claims) > 1 else None


def _deleted(forgets: bool = False, sets_aside: bool = False) -> Falsify:
    """A claim is gone; what pointed to it may be gone too, and its sentences set aside."""

    def falsify(book: Book, chance: Random) -> str | None:
        found = _a_claim(book, chance)
        if found is None:
            return None
        claim_id, fields = found
        del book.group_of("claims", claim_id)[claim_id]
        for path in [path for path, data in book.files.items() if data.get("claims") == {}]:
            del book.files[path]
        if forgets:
            book.forget(claim_id)
        if sets_aside:
            _set_aside(fields, book)
        return f"{claim_id} is gone{', with what points to it' if forgets else ''}"

    return falsify


def _set_aside(fields: Fields, book: Book) -> None:
    for quote in fields["quotes"]:
        source = book.records("sources")[quote["source"]]
        for sentence in book.sentences(quote["source"]):
            if quote["exact"].partition(" [...]")[0] in sentence:
                aside = {"exact": sentence, "reason": "The sentence states nothing about the world."}
                source["set_aside"] = [*source.get("set_aside", ()), aside]


def _all_about_gone(book: Book, chance: Random) -> str | None:
    """All claims that take one position are gone, with what points to them."""
    positions = sorted(
        {
            (answer["question"], answer["position"])
            for claim in book.records("claims").values()
            for answer in claim.get("answers", ())
            if "position" in answer
        }
    )
    if not positions:
        return None
    question, position = chance.choice(positions)
    for claim_id, claim in book.records("claims").items():
        if {"question": question, "position": position} in claim.get("answers", ()):
            del book.group_of("claims", claim_id)[claim_id]
            book.forget(claim_id)
    for path in [path for path, data in book.files.items() if data.get("claims") == {}]:
        del book.files[path]
    return f"all claims of position {position} of {question} are gone"


def _doubled(book: Book, chance: Random) -> str | None:
    found = _a_claim(book, chance)
    if found is None:
        return None
    claim_id, fields = found
    group = book.group_of("claims", claim_id)
    new_id = free_id(claim_id, (*book.records("claims"), *book.named(), *book.records("questions")))
    group[new_id] = copy.deepcopy(fields)
    return f"{claim_id} stands a second time, as {new_id}"


def _renamed(book: Book, chance: Random) -> str | None:
    found = _a_claim(book, chance)
    if found is None:
        return None
    new_id = free_id(found[0], (*book.records("claims"), *book.named(), *book.records("questions")))
    book.rename(found[0], new_id)
    return f"{found[0]} is {new_id}"


def _swapped(key: str) -> Falsify:
    """Two claims have what the other had under this key."""

    def falsify(book: Book, chance: Random) -> str | None:
        claims = {claim_id: claim for claim_id, claim in book.records("claims").items() if key in claim}
        for one in in_any_order(claims, chance):
            other = choice([claim_id for claim_id, claim in claims.items() if claim[key] != claims[one][key]], chance)
            if other:
                claims[one][key], claims[other][key] = claims[other][key], claims[one][key]
                return f"{one} and {other} have each other's {key}"
        return None

    return falsify


def _withdrawn(fields: Fields, chance: Random, book: Book) -> str | None:
    if "withdrawn" in fields:
        return None
    day = book.dossier.get("covers", "").rpartition("/")[2]
    fields["withdrawn"] = {"on": day, "because": "The claim could not be upheld."}
    return f"withdrawn on {day}"


def _corrected(fields: Fields, chance: Random, book: Book) -> str | None:
    if fields.get("corrections"):
        return None
    day = book.dossier.get("covers", "").rpartition("/")[2]
    was = " ".join(fields["statement"].split()[:-1]) + "."
    fields["corrections"] = [{"on": day, "because": "A word was missing.", "was": was}]
    return "a correction that never was"


KINDS = (
    Kind("a claim is gone, with what points to it", _deleted(forgets=True)),
    Kind("a claim is gone, and others still point to it", _deleted()),
    Kind("a claim is gone, and its sentence set aside", _deleted(forgets=True, sets_aside=True)),
    Kind("all claims of a position are gone", _all_about_gone),
    Kind("a claim is doubled", _doubled),
    Kind("a claim has another id", _renamed),
    Kind("two claims have each other's statement", _swapped("statement")),
    Kind("two claims have each other's quotes", _swapped("quotes")),
    Kind("a claim is withdrawn that was not", a_record("claims", _withdrawn)),
    Kind("a withdrawal is left out", a_record("claims", without("withdrawn"))),
    Kind("a correction is left out", a_record("claims", without_item("corrections"))),
    Kind("a correction is made up", a_record("claims", _corrected)),
    Kind(
        "the day of a correction is another",
        a_record("claims", an_item("corrections", a_text("on", texts.another_date))),
    ),
    Kind("a claim has another topic", a_record("claims", a_text("topic", another_id("topics")))),
    Kind("a sentence is set aside no longer", a_record("sources", without_item("set_aside"))),
    Kind(
        "a sentence is set aside for the reason of another",
        a_record(
            "sources",
            an_item("set_aside", a_text("reason", the_same_of_another("reason", "sources", item_of="set_aside"))),
        ),
    ),
)
