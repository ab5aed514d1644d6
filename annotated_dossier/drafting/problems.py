"""What is wrong with drafts beside what may be wrong with any record."""

from annotated_dossier.diagnostics import Entry, Severity

# Stands in a draft for what the words of its source do not tell: not work of ours, but a mark that editors replace.
LEFT_OPEN = "TODO"
DRAFT_UNFINISHED = Entry(
    "draft-unfinished",
    "A draft still says TODO",
    "What the words of a source do not tell, an editor writes: a statement, a topic, who speaks.",
    "Write it, and move the record from `drafts/` into a file of `dossier/`.",
    Severity.WARNING,
)
RECORD_UNFINISHED = Entry(
    "record-unfinished",
    "A record of the dossier still says TODO",
    "It was proposed (`todo`), and what the words of its source do not tell is not yet written. The check says nothing "
    "else of it.",
    "Write what is missing, or move the record back into a file of `drafts/`, of which nothing is published.",
)
CODES = (DRAFT_UNFINISHED, RECORD_UNFINISHED)
