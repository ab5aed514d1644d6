"""Codes of the stage that finds words in sources."""

from annotated_dossier.diagnostics import Entry

CODES = {
    "context-not-found": Entry(
        "The words stand in the source, but not with that prefix or suffix",
        "Prefix and suffix say which of several places is meant; these fit none.",
        "Copy the words directly before or after the quote from the source.",
    ),
    "quote-ambiguous": Entry(
        "The words stand in the source more than once",
        "A statement leads to one place, not to several. Where the words are part of a longer one, as “Kyiv” is of "
        "“Kyiv’s”, they stand too.",
        "Add the prefix or suffix the message proposes, or quote more words.",
    ),
    "quote-case-differs": Entry(
        "Capital and small letters differ from the source",
        "Words are quoted as they stand.",
        "Write them as the source does.",
    ),
    "quote-crosses-paragraph": Entry(
        "A quote crosses a paragraph break",
        "Two paragraphs are two quotes: between them the source may have meant something else.",
        "Make two quotes of it.",
    ),
    "quote-cuts-repair": Entry(
        "A quote begins or ends inside a repaired word", "Half a word says nothing.", "Quote the whole word."
    ),
    "quote-cuts-token": Entry(
        "A quote begins or ends inside a word or number",
        "“20” out of “20,000”, or “Russian” out of “pro-Russian”, changes what was said.",
        "Quote the whole word or number.",
    ),
    "quote-empty": Entry("A quote has no words", "There is nothing to look for.", "Copy the words from the source."),
    "quote-format-character": Entry(
        "A quote holds an invisible character",
        "Characters nobody sees can make words look like others, or reverse them.",
        "Type the words again, or paste them as plain text.",
    ),
    "quote-in-another-source": Entry(
        "The words stand in another source",
        "A reader who follows the quote must find the words in the text that is named.",
        "Name the source the words are from.",
    ),
    "quote-mixed-script": Entry(
        "A word mixes letters of two scripts",
        "A Cyrillic letter that looks like a Latin one is another letter, and another word.",
        "Type the word again in one script.",
    ),
    "quote-not-found": Entry(
        "The words do not stand in the source",
        "Nothing is published whose words are not there.",
        "Copy the words from the source; the message shows the nearest passage.",
    ),
    "quote-number-differs": Entry(
        "A number differs from the source",
        "A changed digit is a changed statement.",
        "Write the number as the source has it.",
    ),
    "quote-parts-out-of-order": Entry(
        "The parts around an elision stand in another order",
        "Turned around, they may say something else.",
        "Put them into the order of the source, or make two quotes of them.",
    ),
    "quote-punctuation-differs": Entry(
        "Punctuation differs from the source",
        "Words are quoted as they stand, commas and full stops included.",
        "Write the punctuation of the source, or end the quote before it.",
    ),
    "repair-changes-text": Entry(
        "A repair changes more than white space",
        "A repair mends damage of the file; it never corrects wording.",
        "Leave every letter, digit and mark as printed.",
    ),
    "repairs-overlap": Entry(
        "Two repairs touch the same words", "Only one of them can be shown.", "Make one repair of the two."
    ),
}
