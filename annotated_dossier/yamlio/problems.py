"""What keeps a file of records from being understood."""

from annotated_dossier.diagnostics import Entry

YAML_CHARACTER = Entry(
    "yaml-character",
    "A file of records holds a character that YAML does not allow",
    "Control characters and unusual line ends are invisible, and programs disagree about them.",
    "Remove it; it may have come with pasted text.",
    hides_others=True,
)
YAML_DUPLICATE_KEY = Entry(
    "yaml-duplicate-key",
    "A key is given twice",
    "YAML readers silently keep one of the two and lose the other.",
    "Keep one; for several values write a list.",
)
YAML_EMPTY = Entry(
    "yaml-empty",
    "A file of records is empty",
    "It looks as if something had been lost.",
    "Write a record into it, or remove the file.",
    hides_others=True,
)
YAML_FEATURE = Entry(
    "yaml-feature",
    "Anchors, aliases, merge keys, tags and further documents are not allowed",
    "They make text appear where it was not written, so that a reader of the file cannot see what is published.",
    "Write the text out where it is needed; put a second document into a file of its own.",
    hides_others=True,
)
YAML_KEY = Entry(
    "yaml-key",
    "A key is not a word",
    "Text that begins with `[` or `{` is read as a list or a mapping.",
    "Quote it, or write it as a block after `>-`.",
    hides_others=True,
)
YAML_NOT_A_MAPPING = Entry(
    "yaml-not-a-mapping",
    "A file of records does not start with a kind",
    "Records stand under their kind (`claims:`, `places:`, …).",
    "Begin the file with the kind and put the records under it.",
    hides_others=True,
)
YAML_SYNTAX = Entry(
    "yaml-syntax",
    "A file is not valid YAML",
    "Nothing after the place named can be read.",
    "Look at that line and the one above: a missing colon, quotation mark or indentation, or text that needs `>-`.",
    hides_others=True,
)
YAML_TOO_DEEP = Entry(
    "yaml-too-deep",
    "Too many levels inside each other",
    "No record is that deep, and reading on could exhaust the memory.",
    "Look for stray brackets or indentation.",
    hides_others=True,
)

CODES = (
    YAML_CHARACTER,
    YAML_DUPLICATE_KEY,
    YAML_EMPTY,
    YAML_FEATURE,
    YAML_KEY,
    YAML_NOT_A_MAPPING,
    YAML_SYNTAX,
    YAML_TOO_DEEP,
)
