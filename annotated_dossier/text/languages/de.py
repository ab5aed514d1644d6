"""German."""

from __future__ import annotations

from dataclasses import replace
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
    forms,
    inflected,
    listed,
    numbered,
)
from annotated_dossier.text.languages.de_cuts import CUTS
from annotated_dossier.text.languages.de_statements import STATEMENTS

_ONE = ("ein", "eine", "einer", "einen", "einem", "eines")

_NUMBERS = NumberWords(
    ones=numbered(
        f"null eins/{'/'.join(_ONE)} zwei/zwo/zweier drei/dreier vier fünf sechs sieben acht neun zehn elf zwölf "
        "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        range(20),
    ),
    tens=numbered("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", range(20, 100, 10)),
    # The first two mostly order the telling, and `achten` is a verb.
    ordinals=inflected("dritt viert fünft sechst siebt/siebent", "e en er es em", range(3, 8))
    | inflected("acht", "e er es em", (8,))
    | inflected(
        "neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt",
        "e en er es em",
        range(9, 20),
    )
    | inflected(
        "zwanzigst dreißigst/dreissigst vierzigst fünfzigst sechzigst siebzigst achtzigst neunzigst hundertst",
        "e en er es em",
        range(20, 101, 10),
    ),
    ordinals_after_tens=inflected("erst zweit", "e en er es em", (1, 2)),
    is_point_ordinal=True,
    scales=numbered("dutzend hundert tausend", (12, 100, 1_000))
    | numbered("million/millionen milliarde/milliarden billion/billionen", (10**6, 10**9, 10**12)),
    scale_marks={
        **dict.fromkeys(("Tsd", "tsd", "Tds"), 1_000),
        **dict.fromkeys(("Mio", "mio", "Mill"), 10**6),
        **dict.fromkeys(("Mrd", "mrd", "Md"), 10**9),
        **dict.fromkeys(("Bio", "Bill"), 10**12),
    },
    one_before_scale=_ONE,
    alone=("hundert", "tausend"),
    vague=(
        *(
            "mehrere",
            "mehreren",
            "mehrerer",
            "einige",
            "einigen",
            "einiger",
            "viele",
            "vielen",
            "wenige",
            "wenigen",
            "paar",
        ),
        *("etliche", "etlichen", "zig"),
    ),
    minus=("minus",),
    joints=("und",),
    is_run_together=True,
    ordinal_endings=("ter", "te", "ten", "tes"),
    decade_endings=("er", "ern"),
    group_marks=".",
    decimal_marks=",",
    range_joints=("bis", "bis zu", "und", "oder"),
    range_openers=("zwischen",),
    pronouns=("eins", *_ONE),
    halves=("halb", "halbe", "halben", "halber", "halbes", "halbem"),
    mixed={
        "anderthalb": Fraction(3, 2),
        **dict.fromkeys(("viertelstunde", "vierteljahr", "vierteljahrhundert"), Fraction(1, 4)),
        **dict.fromkeys(("dreiviertelstunde", "dreivierteljahr"), Fraction(3, 4)),
    },
    added_parts={"einhalb": Fraction(1, 2), "und ein halbes": Fraction(1, 2), "und eine halbe": Fraction(1, 2)},
    parts=numbered("hälfte drittel/dritteln viertel/vierteln", (2, 3, 4))
    | inflected("fünft sechst siebt acht neunt zehnt zwanzigst hundertst", "el eln", (5, 6, 7, 8, 9, 10, 20, 100)),
    parts_alone=("hälfte",),
    of_whole=("der", "des", "von", "aller"),
    one_of=("von",),
    every=("jeder", "jede", "jedes", "jedem", "jeden"),
    points=("komma",),
    none=("niemand", "niemanden", "niemandem", "keiner", "keine", "kein", "keinen", "keinem", "keines"),
    not_one=(
        *(
            "paar",
            "bisschen",
            "wenig",
            "halbe",
            "halbes",
            "halber",
            "halben",
            "dutzend",
            "hundert",
            "tausend",
            "million",
        ),
        *(
            "reihe",
            "anzahl",
            "zahl",
            "gruppe",
            "mehrheit",
            "minderheit",
            "vielzahl",
            "menge",
            "gesamtzahl",
            "teil",
            "handvoll",
        ),
        *("großteil", "viertel", "drittel", "von", "der"),
    ),
)

