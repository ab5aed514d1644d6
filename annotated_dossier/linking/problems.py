"""What can be wrong between records, and between records and sources."""

from annotated_dossier.diagnostics import Entry, Severity

SEED_MISSING = Entry(
    "seed-missing",
    "A source's text file is missing",
    "Nothing can be quoted from a text that is not there.",
    "Put the text into `seeds/`, or correct `file`.",
)
UNKNOWN_POSITION = Entry(
    "unknown-position",
    "A question has no such position",
    "An answer takes one of the positions its question lists, or none.",
    "Correct the id, or add the position to the question.",
)
UNKNOWN_REFERENCE = Entry(
    "unknown-reference",
    "An id points nowhere",
    "A link to a page that is not there is a dead end for readers.",
    "Correct the id, or add the record.",
)
WRONG_KIND = Entry(
    "wrong-kind",
    "An id points to the wrong kind of record",
    "A speaker, for example, is never a place.",
    "Write the id of a record of the kind the message names.",
)
QUOTE_IN_ANOTHER_SOURCE = Entry(
    "quote-in-another-source",
    "The words stand in another source",
    "A reader who follows the quote must find the words in the text that is named.",
    "Name the source the words are from.",
)
WITHHELD_IN_LOCK = Entry(
    "withheld-in-lock",
    "A lock still has a name that is withheld",
    "Locks stand in the repository, and what was published once is in one of them.",
    "Write the lock anew, as the message says. The history of a public repository keeps what it held.",
    Severity.WARNING,
)
WITHHELD_IN_PART = Entry(
    "withheld-in-part",
    "What may be a part of a withheld name is still shown",
    "A surname alone, or in another case, tells whose name it is.",
    "Add the form to `redact` of the source, or say it without the name. Another person of that name may stay.",
    Severity.WARNING,
)
WITHHELD_NOT_FOUND = Entry(
    "withheld-not-found",
    "A name to be withheld is not in the source",
    "A name with a slip in it would be published as it stands in the text.",
    "Copy it from the text, word for word; each form of it has an entry of its own in `redact`.",
)
WITHHELD_SHOWN = Entry(
    "withheld-shown",
    "A name that a source withholds stands in our own words",
    "What is taken out of the texts would be published beside them.",
    "Say it without the name, in the text, the id or the name of the file.",
)

CODES = (
    SEED_MISSING,
    UNKNOWN_POSITION,
    UNKNOWN_REFERENCE,
    WRONG_KIND,
    QUOTE_IN_ANOTHER_SOURCE,
    WITHHELD_IN_LOCK,
    WITHHELD_IN_PART,
    WITHHELD_NOT_FOUND,
    WITHHELD_SHOWN,
)
