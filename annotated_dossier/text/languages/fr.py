"""French."""

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
    inflected,
    listed,
    numbered,
)
from annotated_dossier.text.languages.fr_cuts import CUTS
from annotated_dossier.text.languages.fr_statements import STATEMENTS

_ABOUT = numbered(
    "huitaine/huitaines dizaine/dizaines quinzaine/quinzaines vingtaine/vingtaines trentaine/trentaines "
    "quarantaine/quarantaines cinquantaine/cinquantaines soixantaine/soixantaines centaine/centaines millier/milliers",
    (8, 10, 15, 20, 30, 40, 50, 60, 100, 1_000),
)
_ORDINALS = (
    "trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt"
)

_NUMBERS = NumberWords(
    ones=numbered("zéro un/une deux trois quatre cinq six sept huit neuf", range(10))
    | numbered("onze douze treize quatorze quinze seize", range(11, 17)),
    tens=numbered(
        "dix vingt/vingts trente quarante cinquante soixante septante/septantes huitante/octante nonante",
        (10, 20, 30, 40, 50, 60, 70, 80, 90),
    ),
    long_tens=(60, 80),
    # The first two mostly order the telling.
    ordinals=inflected(_ORDINALS, "ième", range(3, 21))
    | inflected("trent quarant cinquant soixant", "ième", (30, 40, 50, 60))
    | inflected("cent mill", "ième", (100, 1_000)),
    ordinals_after_tens=inflected("un deux", "ième", (1, 2)),
    scales=numbered("douzaine/douzaines cent/cents mille", (12, 100, 1_000))
    | _ABOUT
    | numbered("million/millions milliard/milliards billion/billions", (10**6, 10**9, 10**12)),
    scale_marks={"k": 1_000, "K": 1_000, "M": 10**6, "M€": 10**6, "k€": 1_000}
    | dict.fromkeys(("Md", "Mds", "Mrd", "Mds€", "Md€"), 10**9)
    | {"Mio": 10**6},
    one_before_scale=("un", "une"),
    alone=("cent", "mille"),
    vague=("plusieurs", "quelques", "pour"),
    minus=("moins",),
    not_minus_after=("au", "du", "ou", "non"),
    joints=("et",),
    ordinal_endings=("er", "re", "ère", "e", "ème", "ième", "es", "èmes", "nd", "nde"),
    decade_endings=(),
    group_marks="",
    decimal_marks=",",
    range_joints=("à", "et", "ou"),
    range_openers=("entre",),
    pronouns=("un", "une"),
    halves=("demi", "demie", "demis", "demies"),
    added_parts={
        **dict.fromkeys(("et demi", "et demie"), Fraction(1, 2)),
        "et quart": Fraction(1, 4),
        "et un quart": Fraction(1, 4),
        "et trois quarts": Fraction(3, 4),
        "et un tiers": Fraction(1, 3),
    },
    parts=numbered("moitié tiers quart/quarts", (2, 3, 4))
    | inflected("cinqu six sept huit neuv dix vingt cent", "ième ièmes", (5, 6, 7, 8, 9, 10, 20, 100)),
    parts_alone=("moitié",),
    of_whole=("de", "d'un", "d'une", "d’un", "d’une", "des", "du", "de la"),
    one_of=("sur",),
    every=(),
    points=("virgule",),
    none=("personne", "aucun", "aucune", "nul", "nulle", "pas un", "pas une"),
    not_one=(
        *(
            "peu",
            "grand",
            "certain",
            "certaine",
            "demi",
            "demie",
            "dizaine",
            "douzaine",
            "quinzaine",
            "vingtaine",
            "trentaine",
        ),
        *(
            "quarantaine",
            "cinquantaine",
            "soixantaine",
            "centaine",
            "millier",
            "million",
            "milliard",
            "nombre",
            "total",
        ),
        *(
            "série",
            "groupe",
            "majorité",
            "minorité",
            "partie",
            "quart",
            "tiers",
            "poignée",
            "paire",
            "foule",
            "minimum",
            "maximum",
        ),
    ),
)

_DATES = DateWords(
    months=tuple(
        tuple(months.split("/"))
        for months in [
            "janvier/janv",
            "février/fevrier/févr/fév",
            "mars",
            "avril/avr",
            "mai",
            "juin",
            "juillet/juil",
            "août/aout",
            "septembre/sept",
            "octobre/oct",
            "novembre/nov",
            "décembre/decembre/déc",
        ]
    ),
    weekdays=tuple(
        (day, f"{day}s") for day in ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    ),
    seasons={21: ("printemps",), 22: ("été",), 23: ("automne",), 24: ("hiver",)},
    joints=("de", "de l'année", "de l’année"),
    parts_of_months={
        "early": ("début", "début de", "au début de", "commencement de"),
        "mid": ("mi", "milieu de", "au milieu de"),
        "late": ("fin", "fin de", "à la fin de"),
    },
    range_joints=("à", "au", "et", "ou", "jusqu'au", "jusqu’au"),
    era=("apr. J.-C.", "ap. J.-C.", "après J.-C.", "de notre ère"),
    before_era=("av. J.-C.", "avant J.-C.", "avant notre ère"),
    before_year=("en", "depuis", "vers", "an", "l'an", "l’an"),
    halves_of_day={"am": ("du matin",), "pm": ("de l'après-midi", "de l’après-midi", "du soir")},
    uncertain_seasons=("été",),
    hour_marks="h",
    hour_words=("heure", "heures", "h"),
)