_DATES = DateWords(
    months=(
        ("Januar", "Jänner", "Jan"),
        ("Februar", "Feber", "Feb"),
        ("März", "Mär", "Mrz"),
        ("April", "Apr"),
        ("Mai",),
        ("Juni", "Jun"),
        ("Juli", "Jul"),
        ("August", "Aug"),
        ("September", "Sept", "Sep"),
        ("Oktober", "Okt"),
        ("November", "Nov"),
        ("Dezember", "Dez"),
    ),
    weekdays=(
        *tuple(
            (f"{day}", f"{day}s", f"{day}e", f"{day}en")
            for day in ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")
        ),
        ("Samstag", "Samstags", "Samstage", "Sonnabend", "Sonnabends"),
        ("Sonntag", "Sonntags", "Sonntage"),
    ),
    seasons={
        21: ("frühjahr", "frühling", "frühjahrs", "frühlings"),
        22: ("sommer", "sommers"),
        23: ("herbst", "herbstes"),
        24: ("winter", "winters"),
    },
    joints=("des jahres", "im jahr"),
    parts_of_months={"early": ("anfang", "zu beginn des", "beginn"), "mid": ("mitte",), "late": ("ende",)},
    range_joints=("bis", "bis zum", "und", "oder", "auf den", "auf"),
    era=("n. Chr.", "n.Chr.", "nach Christus", "u. Z.", "AD"),
    before_era=("v. Chr.", "v.Chr.", "vor Christus", "v. u. Z."),
    before_year=("jahr", "jahre", "seit", "um", "ab", "anno", "im jahr", "im jahre"),
    has_short_days=True,
    halves_of_day={"am": ("morgens", "vormittags"), "pm": ("nachmittags", "abends")},
    hour_marks=".",
    hour_words=("uhr",),
)

_UNITS = UnitWords(
    lengths={
        "m": ("meter", "metern", "meters"),
        "km": ("kilometer", "kilometern", "kilometers"),
        "mi": ("meile", "meilen"),
        "nmi": ("seemeile", "seemeilen"),
        "ft": ("fuß",),
        "yd": ("yard", "yards"),
    },
    times={
        "hours": ("stunde", "stunden"),
        "days": ("tag", "tage", "tagen", "tages"),
        "weeks": ("woche", "wochen"),
        "months": ("monat", "monate", "monaten", "monats"),
        "years": ("jahr", "jahre", "jahren", "jahres"),
    },
    other_times=("minute", "jahrzehnt", "jahrhundert"),
    shares={"percent": ("prozent", "vom hundert")},
    per=("pro", "je", "am", "im", "in der"),
    others={
        "ha": ("hektar", "hektare", "hektaren"),
        "acres": ("acre", "acres"),
        "km²": ("quadratkilometer", "quadratkilometern"),
        "kg": ("kilogramm", "kilo"),
        "tonnes": ("tonne", "tonnen"),
        "dollars": ("dollar",),
        "euros": ("euro",),
        "hryvnias": ("hrywnja",),
        "roubles": ("rubel",),
        "yen": ("yen",),
    },
)

