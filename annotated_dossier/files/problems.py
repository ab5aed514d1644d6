"""What can be wrong with a file, before anything in it is understood."""

from annotated_dossier.diagnostics import Entry, Severity

FILE_IN_THE_WAY = Entry(
    "file-in-the-way",
    "A hand-written file stands where a page is generated",
    "Generated pages never overwrite a file that somebody wrote.",
    "Move the file to another name, or remove it.",
)
FILE_NAME = Entry(
    "file-name",
    "A file in `dossier/` does not end in `.yaml`",
    "Only files that end in `.yaml` are read, so records in it would be missing without a word.",
    "Rename it to end in `.yaml`; a file without records goes elsewhere.",
    Severity.WARNING,
)
FILE_NOT_UTF_8 = Entry(
    "file-not-utf-8",
    "A file is not UTF-8",
    "In another encoding letters change, and so would the words a claim rests on.",
    "Save the file as UTF-8. For a source, note in its record how it was converted.",
)
FILE_TOO_LARGE = Entry(
    "file-too-large",
    "A file is too large",
    "No article and no hand-written file comes near 5 MB; it is likely to be something else.",
    "Split it, or move it out of the folder.",
)
FILE_UNREADABLE = Entry(
    "file-unreadable",
    "A file cannot be read",
    "What it says would be missing without a word.",
    "Look whether it, or the file it links to, is there and may be read by whoever runs the check.",
)

CODES = (FILE_IN_THE_WAY, FILE_NAME, FILE_NOT_UTF_8, FILE_TOO_LARGE, FILE_UNREADABLE)
