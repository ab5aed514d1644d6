"""Statements in words that turn them, and no number, date or direction among these."""

from __future__ import annotations

import re
from random import Random

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import Falsify, Kind, Turn, a_record, a_text, choice, put, replaced
from annotated_dossier.falsifying.opposites import clause_left_out, invented, opposite

_QUOTED = re.compile(r"“([^”]+)”")


def _statement(turn: Turn) -> Falsify:
    return a_record("claims", a_text("statement", turn))


def _another_name(text: str, chance: Random, book: Book) -> str | None:
    """The name of another record of the same kind."""
    for kind in chance.sample(("places", "units", "people", "organisations"), 4):
        names = [record["name"].partition(" (")[0] for record in book.records(kind).values()]
        found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        if found:
            name = max(found, key=len)
            other = choice([other for other in names if other != name and other not in text], chance)
            at = text.index(name)
            return replaced(text, at, at + len(name), other) if other else None
    return None


def _another_actor(text: str, chance: Random, book: Book) -> str | None:
    """The name of a unit or body of another party."""
    for kind in ("units", "organisations"):
        records = list(book.records(kind).values())
        for record in chance.sample(records, len(records)):
            name = record["name"].partition(" (")[0]
            others = [item["name"].partition(" (")[0] for item in records if item.get("party") != record.get("party")]
            at = text.find(name)
            if at >= 0 and record.get("party") and others:
                return replaced(text, at, at + len(name), chance.choice(others))
    return None


def _two_names_swapped(text: str, chance: Random, book: Book) -> str | None:
    names = [name for name in _names(book) if name in text]
    names = [name for name in names if not any(name != other and name in other for other in names)]
    if len(names) < 2:
        return None
    one, other = chance.sample(names, 2)
    pattern = re.compile(f"{re.escape(one)}|{re.escape(other)}")
    return pattern.sub(lambda found: other if found[0] == one else one, text)


def _names(book: Book) -> list[str]:
    return sorted({record["name"].partition(" (")[0] for record in book.named().values()})


def _of_the_same_speaker(fields: Fields, chance: Random, book: Book) -> str | None:
    """A claim has the statement of another of its speaker."""
    claims, speaker = book.records("claims").values(), fields.get("speaker")
    same = [claim["statement"] for claim in claims if claim.get("speaker") == speaker]
    other = choice([statement for statement in same if statement != fields["statement"]], chance)
    return put(fields, "statement", other) if other else None


def _not_quoted(text: str, chance: Random, book: Book) -> str | None:
    """Words that were quoted are ours."""
    return _QUOTED.sub(r"\1", text, count=1)


def _quoted(text: str, chance: Random, book: Book) -> str | None:
    """Words of ours are quoted."""
    words = text.rstrip(".").split()
    if "“" in text or len(words) < 6:
        return None
    start = chance.randrange(3, len(words) - 2)
    return " ".join([*words[:start], f"“{words[start]}", f"{words[start + 1]}”", *words[start + 2 :]]) + "."


def _last_words_cut(text: str, chance: Random, book: Book) -> str | None:
    words = text.rstrip(".").split()
    return f"{' '.join(words[: -chance.randint(1, 4)])}." if len(words) > 10 else None


KINDS = (
    Kind("said is denied", _statement(opposite("saying"))),
    Kind("denied is said", _statement(opposite("denying"))),
    Kind("seized is encircled", _statement(opposite("taking"))),
    Kind("missing is killed", _statement(opposite("harm"))),
    Kind("months are weeks", _statement(opposite("periods"))),
    Kind("daily is weekly", _statement(opposite("frequency"))),
    Kind("could is will", _statement(opposite("modality"))),
    Kind("likely is certain", _statement(opposite("likelihood"))),
    Kind("what was claimed is so", _statement(opposite("possibility"))),
    Kind("ready to is unwilling to", _statement(opposite("intentions"))),
    Kind("“not” is added", _statement(opposite("affirming"))),
    Kind("“not” is taken out", _statement(opposite("negating"))),
    Kind("about, more than, nearly are left out", _statement(opposite("hedges"))),
    Kind("more than is less than", _statement(opposite("bounds"))),
    Kind("most are few, dozens are hundreds", _statement(opposite("quantities"))),
    Kind("only, mostly, full are left out", _statement(opposite("limits"))),
    Kind("fallen is risen", _statement(opposite("changes"))),
    Kind("before is after", _statement(opposite("sequence"))),
    Kind("heavy is light", _statement(opposite("manner"))),
    Kind("because is although", _statement(opposite("causes"))),
    Kind("a part is the whole", _statement(opposite("parts"))),
    Kind("soldiers are civilians", _statement(opposite("people"))),
    Kind("a town is a village", _statement(opposite("things"))),
    Kind("an adverb is added", _statement(opposite("adverbs"))),
    Kind("a condition or reason is left out", _statement(clause_left_out("conditions"))),
    Kind("a circumstance is left out", _statement(clause_left_out("circumstances"))),
    Kind("the last words of a statement are left out", _statement(_last_words_cut)),
    Kind("a clause is made up", _statement(invented)),
    Kind("a name in a statement is another", _statement(_another_name)),
    Kind("an actor in a statement is one of another party", _statement(_another_actor)),
    Kind("two names in a statement are swapped", _statement(_two_names_swapped)),
    Kind("a statement is another one of its speaker", a_record("claims", _of_the_same_speaker)),
    Kind("quoted words of a statement are not quoted", _statement(_not_quoted)),
    Kind("words of ours in a statement are quoted", _statement(_quoted)),
)