_HEDGES = HedgeWords(
    before={
        "at-least": ("mindestens", "wenigstens", "nicht weniger als", "zumindest", "ab", "≥"),
        "at-most": ("höchstens", "maximal", "bis zu", "nicht mehr als", "allenfalls", "bis", "≤"),
        "more-than": ("mehr als", "über", "gut", "übersteigt", "überstieg", "oberhalb von", ">"),
        "nearly": ("fast", "beinahe", "knapp", "nahezu", "annähernd", "etwas weniger als"),
        "less-than": ("weniger als", "unter", "<"),
        "about": (
            *(
                "etwa",
                "rund",
                "ungefähr",
                "circa",
                "ca.",
                "ca",
                "zirka",
                "an die",
                "schätzungsweise",
                "um die",
                "gegen",
            ),
            *("in etwa", "~", "≈"),
        ),
    },
    after={
        "at-least": ("oder mehr", "und mehr", "mindestens", "aufwärts", "+"),
        "at-most": ("oder weniger", "höchstens", "maximal"),
        "about": ("oder so", "ungefähr", "etwa"),
    },
)

_DIRECTIONS = DirectionWords(
    stems={"north": ("nord", "nörd"), "south": ("süd",), "east": ("ost", "öst"), "west": ("west",)},
    endings=("en", "ens", *forms("lich", "- e en er es em"), "licher", "wärts"),
)

_SPEECH = SpeechWords(
    verbs=(
        *("sagte", "sagten", "sagt", "sagen", "schrieb", "schrieben", "schreibt", "laut", "nach angaben", "bestritt"),
        *("bestritten", "bestreitet", "erklärte", "erklärten", "erklärt", "teilte", "teilten", "meldete", "meldeten"),
        *("berichtete", "berichteten", "betonte", "betonten", "fügte", "kündigte", "bestätigte", "bestätigten"),
        *("antwortete", "antworteten", "erzählte", "behauptete", "behaupteten", "warnte", "warnten", "forderte"),
        *("nannte", "nannten", "räumte", "gab", "fragte", "fragten", "meinte", "wies", "widersprach", "verkündete"),
    ),
    verbs_after_quotes=(
        *("sagte", "sagten", "sagt", "fragte", "fragt", "fügte", "schrieb", "schreibt", "erklärte", "erklärt", "rief"),
        *("antwortete", "meinte"),
    ),
    sources=("artikel", "artikeln", "quelle", "quellen", "text", "texte", "texten"),
    own_voice=("artikel",),
)

_GRAMMAR = Grammar(
    definite_articles=("der", "die", "das", "den", "dem", "des"),
    indefinite_articles=_ONE,
    possessives=("'s",),
    abbreviations=listed(
        "Dr, Prof, Hr, Fr, St, Str, Nr, Abs, Art, Bd, Hrsg, z. B, z.B, d. h, d.h, u. a, bzw, ca, vgl, sog, inkl, "
        "einschl, evtl, ggf, Gen, Lt, Hptm, Bgm, geb, v, n"
    ),
    abbreviations_before_small=listed("usw, etc, Mio, Mrd, Tsd, Std, Min, Chr, Jh, Jhdt, u. ä, u.ä, o. ä"),
    before_ordinals=listed("der, die, das, den, dem, des, im, am, vom, zum, zur, beim, ins, ans"),
    declensions={"": ("s",)},
)

_MARKS = QuotationMarks(
    pairs=("„“", "‚‘", "»«", "›‹", "«»", "‹›", "„”", "“”", '""', "''"),
    apostrophes="'’",
    with_apostrophe=("n", "ne", "nen", "s"),
    naming=(
        "nennt",
        "nannte",
        "bezeichnet",
        "bezeichnete",
        "wort",
        "worte",
        "wörter",
        "begriff",
        "ausdruck",
        "schreibt",
    ),
)

LANGUAGE = Language("de", _NUMBERS, _DATES, _UNITS, _HEDGES, _DIRECTIONS, _SPEECH, _GRAMMAR, _MARKS, CUTS, STATEMENTS)
# There a full stop parts decimals as well, and an apostrophe thousands.
REGIONS = dict.fromkeys(
    ("CH", "LI"), replace(LANGUAGE, tag="de-CH", numbers=replace(_NUMBERS, group_marks="", decimal_marks=".,"))
)
