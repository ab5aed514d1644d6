"""What can be wrong with the fields, values and ids of records."""

from annotated_dossier.diagnostics import Entry

CALLED_ALIKE = Entry(
    "called-alike",
    "Two kinds, or two fields of a kind, are called alike",
    "Nobody could tell them apart in the navigation or on a page.",
    "Give one of the two a name of its own.",
)
EMPTY_VALUE = Entry(
    "empty-value",
    "A field has no value",
    "An empty field says neither that something is unknown nor what it is.",
    "Write a value, or remove the line.",
)
FIELD_NAME = Entry(
    "field-name",
    "A field of a declared kind cannot be called so",
    "The fields that every record has keep their names, in the files and in the data.",
    "Write small letters a–z, words joined by `_`, and none of the names that every record has.",
)
ID_USED_TWICE = Entry(
    "id-used-twice",
    "An id is used twice",
    "An id is the address of a page; two records cannot share it, whatever their kind or file.",
    "Rename one of the two, and whatever points to it.",
)
INVALID_ADDRESS = Entry(
    "invalid-address",
    "A web address cannot be used",
    "Only `https://` and `http://` addresses are safe to link to.",
    "Write the full address.",
)
INVALID_DATE = Entry(
    "invalid-date",
    "A date cannot be used",
    "Dates follow EDTF (ISO 8601-2), level 1, so that approximate and open dates can be compared.",
    "Write 2025, 2025-02, 2025-02-07, an interval such as 2024-07/2025-05, with `~` for about and `..` for open.",
)
INVALID_ID = Entry(
    "invalid-id",
    "An id cannot be used",
    "Ids become file names and addresses on every system.",
    "Use small letters a–z and digits, words joined by single hyphens, at most 80 characters. `index`, `source` and "
    "the names Windows keeps for devices (`con`, `nul`, `com1`, …) are taken.",
)
KIND_NAME = Entry(
    "kind-name",
    "A declared kind cannot be called so",
    "The name of a kind becomes a folder of the site and a key of the data, which have words of their own.",
    "Choose another name, of small letters a–z and digits, in words joined by single hyphens.",
)
KIND_OF_NO_ID = Entry(
    "kind-of-no-id",
    "A field that holds no id says of which kind",
    "Only an id names a record, and a record is of a kind.",
    "Remove `of`, or write `type: id`.",
)
MISSING_FIELD = Entry(
    "missing-field",
    "A required field is missing",
    "Without it the record cannot be shown as the editorial rules ask.",
    "Add the field.",
)
NO_DOSSIER = Entry(
    "no-dossier",
    "There is no dossier record",
    "Without it there is no title, no topic and no edition.",
    "Add `dossier:` with `title`, `summary`, `language`, `covers`, `edition` and `topics` to one of the files.",
)
NOT_A_NUMBER = Entry(
    "not-a-number",
    "A number is not written as one",
    "`010`, `1_000` or `12:30` mean different numbers to different programs.",
    "Write digits, with a full stop before decimals: 50000 or 2.5.",
)
OUT_OF_RANGE = Entry(
    "out-of-range",
    "A number is out of range",
    "A latitude beyond 90 degrees, for example, is no place.",
    "Look for a slipped digit or swapped fields.",
)
SECOND_DOSSIER = Entry(
    "second-dossier",
    "There is a second dossier record",
    "A dossier has one title, one edition, one set of topics.",
    "Keep one.",
)
UNKNOWN_KEY = Entry(
    "unknown-key",
    "A field is not known",
    "A mistyped field would be lost without a word.",
    "Correct its name. The page “The fields of a record” lists the fields of each kind.",
)
UNKNOWN_KIND = Entry(
    "unknown-kind",
    "A kind of record is not known",
    "Everything under it would be lost without a word.",
    "Correct its name.",
)
UNKNOWN_VALUE = Entry(
    "unknown-value",
    "A value is none of the allowed words",
    "The field is compared by program, so its words are fixed.",
    "Write one of the words the message lists.",
)
WRONG_FORM = Entry(
    "wrong-form",
    "A value does not have the right form",
    "Other programs read it and would stumble.",
    "Write it as the example shows.",
)
WRONG_TYPE = Entry(
    "wrong-type",
    "A list, a mapping or text stands where another is needed",
    "The value cannot be read as what it is meant to be.",
    "Write it as the hint shows.",
)

CODES = (
    CALLED_ALIKE,
    EMPTY_VALUE,
    FIELD_NAME,
    ID_USED_TWICE,
    INVALID_ADDRESS,
    INVALID_DATE,
    INVALID_ID,
    KIND_NAME,
    KIND_OF_NO_ID,
    MISSING_FIELD,
    NO_DOSSIER,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    SECOND_DOSSIER,
    UNKNOWN_KEY,
    UNKNOWN_KIND,
    UNKNOWN_VALUE,
    WRONG_FORM,
    WRONG_TYPE,
)
