"""Codes of the stages that read files and YAML."""

from annotated_dossier.diagnostics import Entry, Severity

CODES = {
    "file-in-the-way": Entry(
        "A hand-written file stands where a page is generated",
        "Generated pages never overwrite a file that somebody wrote.",
        "Move the file to another name, or remove it.",
    ),
    "file-linked": Entry(
        "A link stands among the files of the dossier",
        "What it leads to may lie elsewhere, change unseen, be published by mistake, or be missing on another machine.",
        "Put the file or folder itself in its place, in `dossier/`, `seeds/` and `docs/` alike.",
    ),
    "file-name": Entry(
        "A file in `dossier/` does not end in `.yaml`",
        "Only files that end in `.yaml` are read, so records in it would be missing without a word.",
        "Rename it to end in `.yaml`; a file without records goes elsewhere.",
        Severity.WARNING,
    ),
    "file-name-reserved": Entry(
        "A file has a name that Windows does not allow",
        "Windows keeps names such as `con` and `nul` for devices, and some signs; nobody could have the dossier there.",
        "Rename the file.",
    ),
    "file-not-utf-8": Entry(
        "A file is not UTF-8",
        "In another encoding letters change, and so would the words a claim rests on.",
        "Save the file as UTF-8. For a source, note in its record how it was converted.",
    ),
    "file-too-large": Entry(
        "A file is too large",
        "No article and no hand-written file comes near 5 MB; it is likely to be something else.",
        "Split it, or move it out of the folder.",
    ),
    "file-unreadable": Entry(
        "A file cannot be read",
        "What it says would be missing without a word.",
        "Look whether it may be read by whoever runs the check, and whether the disk is whole.",
    ),
    "seed-missing": Entry(
        "A source's text file is missing",
        "Nothing can be quoted from a text that is not there.",
        "Put the text into `seeds/`, or correct `file`.",
    ),
    "yaml-character": Entry(
        "A file of records holds a character that YAML does not allow",
        "Control characters and unusual line ends are invisible, and programs disagree about them.",
        "Remove it; it may have come with pasted text.",
    ),
    "yaml-duplicate-key": Entry(
        "A key is given twice",
        "YAML readers silently keep one of the two and lose the other.",
        "Keep one; for several values write a list.",
    ),
    "yaml-empty": Entry(
        "A file of records is empty",
        "It looks as if something had been lost.",
        "Write a record into it, or remove the file.",
    ),
    "yaml-feature": Entry(
        "Anchors, aliases, merge keys, tags and further documents are not allowed",
        "They make text appear where it was not written, so that a reader of the file cannot see what is published.",
        "Write the text out where it is needed; put a second document into a file of its own.",
    ),
    "yaml-key": Entry(
        "A key is not a word",
        "Text that begins with `[` or `{` is read as a list or a mapping.",
        "Quote it, or write it as a block after `>-`.",
    ),
    "yaml-not-a-mapping": Entry(
        "A file of records does not start with a kind",
        "Records stand under their kind (`claims:`, `places:`, …).",
        "Begin the file with the kind and put the records under it.",
    ),
    "yaml-syntax": Entry(
        "A file is not valid YAML",
        "Nothing after the place named can be read.",
        "Look at that line and the one above: a missing colon, quotation mark or indentation, or text that needs `>-`.",
    ),
    "yaml-too-deep": Entry(
        "Too many levels inside each other",
        "No record is that deep, and reading on could exhaust the memory.",
        "Look for stray brackets or indentation.",
    ),
}
