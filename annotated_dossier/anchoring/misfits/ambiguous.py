"""Words that stand in a source more than once, and what would tell which is meant."""

from collections.abc import Callable, Iterable, Iterator

from annotated_dossier.anchoring.misfits import Misfit, Passage, first_words, last_words
from annotated_dossier.anchoring.problems import QUOTE_AMBIGUOUS
from annotated_dossier.anchoring.search import MOST_HITS, Hit, Placements, Reading
from annotated_dossier.text.tokens import cuts, whole

_SHOWN = 6
_MOST_WORDS = 12
_REACH = 200
_CONTEXT = 30


def ambiguous(reading: Reading, found: Placements) -> Misfit:
    """Each place with its context, and the shortest prefix or suffix that would settle it."""
    hits = sorted([*found.whole, *found.cutting])[: MOST_HITS + 1]
    many = len(hits) > MOST_HITS
    count = f"more than {MOST_HITS}" if many else str(len(hits))
    shown = hits[:_SHOWN]
    longer = {hit: _longer_token(reading, hit) for hit in shown if hit in found.cutting}
    settling = [] if many else [_settling(reading, hit, hits) for hit in shown]
    advice = [
        f"for {number}, quote “{longer[hit]}” whole" if hit in longer else f"for {number}, {words}"
        for number, (hit, words) in enumerate(zip(shown, settling, strict=False), 1)
        if words or hit in longer
    ]
    hint = "Quote more words"
    if advice:
        hint += f", or add what tells them apart: {'; '.join(advice)}"
    message = (
        f"The source has these words in {count} places"
        if len(hits[0]) == 1
        else f"The parts of this quote fit the source in {count} ways or more"
    )
    if longer:
        number = len(found.cutting)
        within = " and ".join(dict.fromkeys(map("“{}”".format, longer.values())))
        message += f", {number} of them within {within}"
    return Misfit(
        QUOTE_AMBIGUOUS,
        f"{message}.",
        f"{hint}.",
        tuple(
            Passage(*reading.folded.span(hit[0][0], hit[-1][1]), f"{number} of {count}: {_in_context(reading, hit)}")
            for number, hit in enumerate(shown, 1)
        ),
    )


def _longer_token(reading: Reading, hit: Hit) -> str:
    """What the words would cut where they stand inside it: a token, or the words of a repair."""
    for part in hit:
        for at in part:
            if cuts(reading.folded, at):
                return reading.folded.text[slice(*whole(reading.folded, at, at))]
        if repair := reading.cut_repair(*part):
            return repair.reads
    return reading.folded.text[hit[0][0] : hit[-1][1]]


def _settling(reading: Reading, hit: Hit, found: list[Hit]) -> str | None:
    """The fewest words before or after `hit` that stand beside no other hit."""
    first, last = hit[0][0], hit[-1][1]
    prefix = _shortest(
        _words_before(reading.folded.text, first),
        lambda words: sum(reading.follows(words, other[0][0]) for other in found),
    )
    suffix = _shortest(
        _words_after(reading.folded.text, last),
        lambda words: sum(reading.precedes(words, other[-1][1]) for other in found),
    )
    if prefix and (not suffix or prefix.count(" ") <= suffix.count(" ")):
        return f"prefix “{prefix}”"
    return f"suffix “{suffix}”" if suffix else None


def _shortest(candidates: Iterator[str], hits: Callable[[str], int]) -> str | None:
    return next((words for words in candidates if hits(words) == 1), None)


def _words_before(text: str, first: int) -> Iterator[str]:
    words = text[max(0, first - _REACH) : first].split()
    if first > _REACH:
        words = words[1:]
    return _telling(" ".join(words[-number:]) for number in range(1, _MOST_WORDS + 1))


def _words_after(text: str, last: int) -> Iterator[str]:
    words = text[last : last + _REACH].split()
    if last + _REACH < len(text):
        words = words[:-1]
    return _telling(" ".join(words[:number]) for number in range(1, _MOST_WORDS + 1))


def _telling(candidates: Iterable[str]) -> Iterator[str]:
    """Those that hold a letter or digit: a bare quotation mark settles little for a reader."""
    return (words for words in candidates if any(map(str.isalnum, words)))


def _in_context(reading: Reading, hit: Hit) -> str:
    """The hit with a few words around it, on one line."""
    text = reading.folded.text
    first, last = hit[0][0], hit[-1][1]
    words = text[first:last]
    if len(words) > 2 * _CONTEXT:
        words = f"{first_words(words, _CONTEXT)} … {last_words(words, _CONTEXT)}"
    before = last_words(text[max(0, first - _REACH) : first], _CONTEXT)
    after = first_words(text[last : last + _REACH], _CONTEXT)
    before = "…" * (len(before) < first) + before
    after += "…" * (last + len(after) < len(text))
    return " ".join(f"{before}[{words}]{after}".split())
