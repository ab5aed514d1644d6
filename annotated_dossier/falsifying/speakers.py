"""Who says it, on what that rests, and through which channel it came."""

from __future__ import annotations

from random import Random

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Falsify,
    Kind,
    Turn,
    a_record,
    a_text,
    another_id,
    choice,
    in_any_order,
    put,
    the_same_of_another,
    without,
)
from annotated_dossier.model.fields import SOURCE_VOICE


def _a_claim(key: str, turn: Turn) -> Falsify:
    return a_record("claims", a_text(key, turn))


def _speaks(text: str, chance: Random, book: Book) -> str | None:
    """Another speaker of the dossier in the place of one that is no article."""
    speakers = sorted(book.speakers() - {SOURCE_VOICE, text})
    return choice(speakers, chance) if text != SOURCE_VOICE else None


def _is_the_article(text: str, chance: Random, book: Book) -> str | None:
    return SOURCE_VOICE if text != SOURCE_VOICE else None


def _is_somebody(text: str, chance: Random, book: Book) -> str | None:
    speakers = sorted(book.speakers() - {SOURCE_VOICE})
    return choice(speakers, chance) if text == SOURCE_VOICE else None


def _named_too(fields: Fields, chance: Random, book: Book) -> str | None:
    """Another speaker, whom the statement names in the place of the first."""
    named = book.named()
    old = named.get(fields.get("speaker", ""), {})
    found = next((name for name in _names(old) if name in fields["statement"]), None)
    others = sorted(book.speakers() & named.keys() - {fields.get("speaker")})
    other = choice(others, chance)
    if not found or not other:
        return None
    fields["statement"] = fields["statement"].replace(found, named[other]["name"], 1)
    return put(fields, "speaker", other)


def _names(fields: Fields) -> list[str]:
    names = [fields.get("name", ""), *(name["name"] for name in fields.get("names", ()))]
    return sorted(filter(None, names), key=lambda name: -len(name))


def _stated(fields: Fields, chance: Random, book: Book) -> str | None:
    """An attribution that was inferred is stated, and needs no basis."""
    if fields.get("attribution") != "inferred":
        return None
    del fields["attribution"]
    fields.pop("attribution_basis", None)
    return "attribution: `inferred` → stated"


def _inferred(fields: Fields, chance: Random, book: Book) -> str | None:
    if fields.get("attribution") == "inferred":
        return None
    fields["attribution_basis"] = "The sentence names nobody."
    return put(fields, "attribution", "inferred")


def _another_channel(fields: Fields, chance: Random, book: Book) -> str | None:
    if not fields.get("via"):
        return None
    others = [other for other in book.records("organisations") if other not in fields["via"]]
    return put(fields, "via", [chance.choice(others)]) if others else None


def _one_channel_more(fields: Fields, chance: Random, book: Book) -> str | None:
    via = fields.get("via", [])
    channels = {channel for claim in book.records("claims").values() for channel in claim.get("via", ())}
    others = [other for other in in_any_order(sorted(channels), chance) if other not in via]
    return put(fields, "via", [*via, others[0]]) if others else None


def _of_another_party(fields: Fields, chance: Random, book: Book) -> str | None:
    """A speaker of another party."""
    named = book.named()
    party = named.get(fields.get("speaker", ""), {}).get("party")
    speakers = book.speakers() & named.keys()
    others = [other for other in sorted(speakers) if named[other].get("party") not in (None, party)]
    return put(fields, "speaker", chance.choice(others)) if party and others else None


KINDS = (
    Kind("a speaker is another", _a_claim("speaker", _speaks)),
    Kind("a speaker is one of another party", a_record("claims", _of_another_party)),
    Kind("a speaker is another, and named so", a_record("claims", _named_too)),
    Kind("what somebody says is the article's", _a_claim("speaker", _is_the_article)),
    Kind("what the article says is somebody's", _a_claim("speaker", _is_somebody)),
    Kind("a speaker is somebody nobody quotes", _a_claim("speaker", another_id("people"))),
    Kind("an inferred attribution is stated", a_record("claims", _stated)),
    Kind("a stated attribution is inferred", a_record("claims", _inferred)),
    Kind(
        "what an attribution rests on is another",
        _a_claim("attribution_basis", the_same_of_another("attribution_basis", "claims")),
    ),
    Kind("what an attribution rests on is left out", a_record("claims", without("attribution_basis"))),
    Kind("a channel is left out", a_record("claims", without("via"))),
    Kind("a channel is another", a_record("claims", _another_channel)),
    Kind("a channel is made up", a_record("claims", _one_channel_more)),
)