_UNITS = UnitWords(
    lengths={
        "m": ("mètre", "mètres"),
        "km": ("kilomètre", "kilomètres"),
        "mi": ("mille", "milles", "mile", "miles"),
        "nmi": ("mille marin", "milles marins", "mille nautique", "milles nautiques"),
        "ft": ("pied", "pieds"),
        "yd": ("yard", "yards"),
    },
    times={
        "hours": ("heure", "heures"),
        "days": ("jour", "jours", "journée", "journées"),
        "weeks": ("semaine", "semaines"),
        "months": ("mois",),
        "years": ("an", "ans", "année", "années"),
    },
    other_times=("minute", "décennie", "siècle"),
    shares={"percent": ("pour cent", "pourcent", "pour-cent")},
    per=("par",),
    others={
        "ha": ("hectare", "hectares"),
        "acres": ("acre", "acres"),
        "km²": ("kilomètre carré", "kilomètres carrés"),
        "kg": ("kilogramme", "kilogrammes"),
        "tonnes": ("tonne", "tonnes"),
        "dollars": ("dollar", "dollars"),
        "euros": ("euro", "euros"),
        "hryvnias": ("hryvnia", "hryvnias"),
        "roubles": ("rouble", "roubles"),
        "yen": ("yen", "yens"),
    },
)

_HEDGES = HedgeWords(
    before={
        "at-least": ("au moins", "pas moins de", "au minimum", "un minimum de", "≥"),
        "at-most": ("au plus", "jusqu'à", "jusqu’à", "pas plus de", "au maximum", "un maximum de", "tout au plus", "≤"),
        "more-than": (
            *("plus de", "plus d'", "plus d’", "supérieur à", "supérieure à", "au-dessus de", "dépassait", "dépasse"),
            *("a dépassé", "au-delà de", ">"),
        ),
        "nearly": ("presque", "près de", "près d'", "près d’", "un peu moins de", "pas tout à fait"),
        "less-than": ("moins de", "moins d'", "moins d’", "inférieur à", "au-dessous de", "<"),
        "about": (
            *("environ", "quelque", "à peu près", "autour de", "approximativement", "aux alentours de", "vers", "env."),
            *("~", "≈"),
        ),
    },
    after={
        "at-least": ("ou plus", "et plus", "au moins", "au minimum", "+"),
        "at-most": ("ou moins", "au plus", "au maximum"),
        "about": ("environ", "à peu près"),
    },
    within={"about": tuple(_ABOUT)},
)

_DIRECTIONS = DirectionWords(
    stems={
        "north": ("nord", "septentrional"),
        "south": ("sud", "méridional"),
        # Bare, `est` is a verb.
        "east": ("l'est", "l’est", "d'est", "oriental"),
        "west": ("ouest", "occidental"),
    },
    endings=("e", "es", "s", "aux"),
    seconds={"east": ("est",)},
)

_SPEECH = SpeechWords(
    verbs=(
        *(
            "a dit",
            "dit",
            "ont dit",
            "disait",
            "a écrit",
            "écrit",
            "écrivait",
            "selon",
            "d'après",
            "d’après",
            "a nié",
            "nie",
        ),
        *("a démenti", "ont démenti", "a déclaré", "ont déclaré", "déclare", "a affirmé", "ont affirmé", "affirme"),
        *("a annoncé", "ont annoncé", "annonce", "a ajouté", "ajoute", "a indiqué", "ont indiqué", "indique"),
        *("a confirmé", "ont confirmé", "a expliqué", "explique", "a répondu", "a raconté", "a souligné", "estime"),
        *(
            "a averti",
            "a appelé",
            "a reconnu",
            "a demandé",
            "demande",
            "a précisé",
            "précise",
            "a rapporté",
            "rapporte",
        ),
    ),
    verbs_after_quotes=(
        "dit",
        "a dit",
        "demande",
        "demandait",
        "ajoute",
        "a ajouté",
        "écrit",
        "répond",
        "déclare",
        "a déclaré",
    ),
    sources=("article", "articles", "source", "sources", "texte", "textes"),
    own_voice=("article",),
)

_GRAMMAR = Grammar(
    definite_articles=("le", "la", "les"),
    indefinite_articles=("un", "une"),
    possessives=(),
    abbreviations=listed("M, MM, Mme, Mlle, Dr, St, Ste, av, bd, p, cf, env, apr, ap, Gal, Cel, Cdt"),
    abbreviations_before_small=("etc", "J.-C", "hab", "janv", "févr", "juil", "sept", "oct", "nov", "déc", "min"),
    elisions=("l'", "d'", "qu'", "s'", "n'", "c'", "j'", "m'", "t'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'"),
)

_MARKS = QuotationMarks(
    pairs=("«»", "“”", "‹›", "‘’", '""', "„”"),
    apostrophes="'’",
    with_apostrophe=(),
    naming=("appelle", "appelait", "nomme", "qualifie", "mot", "mots", "terme", "termes", "expression", "écrit"),
)

LANGUAGE = Language("fr", _NUMBERS, _DATES, _UNITS, _HEDGES, _DIRECTIONS, _SPEECH, _GRAMMAR, _MARKS, CUTS, STATEMENTS)
# There a full stop parts decimals as well, and an apostrophe thousands.
REGIONS = {"CH": replace(LANGUAGE, tag="fr-CH", numbers=replace(_NUMBERS, decimal_marks=".,"))}
