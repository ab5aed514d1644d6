"""What is said of words that cannot be placed in a source.

A misfit is written for the editor of the record: `record` tells what is wrong with its words in
themselves, `ambiguous` that they stand in several places, `absent` that they stand nowhere,
`mending` that a repair of a source does not fit.
"""

from dataclasses import dataclass

from annotated_dossier.diagnostics import Entry

_LONGEST_CITATION = 90


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source, in code points of the stored text, and why it is shown."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why words were not placed: one sentence, how to mend it, and the places concerned.

    `field` names the part of the record at fault: exact, prefix, suffix or reads.
    """

    entry: Entry
    message: str
    hint: str
    passages: tuple[Passage, ...] = ()
    field: str = "exact"

    @property
    def code(self) -> str:
        """The code of its entry in the catalogue."""
        return self.entry.code


def cited(words: str) -> str:
    """`words` in quotation marks, the middle left out when they are many."""
    words = " ".join(words.split())
    if len(words) > _LONGEST_CITATION:
        half = _LONGEST_CITATION // 2
        words = f"{first_words(words, half)} … {last_words(words, half)}"
    return f"“{words}”"


def first_words(text: str, most: int) -> str:
    """The whole words at the beginning of `text`, of at most so many characters; one longer word is cut."""
    return text if len(text) <= most else text[: most + 1].rsplit(" ", 1)[0][:most]


def last_words(text: str, most: int) -> str:
    """The whole words at the end of `text`, of at most so many characters; one longer word is cut."""
    return text if len(text) <= most else text[-most - 1 :].split(" ", 1)[-1][-most:]
