"""English."""

from __future__ import annotations

from fractions import Fraction

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
    numbered,
)
from annotated_dossier.text.languages.en_cuts import CUTS
from annotated_dossier.text.languages.en_statements import STATEMENTS

_DENOMINATORS = (2, 4, *range(3, 11), 20)

_NUMBERS = NumberWords(
    ones=numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        range(20),
    ),
    tens=numbered("twenty thirty forty fifty sixty seventy eighty ninety", range(20, 100, 10)),
    # `first` and `second` mostly order the telling.
    ordinals=numbered(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth",
        range(3, 20),
    )
    | numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", range(20, 100, 10))
    | {"hundredth": 100},
    ordinals_after_tens=numbered("first second", (1, 2)),
    scales={
        "dozen": 12,
        "hundred": 100,
        "thousand": 1_000,
        "lakh": 10**5,
        "million": 10**6,
        "crore": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    },
    scale_marks={"k": 1_000, "K": 1_000, "mn": 10**6, "mln": 10**6, "M": 10**6, "bn": 10**9, "B": 10**9, "tn": 10**12},
    scale_marks_of_money={"m": 10**6, "b": 10**9},
    one_before_scale=("a",),
    vague=("few", "several", "many", "some"),
    minus=("minus",),
    joints=("and",),
    ordinal_endings=("st", "nd", "rd", "th"),
    decade_endings=("s",),
    group_marks=",",
    decimal_marks=".,",
    range_joints=("to", "and", "or", "through"),
    range_openers=("between",),
    pronouns=("one",),  # "if Moscow requested one"
    halves=("half",),
    added_parts={
        **dict.fromkeys(("and a half", "and one half", "and one-half"), Fraction(1, 2)),
        **dict.fromkeys(("and a quarter", "and one quarter"), Fraction(1, 4)),
        **dict.fromkeys(("and three quarters", "and three-quarters", "and three-quarter"), Fraction(3, 4)),
        "and a third": Fraction(1, 3),
        "and two thirds": Fraction(2, 3),
    },
    parts=numbered("half quarter third fourth fifth sixth seventh eighth ninth tenth twentieth", _DENOMINATORS)
    | numbered("halves quarters thirds fourths fifths sixths sevenths eighths ninths tenths twentieths", _DENOMINATORS)
    | {"hundredth": 100, "hundredths": 100},
    of_whole=("of", "of a", "of one", "of the"),
    out_of=("out of",),
    one_in=("in", "in every"),
    every=("every",),
    points=("point",),
    none=("no one", "no-one", "nobody", "none", "not a single", "not one"),
    none_before_noun=("no",),
    not_none_before=(
        "fewer",
        "less",
        "more",
        "later",
        "earlier",
        "sooner",
        "longer",
        "doubt",
        "way",
        "matter",
        "further",
        "one",
    ),
    not_one=(
        "first",
        "second",
        "few",
        "lot",
        "number",
        "total",
        "couple",
        "pair",
        "handful",
        "score",
        "series",
        "range",
        "group",
        "crowd",
        "majority",
        "minority",
        "minimum",
        "maximum",
        "fraction",
        "great",
        "good many",
        "dozen",
        "bit",
        "little",
        "half",
        "hundred",
        "thousand",
        "million",
    ),
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
    range_joints=("to", "and", "or", "until", "till", "through", "into"),
    era=("AD", "A.D.", "CE", "C.E."),
    before_era=("BC", "B.C.", "BCE", "B.C.E."),
    before_year=("in", "since", "until", "by", "from", "of", "year", "around", "about", "circa", "c."),
    is_day_first=None,
    halves_of_day={"am": ("am", "a.m.", "a.m"), "pm": ("pm", "p.m.", "p.m")},
    uncertain_seasons=("fall",),
    hour_marks=".",
    hour_words=("o'clock", "o’clock", "hours"),
)

