"""What can be wrong with quotes outside a dossier, beside their words."""

from annotated_dossier.diagnostics import Entry, Severity

SOURCE_MISSING = Entry(
    "source-missing",
    "There is no file where a quote names its source",
    "What cannot be opened cannot be compared.",
    "Correct the path: it leads from the file that quotes, or, with a `/` before it, from the folder of `--root`.",
)
SOURCE_NOT_FETCHED = Entry(
    "source-not-fetched",
    "A quote names a web address as its source",
    "Nothing is fetched, so these words were compared with nothing.",
    "Keep the text of the source in a file, and name that.",
    Severity.WARNING,
)
SOURCE_OUT_OF_REACH = Entry(
    "source-out-of-reach",
    "A quote names a source that may not be read",
    "Files outside the folder of `--root`, hidden ones and those behind a link may be nobody's business: "
    "a message shows words of them.",
    "Put the source into the folder, or name the folder that holds both with `--root`.",
)
QUOTES_UNREADABLE = Entry(
    "quotes-unreadable",
    "A quote is not in one of the forms in which quotes are read",
    "It would be passed over, and nobody would know whether its words are right.",
    "Write it in one of the forms that `annotated-dossier verify --help` states.",
)
TURNING_WORD_LEFT_OUT = Entry(
    "turning-word-left-out",
    "A quote outside a dossier leaves out a word beside it that turns its sense",
    "Without the “not”, “could” or “denied” beside them, words may say what their source does not.",
    "Take the word into the quote, unless the sentence around the quote says the same: that only a reader can tell.",
    Severity.WARNING,
)
TOO_MUCH_TO_VERIFY = Entry(
    "too-much-to-verify",
    "There is more to verify than one run takes on",
    "A run has to end in a time that somebody waits for.",
    "Mend what is named first, or verify fewer files at once.",
)

CODES = (
    SOURCE_MISSING,
    SOURCE_NOT_FETCHED,
    SOURCE_OUT_OF_REACH,
    QUOTES_UNREADABLE,
    TURNING_WORD_LEFT_OUT,
    TOO_MUCH_TO_VERIFY,
)
