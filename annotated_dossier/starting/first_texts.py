"""What can be read from a text before anybody has read it: its headline, the first day it names, its language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from pathlib import PurePosixPath
from typing import NamedTuple

from annotated_dossier.model.new_ids import new_id
from annotated_dossier.text import edtf
from annotated_dossier.text.dates import dates
from annotated_dossier.text.joining_words import likely_language
from annotated_dossier.text.languages import Language, all_languages, language_of

# The publisher of every text, until somebody says who it is.
PUBLISHER = "publisher-to-be-named"
_LONGEST_HEADLINE = 150
_ENDS_OF_SENTENCES = (".", ",", ";", ":")


class NamedDay(NamedTuple):
    """A day (EDTF), and the number of the line that names it."""

    date: str
    line: int


@dataclass(frozen=True, slots=True)
class FirstText:
    """A text with the id of its source. Without a headline it gets the label; `day` is the first that it names."""

    id: str
    file: str
    text: str
    headline: str | None
    label: str
    day: NamedDay | None
    language: str
    is_language_read: bool


def read_texts(texts: Iterable[tuple[str, str]], language: str) -> list[FirstText]:
    """What is read from texts, each given with the name of its file.

    A text whose words do not tell its language is taken to be in `language`.
    """
    taken = {PUBLISHER}
    found = []
    for file, text in texts:
        likely = likely_language(text)
        source_id = new_id(PurePosixPath(file).stem, "text", taken)
        taken.add(source_id)
        found.append(
            FirstText(
                id=source_id,
                file=file,
                text=text,
                headline=_headline(text),
                label=f"The text in {file}",
                day=_first_day(text, [likely] if likely else [language_of(language), *all_languages()]),
                language=likely.tag if likely else language,
                is_language_read=likely is not None,
            )
        )
    return found


def covered(texts: Iterable[FirstText], today: str) -> str:
    """The time (EDTF) from the first day of the texts to the last; today where they name none."""
    days = sorted(text.day.date for text in texts if text.day) or [today]
    return days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"


def _headline(text: str) -> str | None:
    """The first line, if it stands alone and does not end as sentences do."""
    lines = text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}\r\n\t ").splitlines()
    if len(lines) < 2 or lines[1].strip():
        return None
    line = lines[0].strip()
    is_one = len(line) <= _LONGEST_HEADLINE and not line.endswith(_ENDS_OF_SENTENCES) and line.isprintable()
    return line if is_one else None


def _first_day(text: str, languages: Iterable[Language]) -> NamedDay | None:
    """The first day that a text names, read in the first of the languages in which it names any."""
    for date in (date for language in languages for date in sorted(dates(text, language), key=attrgetter("start"))):
        if date.year and date.month and date.day:
            written = f"{date.year:04}-{date.month:02}-{date.day:02}"
            if edtf.problem(written) is None:
                return NamedDay(written, text.count("\n", 0, date.start) + 1)
    return None
