"""Codes of the stages that make records and resolve the ids in them."""

from annotated_dossier.diagnostics import Entry

CODES = {
    "empty-value": Entry(
        "A field has no value",
        "An empty field says neither that something is unknown nor what it is.",
        "Write a value, or remove the line.",
    ),
    "id-used-twice": Entry(
        "An id is used twice",
        "An id is the address of a page; two records cannot share it, whatever their kind or file.",
        "Rename one of the two, and whatever points to it.",
    ),
    "invalid-address": Entry(
        "A web address cannot be used",
        "Only `https://` and `http://` addresses are safe to link to.",
        "Write the full address.",
    ),
    "invalid-date": Entry(
        "A date cannot be used",
        "Dates follow EDTF (ISO 8601-2), level 1, so that approximate and open dates can be compared.",
        "Write 2025, 2025-02, 2025-02-07, an interval such as 2024-07/2025-05, with `~` for about and `..` for open.",
    ),
    "invalid-id": Entry(
        "An id cannot be used",
        "Ids become file names and addresses on every system.",
        "Use small letters a–z and digits, words joined by single hyphens, at most 80 characters. `index`, `source` and "
        "the names Windows keeps for devices (`con`, `nul`, `com1`, …) are taken.",
    ),
    "missing-field": Entry(
        "A required field is missing",
        "Without it the record cannot be shown as the editorial rules ask.",
        "Add the field.",
    ),
    "no-dossier": Entry(
        "There is no dossier record",
        "Without it there is no title, no topic and no edition.",
        "Add `dossier:` with `title`, `summary`, `language`, `covers`, `edition` and `topics` to one of the files.",
    ),
    "not-a-number": Entry(
        "A number is not written as one",
        "`010`, `1_000` or `12:30` mean different numbers to different programs.",
        "Write digits, with a full stop before decimals: 50000 or 2.5.",
    ),
    "out-of-range": Entry(
        "A number is out of range",
        "A latitude beyond 90 degrees, for example, is no place.",
        "Look for a slipped digit or swapped fields.",
    ),
    "second-dossier": Entry(
        "There is a second dossier record", "A dossier has one title, one edition, one set of topics.", "Keep one."
    ),
    "unknown-key": Entry(
        "A field is not known",
        "A mistyped field would be lost without a word.",
        "Correct its name. The page “The fields of a record” lists the fields of each kind.",
    ),
    "unknown-kind": Entry(
        "A kind of record is not known", "Everything under it would be lost without a word.", "Correct its name."
    ),
    "unknown-position": Entry(
        "A question has no such position",
        "An answer takes one of the positions its question lists, or none.",
        "Correct the id, or add the position to the question.",
    ),
    "unknown-reference": Entry(
        "An id points nowhere",
        "A link to a page that is not there is a dead end for readers.",
        "Correct the id, or add the record.",
    ),
    "unknown-value": Entry(
        "A value is none of the allowed words",
        "The field is compared by program, so its words are fixed.",
        "Write one of the words the message lists.",
    ),
    "wrong-form": Entry(
        "A value does not have the right form",
        "Other programs read it and would stumble.",
        "Write it as the example shows.",
    ),
    "wrong-kind": Entry(
        "An id points to the wrong kind of record",
        "A speaker, for example, is never a place.",
        "Write the id of a record of the kind the message names.",
    ),
    "wrong-type": Entry(
        "A list, a mapping or text stands where another is needed",
        "The value cannot be read as what it is meant to be.",
        "Write it as the hint shows.",
    ),
}
