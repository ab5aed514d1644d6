"""Why words that must stand in a source cannot be placed in it."""

from annotated_dossier.diagnostics import Entry

CONTEXT_NOT_FOUND = Entry(
    "context-not-found",
    "The words stand in the source, but not with that prefix or suffix",
    "Prefix and suffix say which of several places is meant; these fit none.",
    "Copy the words directly before or after the quote from the source.",
)
QUOTE_AMBIGUOUS = Entry(
    "quote-ambiguous",
    "The words stand in the source more than once",
    "A statement leads to one place, not to several. Where the words are part of a longer one, as “Kyiv” is of "
    "“Kyiv’s”, they stand too.",
    "Add the prefix or suffix the message proposes, or quote more words.",
)
QUOTE_CASE_DIFFERS = Entry(
    "quote-case-differs",
    "Capital and small letters differ from the source",
    "Words are quoted as they stand.",
    "Write them as the source does.",
)
QUOTE_CROSSES_PARAGRAPH = Entry(
    "quote-crosses-paragraph",
    "A quote crosses a paragraph break",
    "Two paragraphs are two quotes: between them the source may have meant something else.",
    "Make two quotes of it.",
)
QUOTE_CUTS_REPAIR = Entry(
    "quote-cuts-repair",
    "A quote begins or ends inside a repaired word",
    "Half a word says nothing.",
    "Quote the whole word.",
)
QUOTE_CUTS_TOKEN = Entry(
    "quote-cuts-token",
    "A quote begins or ends inside a word or number",
    "“20” out of “20,000”, or “Russian” out of “pro-Russian”, changes what was said.",
    "Quote the whole word or number.",
)
QUOTE_EMPTY = Entry(
    "quote-empty", "A quote has no words", "There is nothing to look for.", "Copy the words from the source."
)
QUOTE_FORMAT_CHARACTER = Entry(
    "quote-format-character",
    "A quote holds an invisible character",
    "Characters nobody sees can make words look like others, or reverse them.",
    "Type the words again, or paste them as plain text.",
)
QUOTE_MIXED_SCRIPT = Entry(
    "quote-mixed-script",
    "A word mixes letters of two scripts",
    "A Cyrillic letter that looks like a Latin one is another letter, and another word.",
    "Type the word again in one script.",
)
QUOTE_NOT_FOUND = Entry(
    "quote-not-found",
    "The words do not stand in the source",
    "Nothing is published whose words are not there.",
    "Copy the words from the source; the message shows the nearest passage.",
)
QUOTE_NUMBER_DIFFERS = Entry(
    "quote-number-differs",
    "A number differs from the source",
    "A changed digit is a changed statement.",
    "Write the number as the source has it.",
)
QUOTE_PARTS_OUT_OF_ORDER = Entry(
    "quote-parts-out-of-order",
    "The parts around an elision stand in another order",
    "Turned around, they may say something else.",
    "Put them into the order of the source, or make two quotes of them.",
)
QUOTE_PUNCTUATION_DIFFERS = Entry(
    "quote-punctuation-differs",
    "Punctuation differs from the source",
    "Words are quoted as they stand, commas and full stops included.",
    "Write the punctuation of the source, or end the quote before it.",
)
REPAIR_CHANGES_TEXT = Entry(
    "repair-changes-text",
    "A repair changes more than white space",
    "A repair mends damage of the file; it never corrects wording.",
    "Leave every letter, digit and mark as printed.",
)
REPAIRS_OVERLAP = Entry(
    "repairs-overlap",
    "Two repairs touch the same words",
    "Only one of them can be shown.",
    "Make one repair of the two.",
)

CODES = (
    CONTEXT_NOT_FOUND,
    QUOTE_AMBIGUOUS,
    QUOTE_CASE_DIFFERS,
    QUOTE_CROSSES_PARAGRAPH,
    QUOTE_CUTS_REPAIR,
    QUOTE_CUTS_TOKEN,
    QUOTE_EMPTY,
    QUOTE_FORMAT_CHARACTER,
    QUOTE_MIXED_SCRIPT,
    QUOTE_NOT_FOUND,
    QUOTE_NUMBER_DIFFERS,
    QUOTE_PARTS_OUT_OF_ORDER,
    QUOTE_PUNCTUATION_DIFFERS,
    REPAIR_CHANGES_TEXT,
    REPAIRS_OVERLAP,
)
