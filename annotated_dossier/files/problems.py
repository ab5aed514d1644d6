"""What can be wrong with a file, before anything in it is understood."""

from annotated_dossier.diagnostics import Entry, Severity

FILE_IN_THE_WAY = Entry(
    "file-in-the-way",
    "A hand-written file stands where a page is generated",
    "Generated pages never overwrite a file that somebody wrote.",
    "Move the file to another name, or remove it.",
)
FILE_LINKED = Entry(
    "file-linked",
    "A link stands among the files of the dossier",
    "What it leads to may lie elsewhere, change unseen, be published by mistake, or be missing on another machine.",
    "Put the file or folder itself in its place, in `dossier/`, `seeds/` and `docs/` alike.",
    hides_others=True,
)
FILE_NAME = Entry(
    "file-name",
    "A file in `dossier/` does not end in `.yaml`",
    "Only files that end in `.yaml` are read, so records in it would be missing without a word.",
    "Rename it to end in `.yaml`; a file without records goes elsewhere.",
    Severity.WARNING,
)
FILE_NAME_RESERVED = Entry(
    "file-name-reserved",
    "A file has a name that Windows does not allow",
    "Windows keeps names such as `con` and `nul` for devices, and some signs; nobody could have the dossier there.",
    "Rename the file.",
)
FILE_NOT_UTF_8 = Entry(
    "file-not-utf-8",
    "A file is not UTF-8",
    "In another encoding letters change, and so would the words a claim rests on.",
    "Save the file as UTF-8. For a source, note in its record how it was converted.",
    hides_others=True,
)
FILE_TOO_LARGE = Entry(
    "file-too-large",
    "A file is too large",
    "No article and no hand-written file comes near 5 MB; it is likely to be something else.",
    "Split it, or move it out of the folder.",
    hides_others=True,
)
FILE_UNREADABLE = Entry(
    "file-unreadable",
    "A file cannot be read",
    "What it says would be missing without a word.",
    "Look whether it may be read by whoever runs the check, and whether the disk is whole.",
    hides_others=True,
)

CODES = (FILE_IN_THE_WAY, FILE_LINKED, FILE_NAME, FILE_NAME_RESERVED, FILE_NOT_UTF_8, FILE_TOO_LARGE, FILE_UNREADABLE)
