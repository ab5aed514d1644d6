"""What is wrong with drafts beside what may be wrong with any record."""

from annotated_dossier.diagnostics import Entry, Severity

# What an editor finds in a draft where the words of its source do not tell something: no work left in the program.
LEFT_OPEN = "TODO"
DRAFT_UNFINISHED = Entry(
    "draft-unfinished",
    f"A draft still says {LEFT_OPEN}",
    "What the words of a source do not tell, an editor writes: a statement, a topic, who speaks.",
    "Write it, and move the record from `drafts/` into a file of `dossier/`.",
    Severity.WARNING,
)
RECORD_UNFINISHED = Entry(
    "record-unfinished",
    f"A record of the dossier still says {LEFT_OPEN}",
    "It was proposed (`todo`), and what the words of its source do not tell is not yet written. The check says nothing "
    "else of it.",
    "Write what is missing, or move the record back into a file of `drafts/`, of which nothing is published.",
)
CODES = (DRAFT_UNFINISHED, RECORD_UNFINISHED)
