"""Words that a source does not hold, or not so that they may be quoted."""

import re
from dataclasses import replace
from itertools import islice

from annotated_dossier.anchoring.misfits import Misfit, Passage, cited
from annotated_dossier.anchoring.misfits.different import different, respaced
from annotated_dossier.anchoring.misfits.record import mixed_script
from annotated_dossier.anchoring.nearest import nearest
from annotated_dossier.anchoring.passing import NOTE_MARK, is_marked
from annotated_dossier.anchoring.problems import (
    CONTEXT_NOT_FOUND,
    QUOTE_CROSSES_PARAGRAPH,
    QUOTE_CUTS_REPAIR,
    QUOTE_CUTS_TOKEN,
    QUOTE_NOT_FOUND,
    QUOTE_PARTS_OUT_OF_ORDER,
)
from annotated_dossier.anchoring.search import MOST_HITS, Reading, Wanted, placements
from annotated_dossier.anchoring.searchable import Searchable
from annotated_dossier.text.fold import PARAGRAPH_BREAK
from annotated_dossier.text.tokens import cuts, whole

# Any way of writing that words are left out, as folded.
_DOTS = re.compile(r"\s*[(\[]?\.{3,}[)\]]?\s*")
_SHOWN = 3
_REACH = 200
_WORDS_BESIDE = 6
_MOST_PARTS = 100
# How many words of the rest of a quote are looked for in one piece, and how far behind its beginning.
_MOST_WORDS, _FURTHEST = 60, 5_000


def absent(source: Searchable, wanted: Wanted) -> Misfit:
    """Why `wanted` stands nowhere in `source`: the most telling reason that is found."""
    if wanted.prefix or wanted.suffix:
        bare = replace(wanted, prefix="", suffix="")
        for reading in source.readings:
            found = [(hit[0][0], hit[-1][1]) for hit in placements(reading, bare).whole]
            if found:
                return _context_misses(reading, wanted, found)
    dotted = _dots_for_an_elision(source, wanted)
    if dotted:
        return dotted
    if not wanted.is_elided:
        return _missing(source, wanted.exact, "The words")
    return _parts_missing(source, wanted)


def _dots_for_an_elision(source: Searchable, wanted: Wanted) -> Misfit | None:
    """Words that the source has on both sides of dots, which it does not have."""
    parts = tuple(filter(None, _DOTS.split(wanted.exact)))
    if not 1 < len(parts) <= _MOST_PARTS or parts == wanted.parts:
        return None
    for reading in source.readings:
        places = [next(reading.hits(part), None) for part in parts]
        found = [place for place in places if place]
        if len(found) == len(parts):
            return Misfit(
                QUOTE_NOT_FOUND,
                f"The source has the words around the dots, and not the dots: {cited(wanted.exact)}.",
                "Words left out are written `[...]`, in square brackets.",
                tuple(Passage(*reading.folded.span(*place), f"part {number}") for number, place in enumerate(found, 1)),
            )
    return None


def _parts_missing(source: Searchable, wanted: Wanted) -> Misfit:
    """The part of an elided quote that is not there, or that all of them are scattered."""
    numbered = _numbered(wanted.parts)
    lacking = [{part for part in numbered if not any(r.hits(part))} for r in source.readings]
    for reading, parts in zip(source.readings, lacking, strict=True):
        if not parts:
            return _scattered(reading, numbered)
    parts = set.intersection(*lacking) or lacking[0]
    part = min(parts, key=numbered.__getitem__)
    return _missing(source, part, f"The words of part {numbered[part]}")


def _missing(source: Searchable, words: str, subject: str) -> Misfit:
    """Why one run of words stands nowhere."""
    return (
        _cut(source, words, subject)
        or _crosses_paragraph(source, words, subject)
        or respaced(source, words, subject)
        or _goes_on(source, words, subject)
        or mixed_script(words, source.repaired.text)
        or different(source, words, subject, nearest(words, source.repaired.text))
    )


def _context_misses(reading: Reading, wanted: Wanted, found: list[tuple[int, int]]) -> Misfit:
    """The words are there, but not with this prefix and suffix."""
    text = reading.folded.text
    if not any(reading.precedes(wanted.suffix, last) for _, last in found):
        field, message = "suffix", f"The words are in the source, but not before {cited(wanted.suffix)}."
    elif not any(reading.follows(wanted.prefix, first) for first, _ in found):
        field, message = "prefix", f"The words are in the source, but not after {cited(wanted.prefix)}."
    else:
        field, message = "prefix", "The words never have both this prefix and this suffix."
    beside = [
        text[max(0, first - _REACH) : first].split()[-_WORDS_BESIDE:]
        if field == "prefix"
        else text[last : last + _REACH].split()[:_WORDS_BESIDE]
        for first, last in found[:_SHOWN]
    ]
    side = "before" if field == "prefix" else "after"
    printed = [cited(" ".join(words)) if words else "nothing" for words in beside]
    return Misfit(
        CONTEXT_NOT_FOUND,
        message,
        f"Directly {side} them the source has {' or '.join(printed)}.",
        _passages(reading, found[:_SHOWN], "the words stand here"),
        field,
    )