_UNITS = UnitWords(
    lengths={
        "m": ("metre", "metres", "meter", "meters"),
        "km": ("kilometre", "kilometres", "kilometer", "kilometers"),
        "mi": ("mile", "miles"),
        "nmi": ("nautical mile", "nautical miles"),
        "ft": ("foot", "feet"),
        "yd": ("yard", "yards"),
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
    others={
        "ha": ("hectare", "hectares"),
        "acres": ("acre", "acres"),
        "km²": ("square kilometre", "square kilometres", "square kilometer", "square kilometers"),
        "kg": ("kilogram", "kilograms", "kilogramme", "kilogrammes"),
        "tonnes": ("tonne", "tonnes", "metric ton", "metric tons"),
        "stadia": ("stadion", "stadia", "stades"),
        "dollars": ("dollar", "dollars"),
        "euros": ("euro", "euros"),
        "hryvnias": ("hryvnia", "hryvnias", "hryvnya", "hryvnyas"),
        "roubles": ("rouble", "roubles", "ruble", "rubles"),
        "yen": ("yen",),
        "sesterces": ("sesterce", "sesterces", "sestertii"),
        "denarii": ("denarius", "denarii"),
    },
)

_HEDGES = HedgeWords(
    before={
        "at-least": (
            *("at least", "no fewer than", "no less than", "not fewer than", "not less than", "a minimum of"),
            *("at least some", "at least about", "at the very least", "minimum", "≥", ">="),
        ),
        "at-most": (
            *("at most", "up to", "no more than", "not more than", "a maximum of", "as many as", "as much as"),
            *("at the most", "not exceeding", "up to some", "up to about", "maximum", "≤", "<="),
        ),
        "more-than": (
            *("more than", "over", "above", "upwards of", "in excess of", "exceeding", "exceeded", "exceeds", "exceed"),
            *("well over", "just over", "greater than", "topped", "surpassed", ">"),
        ),
        "nearly": ("nearly", "almost", "close to", "just under", "not quite", "approaching", "virtually"),
        "less-than": ("less than", "fewer than", "under", "below", "well under", "lower than", "<"),
        "about": (
            *("about", "around", "approximately", "approx", "approx.", "roughly", "some", "circa", "an estimated"),
            *("estimated", "in the region of", "c.", "ca.", "ca", "~", "≈"),
        ),
    },
    after={
        "at-least": ("or more", "and more", "at least", "at the least", "or above", "minimum", "+"),
        "at-most": ("or fewer", "or less", "at most", "at the most", "maximum", "tops", "or under"),
        "about": ("or so", "or thereabouts", "approximately", "roughly", "give or take"),
    },
)

_DIRECTIONS = DirectionWords(
    stems={"north": ("north",), "south": ("south",), "east": ("east",), "west": ("west",)},
    endings=("ern", "erly", "ward", "wards"),
)

_SPEECH = SpeechWords(
    verbs=(
        # The neutral ones of the editorial rules come first.
        *("said", "says", "wrote", "according to", "denied", "denies"),
        *("accepted", "accused", "acknowledged", "added", "admitted", "advised", "agreed", "alleged", "announced"),
        *("answered", "appealed", "argued", "asked", "asserted", "assured", "blamed", "boasted", "called"),
        *("cautioned", "charged", "cited", "claimed", "commented", "complained", "conceded", "concluded"),
        *("condemned", "confessed", "confirmed", "contended", "counted", "criticised", "cried", "declared"),
        *("declined", "demanded", "described", "disclosed", "dismissed", "disputed", "emphasised", "estimated"),
        *("explained", "expressed", "gave", "hailed", "hinted", "implied", "indicated", "informed", "insisted"),
        *("instructed", "joked", "lamented", "listed", "made", "maintained", "mentioned", "named", "noted"),
        *("notified", "objected", "observed", "ordered", "pledged", "pointed out", "posted", "praised"),
        *("predicted", "proclaimed", "promised", "proposed", "published", "put", "quoted", "recalled", "recounted"),
        *("refused", "refuted", "rejected", "remarked", "repeated", "replied", "reported", "requested"),
        *("responded", "revealed", "spoke", "stated", "stressed", "suggested", "swore", "talked", "testified"),
        *("thanked", "threatened", "told", "urged", "voiced", "vowed", "warned", "welcomed"),
    ),
    verbs_after_quotes=("said", "says", "asked", "asks", "told", "wrote", "writes", "added", "adds"),
    sources=("article", "articles", "report", "reports", "source", "sources", "text", "texts"),
    own_voice=("article",),
)

_GRAMMAR = Grammar(
    definite_articles=("the",),
    indefinite_articles=("a", "an"),
    possessives=("'s",),
    abbreviations=("Lt",),
    abbreviations_before_small=("c", "ca", "approx", "a.m", "p.m"),
)

_MARKS = QuotationMarks(
    pairs=("“”", '""', "«»", "‘’", "''"),
    apostrophes="'’",
    with_apostrophe=("cause", "em", "n", "round", "til", "tis", "twas"),
    naming=("calls", "called", "describes", "described", "phrase", "puts", "put", "term", "terms", "word", "words"),
)

LANGUAGE = Language("en", _NUMBERS, _DATES, _UNITS, _HEDGES, _DIRECTIONS, _SPEECH, _GRAMMAR, _MARKS, CUTS, STATEMENTS)
