"""Made-up names in two scripts and made-up sentences, for dossiers that are measured.

A name follows from its number alone, so that no two things are called alike and a dossier of any size needs no list of
the names already given.
"""

from __future__ import annotations

from random import Random

# Latin and Cyrillic, so that every name has both.
_SYLLABLES = (
    *(("ba", "ба"), ("do", "до"), ("fe", "фе"), ("gu", "гу"), ("ka", "ка"), ("lo", "ло"), ("me", "ме"), ("nu", "ну")),
    *(("pa", "па"), ("ro", "ро"), ("se", "се"), ("tu", "ту"), ("va", "ва"), ("zo", "зо"), ("bi", "би"), ("di", "ди")),
    *(("ky", "ки"), ("li", "ли"), ("mo", "мо"), ("ra", "ра")),
)
_LENGTH = 4
_NAMES = len(_SYLLABLES) ** _LENGTH
_STEP = 56_891  # shares no factor with the number of names: neighbours look unlike and none comes twice

_WHOSE = ("local", "nearby", "old", "new", "mobile", "reserve", "civil", "central", "joint", "small", "busy", "quiet")
_WHO = (
    *("crews", "patrols", "teams", "engineers", "drivers", "guards", "workers", "medics", "officials", "volunteers"),
    *("families", "teachers", "miners", "traders", "observers", "builders"),
)
_DID = (
    *("reached", "left", "crossed", "repaired", "closed", "opened", "searched", "inspected", "cleared", "rebuilt"),
    *("guarded", "supplied", "described", "photographed", "surveyed", "abandoned"),
)
_WHAT = (
    *("bridge", "market", "school", "hospital", "railway", "depot", "mill", "quarry", "reservoir", "warehouse"),
    *("library", "station", "harbour", "workshop", "garden", "chapel", "factory", "bakery", "tunnel", "orchard"),
)
_AFTER = (
    *("shelling", "fighting", "talks", "repairs", "rain", "snow", "silence", "searching", "waiting", "flooding"),
    *("drought", "traffic", "protests", "evacuations", "drills", "storms"),
)
_TIMES, _HOW = ("days", "weeks", "months"), ("heavy", "light", "endless", "brief", "renewed", "steady")
# Words that a printer could tear apart after their first letter.
_TORN = ("winter", "gateway", "defence", "harvest", "journey", "morning", "letters", "visitors", "village", "weather")


def name(number: int) -> tuple[str, str]:
    """The name with this number, in Latin and in Cyrillic letters, without the ending that its kind gives it.

    Raises ValueError beyond the last name.
    """
    if not 0 <= number < _NAMES:
        raise ValueError(f"There are {_NAMES} names, and none with the number {number}.")
    rest, latin, cyrillic = number * _STEP % _NAMES, "", ""
    for _ in range(_LENGTH):
        rest, syllable = divmod(rest, len(_SYLLABLES))
        latin += _SYLLABLES[syllable][0]
        cyrillic += _SYLLABLES[syllable][1]
    return latin.capitalize(), cyrillic.capitalize()


def clause(chance: Random) -> str:
    """`mobile crews had reached the old bridge`."""
    return f"{chance.choice(_WHOSE)} {chance.choice(_WHO)} had {chance.choice(_DID)} the {described(chance)}"


def described(chance: Random) -> str:
    """`old bridge`."""
    return f"{chance.choice(_WHOSE)} {chance.choice(_WHAT)}"


def aftermath(chance: Random) -> str:
    """`after days of heavy rain`."""
    return f"after {chance.choice(_TIMES)} of {chance.choice(_HOW)} {chance.choice(_AFTER)}"


def torn_words(chance: Random, count: int) -> list[str]:
    """So many different words for headings, each to be printed with a space after its first letter."""
    return chance.sample(_TORN, count)
