"""Skeletons as the YAML an editor pastes: house style, with a mark where the words do not tell."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

import yaml

from annotated_dossier.drafting.figures import DraftFigure
from annotated_dossier.drafting.names import UnknownName
from annotated_dossier.drafting.problems import LEFT_OPEN
from annotated_dossier.drafting.skeletons import Skeleton
from annotated_dossier.yamlio.plain import NOTHING

_HEAD = f"""\
# yaml-language-server: $schema=../dossier.schema.json
# Drafts: nothing here is published. Fill in what is {LEFT_OPEN}, read the rest against the words, and move each record
# into a file of dossier/. What states nothing, such as a byline, is set aside in its source instead:
#     set_aside: [{{exact: "…", reason: The author and the day of the paper.}}]

"""
_WIDTH = 100
_PLAIN = re.compile(r"[^\W_](?:[\w ,.%'’–-]*[\w.%])?")


def file_text(records: str) -> str:
    """A file of drafts with these records."""
    return f"{_HEAD}{records}"


def claims_text(skeletons: Iterable[Skeleton]) -> str:
    """The skeletons as a piece of a file of records."""
    return "claims:\n" + "\n".join("\n".join(_claim(skeleton)) + "\n" for skeleton in skeletons)


def names_text(names: Iterable[UnknownName]) -> str:
    """The names as a piece of a file of records, those of one kind under its key."""
    by_kind = groupby(sorted(names, key=lambda name: name.kind), key=lambda name: name.kind)
    return "\n".join(
        f"{kind}:\n" + "".join(f"{line}\n" for name in group for line in _name(name)) for kind, group in by_kind
    )


def _claim(skeleton: Skeleton) -> Iterator[str]:
    span = skeleton.span
    yield f"  # {_comment(f'{span.file}:{span.line}')}, {skeleton.state}"
    yield f"  {skeleton.id}:"
    yield f"    statement: {LEFT_OPEN}"
    yield f"    topic: {LEFT_OPEN}"
    yield f"    speaker: {_speaker(skeleton)}"
    if skeleton.cue and skeleton.cue.pronoun and skeleton.speaker:
        yield "    attribution: inferred"
        yield f"    attribution_basis: {LEFT_OPEN} # why “{_comment(skeleton.cue.pronoun)}” is who spoke before"
    is_guessed = bool(skeleton.about) and not skeleton.names_subject
    yield f"    about: [{', '.join(skeleton.about) or LEFT_OPEN}]{' # what the text names most' if is_guessed else ''}"
    if is_guessed:
        yield f"    about_basis: {LEFT_OPEN} # why, with its name: these words do not name it"
    yield "    quotes:"
    yield f"      - source: {skeleton.source}"
    yield "        exact: >-"
    yield from textwrap.wrap(
        skeleton.quote.exact,
        _WIDTH,
        initial_indent=" " * 10,
        subsequent_indent=" " * 10,
        break_long_words=False,
        break_on_hyphens=False,
    )
    for field in ("prefix", "suffix"):
        if words := getattr(skeleton.quote, field):
            yield f"        {field}: {_quoted(words)}"
    if skeleton.figures:
        yield "    # The time of a figure: period or as_of."
        yield "    figures:"
        for figure in skeleton.figures:
            yield from _figure(figure)
    for other in skeleton.compare:
        yield f"    # compare? {other.id}: {other.because}"


def _speaker(skeleton: Skeleton) -> str:
    """Who speaks, with the words that tell it."""
    cue = skeleton.cue
    if cue is None and skeleton.speaker is None:
        return f"{LEFT_OPEN} # the language of the source is not read here"
    if cue is None:
        return f"{skeleton.speaker} # no words name another"
    if skeleton.speaker is None:
        return f"{LEFT_OPEN} # “{_comment(cue.words)}” names somebody without a record"
    if cue.pronoun:
        return f"{skeleton.speaker} # “{_comment(cue.pronoun)}”"
    return f"{skeleton.speaker} # “{_comment(cue.words)}”"


def _figure(figure: DraftFigure) -> Iterator[str]:
    yield f"      - measure: {figure.measure or LEFT_OPEN}"
    yield f"        says: {_scalar(figure.says)}"
    for field in ("value", "min", "max"):
        if (value := getattr(figure, field)) is not None:
            yield f"        {field}: {value:f}"
    if figure.hedge:
        yield f"        hedge: {figure.hedge}"
    if figure.area:
        yield f"        area: {figure.area}"


def _name(name: UnknownName) -> Iterator[str]:
    times = "once" if name.times == 1 else f"{name.times} times"
    yield f"  # {_comment(f'{name.span.file}:{name.span.line}')}, {times}"
    if name.type is None and name.kind != "people":
        yield "  # Is it a place, a person, a unit or an organisation?"
    yield f"  {name.id}:"
    yield f"    name: {_scalar(name.name)}"
    if name.kind != "people":
        yield f"    type: {_scalar(name.type or LEFT_OPEN)}"


def _scalar(text: str) -> str:
    """A text on one line, in quotation marks where YAML could read it otherwise."""
    return text if _PLAIN.fullmatch(text) and text not in NOTHING else _quoted(text)


def _quoted(text: str) -> str:
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")


def _comment(text: str) -> str:
    """A text that stays on its line, whatever it holds."""
    return "".join(char if char.isprintable() else " " for char in text)
