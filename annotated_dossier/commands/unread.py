"""What is still to be done, as it is listed on a terminal and written to `drafts/`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotated_dossier.commands.common import count
from annotated_dossier.diagnostics import span_in
from annotated_dossier.drafting.sentences import Reached, State
from annotated_dossier.drafting.todo import MOST_PAIRS, OfSource, Todo
from annotated_dossier.drafting.yaml_text import claims_text, file_text, names_text
from annotated_dossier.environment import UsageError
from annotated_dossier.files.folder import is_link
from annotated_dossier.files.read import DRAFTS
from annotated_dossier.files.write import write_file
from annotated_dossier.report.visible import visible

_SHOWN = 60
# No id of a source has an underscore.
_NAMES = "unknown_names"


def listing(found: Todo) -> Iterator[str]:
    """All that is to be done, in lines."""
    for source in found.sources:
        yield from _of_source(source)
    if any(source.made for source in found.sources):
        yield (
            "Skeletons to paste into a file of dossier/ (`todo --write` adds them to drafts/). What states nothing,\n"
            "such as a byline, is set aside in its source instead: `set_aside: [{exact: …, reason: …}]`.\n"
        )
        yield from (claims_text(source.made) for source in found.sources if source.made)
    if found.names:
        yield "Names that no record has, with the kind that they may be of:\n"
        yield names_text(found.names)
    if found.pairs:
        yield "Claims that no relation joins. Compare?\n"
        yield from (f"  {pair.first} and {pair.second}: {pair.because}" for pair in found.pairs)
        if len(found.pairs) == MOST_PAIRS:
            yield f"  These are the first {MOST_PAIRS}."
        yield ""


def _of_source(source: OfSource) -> Iterator[str]:
    """A source with its sentences, each in a line."""
    counted = Counter(item.state for item in source.sentences)
    told = ", ".join(f"{counted[state]} {state}" for state in State if counted[state])
    article = source.article
    yield f"{article.source.id} (seeds/{visible(article.source.file)}): {told or 'no sentences'}\n"
    for item, skeleton in zip(source.sentences, source.skeletons, strict=True):
        line = span_in(article.text, article.file.path, item.sentence.start, item.sentence.end).line
        words = visible(" ".join(article.searchable.display(item.sentence.start, item.sentence.end).split()))
        shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        note = _note(item, has_skeleton=skeleton is not None)
        yield f"{line:>6}  {item.state:<9}  {shown}{f'  ({note})' if note else ''}"
    yield ""


def _note(item: Reached, has_skeleton: bool) -> str:
    """Which claims cite a sentence, how many of its words are missing, and why there is no skeleton."""
    told = [*item.by]
    if item.by and item.missing and item.state in (State.CITED, State.HALF_READ):
        told.append(f"{item.missing} of {count(item.sentence.words, 'word')} missing")
    if item.is_due and not has_skeleton:
        told.append("its words cannot be quoted as they stand")
    return ", ".join(told)


def written(found: Todo, root: Path) -> Iterator[str]:
    """Write the skeletons below `drafts/`, each file under a name that is free; give the names. Raises `UsageError`."""
    if is_link(root / DRAFTS.rstrip("/")):
        raise UsageError("drafts is a link, and no link is followed. Make it a folder.")
    for name, text in _files(found).items():
        number, path = 1, f"{DRAFTS}{name}.yaml"
        while os.path.lexists(root / path):
            number += 1
            path = f"{DRAFTS}{name}-{number}.yaml"
        write_file(root / path, file_text(text))
        yield path


def _files(found: Todo) -> Mapping[str, str]:
    """The text of each file, by its name without the ending."""
    claims = {source.article.source.id: claims_text(source.made) for source in found.sources if source.made}
    return claims | ({_NAMES: names_text(found.names)} if found.names else {})
