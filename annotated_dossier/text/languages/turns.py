"""What the words are, as data, by which a text in a language is turned into what it does not say.

Each pair is a word, or several, and what stands in its place afterwards; nothing means that it is left out. A word in
small letters is found with a capital at the beginning of a text too. Whatever text a pair fits says something else
afterwards, but for the pairs that say the same.
"""

from __future__ import annotations

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]


def words(text: str) -> tuple[str, ...]:
    """Words between commas."""
    return tuple(text.split(", "))


def pairs(text: str) -> Pairs:
    """Pairs between commas, as in `said → denied, only →`."""
    halves = (pair.partition("→") for pair in text.split(", "))
    return tuple((word.strip(), other.strip()) for word, _, other in halves)


def both_ways(listed: Pairs) -> Pairs:
    """Each pair, and each turned round."""
    return listed + tuple((other, word) for word, other in listed)


@dataclass(frozen=True)
class Opposites:
    """The pairs of a language, by what they turn."""

    # Verbs of saying, and of denying.
    saying: Pairs
    denying: Pairs
    # What was done to a place, and what befell people.
    taking: Pairs
    harm: Pairs
    # Lengths of time, and how often something happens.
    periods: Pairs
    frequency: Pairs
    # What may be, and what is.
    modality: Pairs
    likelihood: Pairs
    possibility: Pairs
    intentions: Pairs
    # Negations put in, and left out.
    affirming: Pairs
    negating: Pairs
    # What limits a number, left out and turned round; quantities without one; what limits the rest.
    hedges: Pairs
    bounds: Pairs
    quantities: Pairs
    limits: Pairs
    # How something changes, in what order, in what manner, and why.
    changes: Pairs
    sequence: Pairs
    manner: Pairs
    causes: Pairs
    # Parts of a whole, left out; what kind of people, places and things.
    parts: Pairs
    people: Pairs
    things: Pairs
    # An adverb that nobody said.
    adverbs: Pairs
    # Words that begin a condition or a reason, and those that begin a circumstance; both up to the next comma or stop.
    conditions: tuple[str, ...]
    circumstances: tuple[str, ...]
    # Words whose loss at the edge of a quote, or out of its middle, turns it.
    governing: tuple[str, ...]
    # Words of the same sense, by which nothing is turned, and what joins the last of several.
    same: Pairs
    joints: tuple[str, ...]
    # A clause of ours that no words bear out.
    invented: tuple[str, ...]
