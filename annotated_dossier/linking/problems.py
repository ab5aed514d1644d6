"""What can be wrong between records, and between records and sources."""

from annotated_dossier.diagnostics import Entry

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

CODES = (SEED_MISSING, UNKNOWN_POSITION, UNKNOWN_REFERENCE, WRONG_KIND, QUOTE_IN_ANOTHER_SOURCE)
