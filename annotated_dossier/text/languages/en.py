"""English."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.text.languages.base import (
    DateWords,
    DirectionWords,
    Grammar,
    HedgeWords,
    Language,
    NumberWords,
    QuotationMarks,
    SpeechWords,
    UnitWords,
)
from annotated_dossier.text.languages.en_cuts import CUTS


def _numbered(words: str, numbers: Iterable[int]) -> dict[str, int]:
    """Words between blanks with their numbers."""
    return dict(zip(words.split(), numbers, strict=True))


_NUMBERS = NumberWords(
    ones=_numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        range(20),
    ),
    tens=_numbered("twenty thirty forty fifty sixty seventy eighty ninety", range(20, 100, 10)),
    # `first` and `second` mostly order the telling.
    ordinals=_numbered(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth",
        range(3, 20),
    )
    | _numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", range(20, 100, 10)),
    ordinals_after_tens=_numbered("first second", (1, 2)),
    scales={"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    one_before_scale=("a",),
    joints=("and",),
    ordinal_endings=("st", "nd", "rd", "th"),
    decade_endings=("s",),
    group_marks=",",
    # A comma parts decimals where no three digits follow it.
    decimal_marks=".,",
    range_joints=("to", "and", "or"),
    pronouns=("one",),  # "if Moscow requested one"
    halves=("half",),
)

_DATES = DateWords(
    # In small letters `may` and `march` are verbs.
    months=(
        ("January", "Jan"),
        ("February", "Feb"),
        ("March", "Mar"),
        ("April", "Apr"),
        ("May",),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sept", "Sep"),
        ("October", "Oct"),
        ("November", "Nov"),
        ("December", "Dec"),
    ),
    weekdays=(("Monday",), ("Tuesday",), ("Wednesday",), ("Thursday",), ("Friday",), ("Saturday",), ("Sunday",)),
    seasons={21: ("spring",), 22: ("summer",), 23: ("autumn", "fall"), 24: ("winter",)},
    joints=("of",),
    parts_of_months={"early": ("early",), "mid": ("mid",), "late": ("late",)},
)

_UNITS = UnitWords(
    lengths={
        "m": ("metre", "metres", "meter", "meters"),
        "km": ("kilometre", "kilometres", "kilometer", "kilometers"),
        "mi": ("mile", "miles"),
    },
    times={
        "hours": ("hour", "hours"),
        "days": ("day", "days"),
        "weeks": ("week", "weeks"),
        "months": ("month", "months"),
        "years": ("year", "years"),
    },
    other_times=("minute", "decade", "century"),
    shares={"percent": ("percent", "per cent", "per-cent")},
    per=("per",),
)

_HEDGES = HedgeWords(
    before={
        "at-least": ("at least", "no fewer than", "no less than", "not fewer than", "not less than", "a minimum of"),
        "at-most": ("at most", "up to", "no more than", "not more than", "a maximum of"),
        "more-than": ("more than", "over", "above", "upwards of", "in excess of", "exceeding"),
        "nearly": ("nearly", "almost", "close to", "just under", "not quite"),
        "less-than": ("less than", "fewer than", "under", "below"),
        "about": (
            "about",
            "around",
            "approximately",
            "approx",
            "approx.",
            "roughly",
            "some",
            "circa",
            "an estimated",
            "estimated",
            "~",
        ),
    },
    after={
        "at-least": ("or more", "and more", "+"),
        "at-most": ("or fewer", "or less"),
        "about": ("or so", "or thereabouts"),
    },
)

_DIRECTIONS = DirectionWords(
    stems={"north": ("north",), "south": ("south",), "east": ("east",), "west": ("west",)},
    endings=("ern", "erly", "ward", "wards"),
)

_SPEECH = SpeechWords(
    verbs=(
        # The neutral ones of the editorial rules come first.
        "said",
        "says",
        "wrote",
        "according to",
        "denied",
        "denies",
        "accepted",
        "accused",
        "acknowledged",
        "added",
        "admitted",
        "advised",
        "agreed",
        "alleged",
        "announced",
        "answered",
        "appealed",
        "argued",
        "asked",
        "asserted",
        "assured",
        "blamed",
        "boasted",
        "called",
        "cautioned",
        "charged",
        "cited",
        "claimed",
        "commented",
        "complained",
        "conceded",
        "concluded",
        "condemned",
        "confessed",
        "confirmed",
        "contended",
        "counted",
        "criticised",
        "cried",
        "declared",
        "declined",
        "demanded",
        "described",
        "disclosed",
        "dismissed",
        "disputed",
        "emphasised",
        "estimated",
        "explained",
        "expressed",
        "gave",
        "hailed",
        "hinted",
        "implied",
        "indicated",
        "informed",
        "insisted",
        "instructed",
        "joked",
        "lamented",
        "listed",
        "made",
        "maintained",
        "mentioned",
        "named",
        "noted",
        "notified",
        "objected",
        "observed",
        "ordered",
        "pledged",
        "pointed out",
        "posted",
        "praised",
        "predicted",
        "proclaimed",
        "promised",
        "proposed",
        "published",
        "put",
        "quoted",
        "recalled",
        "recounted",
        "refused",
        "refuted",
        "rejected",
        "remarked",
        "repeated",
        "replied",
        "reported",
        "requested",
        "responded",
        "revealed",
        "spoke",
        "stated",
        "stressed",
        "suggested",
        "swore",
        "talked",
        "testified",
        "thanked",
        "threatened",
        "told",
        "urged",
        "voiced",
        "vowed",
        "warned",
        "welcomed",
    ),
    verbs_after_quotes=("said", "says", "asked", "asks", "told", "wrote", "writes", "added", "adds"),
    own_voice=("article",),
)

_GRAMMAR = Grammar(
    definite_articles=("the",), indefinite_articles=("a", "an"), possessives=("'s",), abbreviations=("Lt",)
)

_MARKS = QuotationMarks(
    pairs=("“”", '""', "«»", "‘’", "''"),
    apostrophes="'’",
    with_apostrophe=("cause", "em", "n", "round", "til", "tis", "twas"),
    naming=("calls", "called", "describes", "described", "phrase", "puts", "put", "term", "terms", "word", "words"),
)

ENGLISH = Language("en", _NUMBERS, _DATES, _UNITS, _HEDGES, _DIRECTIONS, _SPEECH, _GRAMMAR, _MARKS, CUTS)
