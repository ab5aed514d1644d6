"""What changes nothing that is said, and is no problem: whatever is said of it is a false alarm."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Falsify,
    Kind,
    a_named,
    a_record,
    a_text,
    an_item,
    choice,
    in_any_order,
    put,
    the_dossier,
)
from annotated_dossier.falsifying.opposites import opposite
from annotated_dossier.text.patterns import one_of

_NOTES = ("concerns_basis", "asserted_basis", "attribution_basis", "about_basis")


def _reworded(text: str, chance: Random, book: Book) -> str | None:
    """A note in other words of the same sense."""
    return opposite("same")(text, chance, book)


def _comma(text: str, chance: Random, book: Book) -> str | None:
    """A comma more or less before the last of several."""
    joints = one_of(book.opposites.joints if book.opposites else ())
    found = re.search(rf", [^,.;]+?(,?) {joints} ", text)
    return f"{text[: found.start(1)]}{'' if found[1] else ','}{text[found.end(1) :]}" if found else None


def _wrapped(text: str, chance: Random, book: Book) -> str | None:
    """A line of a text ends elsewhere."""
    blanks = [at for at, char in enumerate(text) if char == " "]
    at = choice([str(at) for at in blanks], chance)
    return f"{text[: int(at)]}\n{text[int(at) + 1 :]}" if at else None


def _fields_in_another_order(fields: Fields, chance: Random, book: Book) -> str | None:
    items = list(reversed(fields.items()))
    if len(items) < 2:
        return None
    fields.clear()
    fields.update(items)
    return "fields in the reverse order"


def _in_another_order(key: str) -> Edit:
    """A list whose order says nothing."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        before = fields.get(key, [])
        after = list(reversed(before))
        return put(fields, key, after) if after != before else None

    return edit


def _moved(book: Book, chance: Random, kind: str, to: str) -> str | None:
    """A record stands in another file."""
    paths = [path for path, data in book.files.items() if kind in data]
    for path in in_any_order(paths, chance):
        group = book.files[path][kind]
        if len(group) > 1:
            record_id = chance.choice(list(group))
            book.files.setdefault(to, {}).setdefault(kind, {})[record_id] = group.pop(record_id)
            return f"{record_id} is in {to}"
    return None


def _moved_to_a_new_file(book: Book, chance: Random) -> str | None:
    return _moved(book, chance, chance.choice(("claims", "places", "organisations")), "dossier/new.yaml")


def _moved_to_another_file(book: Book, chance: Random) -> str | None:
    paths = [path for path, data in book.files.items() if "claims" in data]
    return _moved(book, chance, "claims", chance.choice(paths)) if len(paths) > 1 else None


def _moved_within_its_file(book: Book, chance: Random) -> str | None:
    for data in in_any_order(book.files.values(), chance):
        group: dict[str, Any] = data.get("claims", {})
        if len(group) > 1:
            record_id = chance.choice(list(group)[:-1])
            group[record_id] = group.pop(record_id)
            return f"{record_id} is the last of its file"
    return None


def _files_renamed(book: Book, chance: Random) -> str | None:
    book.files = {path.replace("dossier/", "dossier/all/", 1): data for path, data in book.files.items()}
    return "all files are in a folder"


def _other_quotation_marks(text: str, chance: Random, book: Book) -> str | None:
    """Apostrophes and dashes as a keyboard has them, which anchoring takes for the same."""
    return text.translate(str.maketrans("’‘“”—–", "''\"\"--"))


def _zero_after_the_point(text: str, chance: Random, book: Book) -> str | None:
    return f"{text}0" if "." in text else f"{text}.0"


def _with_own_word(fields: Fields, chance: Random, book: Book) -> str | None:
    """A word of a statement by another of the same sense that the editor has accepted as our own."""
    if not fields.get("own_words"):
        return None
    pairs = book.opposites.same if book.opposites else ()
    wanted = [(word, other) for word, other in pairs if {word, other} <= set(fields["own_words"])]
    for word, other in wanted:
        after = re.sub(rf"\b{re.escape(word)}\b", other, fields["statement"])
        if after != fields["statement"]:
            return put(fields, "statement", after)
    return None


def _a_note(edit: Any) -> Falsify:
    notes = [a_text(key, edit) for key in _NOTES]
    return a_record("claims", *notes, *(an_item(key, a_text("because", edit)) for key in ("relations", "checks")))


KINDS = (
    Kind(
        "a comma of a statement or note",
        a_record("claims", a_text("statement", _comma), *(a_text(key, _comma) for key in _NOTES)),
    ),
    Kind("a note in other words", _a_note(_reworded)),
    Kind("a summary in other words", a_named(a_text("summary", _reworded))),
    Kind("a word of a statement by another in own_words", a_record("claims", _with_own_word)),
    Kind("a wrapped line of a statement", a_record("claims", a_text("statement", _wrapped))),
    Kind("a wrapped line of a quote", a_record("claims", an_item("quotes", a_text("exact", _wrapped)))),
    Kind("a wrapped line of a note", _a_note(_wrapped)),
    Kind("the fields of a claim in another order", a_record("claims", _fields_in_another_order)),
    Kind("the fields of a record in another order", a_named(_fields_in_another_order)),
    Kind("the fields of the dossier record in another order", the_dossier(_fields_in_another_order)),
    Kind("what a claim is about in another order", a_record("claims", _in_another_order("about"))),
    Kind(
        "relations or answers in another order", a_record("claims", *map(_in_another_order, ("relations", "answers")))
    ),
    Kind("other spellings in another order", a_named(_in_another_order("names"))),
    Kind("a record moved to a new file", _moved_to_a_new_file),
    Kind("a claim moved to another file", _moved_to_another_file),
    Kind("a claim moved within its file", _moved_within_its_file),
    Kind("all files moved to a folder", _files_renamed),
    Kind(
        "a quote with the marks of a keyboard",
        a_record("claims", an_item("quotes", a_text("exact", _other_quotation_marks))),
    ),
    Kind(
        "a zero after the point of a figure",
        a_record("claims", an_item("figures", a_text("value", _zero_after_the_point))),
    ),
)
