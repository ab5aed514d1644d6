"""German: what turns the sense of the words beside it."""

from __future__ import annotations

from annotated_dossier.text.languages.base import CutWords, listed

_ADVERBS_OF_DOUBT = listed("angeblich, vorgeblich, vermeintlich, mutmaßlich, Gerüchten zufolge, gerüchten zufolge")
_DENYING = listed(
    "bestritt, bestritten, bestreitet, bestreiten, dementierte, dementierten, dementiert, leugnete, leugneten, "
    "leugnet, widersprach, widersprachen, bezweifelte, bezweifelten, bezweifelt"
)
_DENIED = listed("kein, keine, keinen, keinem, keiner, keines")

CUTS = CutWords(
    before={
        "negation": (
            *listed("nicht, nie, niemals, niemand, nichts, nirgends, weder, noch nicht, nicht mehr, nie mehr, ohne"),
            *_DENIED,
        ),
        "hedge": listed(
            "kann, können, könne, könnte, könnten, dürfte, dürften, mag, möge, sollte, sollten, soll, sollen, würde, "
            "würden, wohl, vielleicht, womöglich, möglicherweise, wahrscheinlich, vermutlich, offenbar, anscheinend, "
            "scheinbar, eventuell, mögliche, möglichen, möglicher, mögliches, voraussichtlich, scheint, schien, kaum "
            "wahrscheinlich"
        ),
        "condition": listed(
            "falls, wenn, sofern, solange, im Fall, im Falle, nur wenn, außer wenn, unter der Bedingung"
        ),
        "limit": listed(
            "nur, lediglich, bloß, ausschließlich, kaum, beinahe, fast nicht, statt, anstatt, versuchte, versuchten, "
            "versucht, versuchen, will, wollen, wollte, wollten, plant, planen, plante, planten, beabsichtigt, "
            "beabsichtigte, beabsichtigten, verspricht, versprach, versprachen, droht, drohte, drohten, drohen, "
            "weigert sich, weigerte sich, weigerten sich, bereit, hofft, hoffte, hofften, unfähig, erst"
        ),
        "doubt": (*_DENYING, *_ADVERBS_OF_DOUBT, *listed("sogenannte, sogenannten, sogenannter, sogenanntes")),
        "measure": listed(
            "fast, beinahe, nahezu, teilweise, größtenteils, überwiegend, weitgehend, teils, praktisch, Teile, "
            "teile, einen Teil, ein Teil, die Hälfte, die Mehrheit, einige der, manche der"
        ),
    },
    after={
        "negation": (*listed("nicht, nie, niemals, nicht mehr, nirgends"), *_DENIED),
        "hedge": listed("vielleicht, wohl, vermutlich, wahrscheinlich, möglicherweise"),
        "condition": listed("falls, wenn, sofern, solange, nur wenn, außer wenn, unter der Bedingung"),
        "limit": listed("aber nicht, jedoch nicht, doch nicht, aber nur, außer, ausgenommen, nur, lediglich"),
        "doubt": _ADVERBS_OF_DOUBT,
        "measure": listed("oder mehr, oder weniger, und mehr, oder so"),
    },
    harmless=listed("nicht nur, nicht bloß, nicht allein, nicht zuletzt, ohne Zweifel"),
    negated_endings=(),
    between=listed(
        "dass, der, die, das, den, dem, des, ein, eine, einen, einem, einer, er, sie, es, ihr, ihre, ihren, sein, "
        "seine, seinen, zu, ist, sind, war, waren, wurde, wurden, wird, werden, hat, haben, hatte, hatten"
    ),
    joints=listed(
        "aber, und, oder, doch, denn, weil, da, als, während, nachdem, bevor, obwohl, welche, welcher, sodass, damit"
    ),
)
