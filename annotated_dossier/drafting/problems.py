"""What is wrong with drafts beside what may be wrong with any record."""

from annotated_dossier.diagnostics import Entry, Severity

# Stands in a draft for what the words of its source do not tell.
TODO = "TODO"
DRAFT_UNFINISHED = Entry(
    "draft-unfinished",
    "A draft still says TODO",
    "What the words of a source do not tell, an editor writes: a statement, a topic, who speaks.",
    "Write it, and move the record from `drafts/` into a file of `dossier/`.",
    Severity.WARNING,
)
CODES = (DRAFT_UNFINISHED,)