def _scattered(reading: Reading, numbered: dict[str, int]) -> Misfit:
    """All parts of an elided quote are there, but not in order in one paragraph."""
    places = {part: list(islice(reading.hits(part), MOST_HITS)) for part in numbered}
    passages = tuple(
        passage
        for part, number in numbered.items()
        for passage in _passages(reading, places[part][:1], f"part {number}")
    )
    paragraphs = ({reading.paragraph(first) for first, _ in hits} for hits in places.values())
    if set.intersection(*paragraphs):
        return Misfit(
            QUOTE_PARTS_OUT_OF_ORDER,
            "The parts of the quote do not follow each other in the source.",
            "Put them in the order of the source, without overlap.",
            passages,
        )
    return Misfit(
        QUOTE_CROSSES_PARAGRAPH,
        "The parts of the quote are not in one paragraph of the source.",
        "Make a quote of each paragraph; an elision leaves out words within one.",
        passages,
    )


def _numbered(parts: tuple[str, ...]) -> dict[str, int]:
    """Each of the first parts once, with its number counted from 1."""
    numbered: dict[str, int] = {}
    for number, part in enumerate(parts[:_MOST_PARTS], 1):
        numbered.setdefault(part, number)
    return numbered


def _cut(source: Searchable, words: str, subject: str) -> Misfit | None:
    """The characters are there, but begin or end inside a token or a repair."""
    if PARAGRAPH_BREAK in words:
        return None
    for reading in source.readings:
        text = reading.folded.text
        first = text.find(words)
        last = first + len(words)
        if first >= 0 and not reading.is_whole(first, last):
            return _cut_repair(reading, first, last, subject) or _cut_token(source, reading, first, last, subject)
    return None


def _cut_repair(reading: Reading, first: int, last: int, subject: str) -> Misfit | None:
    repair = reading.cut_repair(first, last)
    if repair is None:
        return None
    return Misfit(
        QUOTE_CUTS_REPAIR,
        f"{subject} begin or end inside a stretch that is repaired in this source.",
        f"Take in all of {cited(repair.reads)}, or none of it.",
        (Passage(repair.start, repair.end, "the repaired words"),),
    )


def _cut_token(source: Searchable, reading: Reading, first: int, last: int, subject: str) -> Misfit:
    folded = reading.folded
    ends = [
        f"{verb} inside {cited(source.display(*folded.span(*whole(folded, at, at))))}"
        for verb, at in (("begin", first), ("end", last))
        if cuts(folded, at)
    ]
    entire = folded.span(*whole(folded, first, last))
    printed = source.display(*entire)
    mark = f" {NOTE_MARK}" if is_marked(printed, folded.text[first:last]) else ""
    return Misfit(
        QUOTE_CUTS_TOKEN,
        f"{subject} {' and '.join(ends)}.",
        f"Words and numbers are quoted whole: {cited(printed)}.{mark}",
        (Passage(*entire, "the whole words"),),
    )


def _crosses_paragraph(source: Searchable, words: str, subject: str) -> Misfit | None:
    """The words are there but for a blank line, on one side or the other."""
    reading = source.readings[0]
    one_line = words.replace(PARAGRAPH_BREAK, " ")
    first = reading.folded.text.replace(PARAGRAPH_BREAK, " ").find(one_line)
    if first < 0 and PARAGRAPH_BREAK not in words:
        return None
    hint = "Make a quote of each paragraph."
    passages: tuple[Passage, ...] = ()
    if first >= 0:
        last = first + len(one_line)
        passages = _passages(reading, [(first, last)], "the words stand here")
        if PARAGRAPH_BREAK not in reading.folded.text[first:last]:
            hint = "The source has no blank line here: take it out of the quote."
    return Misfit(QUOTE_CROSSES_PARAGRAPH, f"{subject} run over a blank line.", hint, passages)


def _goes_on(source: Searchable, words: str, subject: str) -> Misfit | None:
    """The words begin at the end of a paragraph and go on at the beginning of a line of a later one."""
    reading = source.readings[0]
    text = reading.folded.text
    for space in re.finditer(" ", words):
        rest = words[space.end() :]
        if reading.index.find(words[: space.start()]) < 0:
            break
        for first, last in islice(reading.hits(words[: space.start()]), MOST_HITS):
            if text[last : last + 1] != PARAGRAPH_BREAK:
                continue
            if behind := _going_on(source, rest, last):
                return Misfit(
                    QUOTE_CROSSES_PARAGRAPH,
                    f"{subject} go on in another paragraph, in line {source.line(behind[0])}: {cited(rest)}.",
                    "Make a quote of each paragraph. If a header, a number of the page or the time of a subtitle "
                    "stands between them, list it as `furniture` of the source.",
                    _passages(reading, [(first, last)], "the words begin here")
                    + _passages(reading, [behind], "they go on here"),
                )
    return None


def _going_on(source: Searchable, rest: str, last: int) -> tuple[int, int] | None:
    """Where the rest of some words goes on behind a place: as far as the next blank line, if there is one in it."""
    reading = source.readings[0]
    text, printed = reading.folded.text, reading.folded.original
    ends = [len(rest), *(space.start() for space in reversed(list(re.finditer(" ", rest))))]
    for end in islice(ends, _MOST_WORDS):
        piece = rest[:end]
        for found in re.finditer(rf"(?<=\s){re.escape(piece)}", text[last : last + _FURTHEST]):
            start, behind = last + found.start(), last + found.end()
            begins = printed[: reading.folded.span(start, start + 1)[0]].rstrip(" \t")[-1:] in ("\n", "\r")
            if begins and (end == len(rest) or text[behind : behind + 1] == PARAGRAPH_BREAK):
                return start, behind
    return None


def _passages(reading: Reading, places: list[tuple[int, int]], label: str) -> tuple[Passage, ...]:
    return tuple(Passage(*reading.folded.span(*place), label) for place in places)
