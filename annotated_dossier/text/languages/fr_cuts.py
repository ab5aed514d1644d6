"""French: what turns the sense of the words beside it."""

from __future__ import annotations

from annotated_dossier.text.languages.base import CutWords, listed

_ADVERBS_OF_DOUBT = listed("prétendument, soi-disant, apparemment, à en croire, selon des rumeurs")
_DENYING = listed(
    "nie, nient, niait, niaient, nié, niant, dément, démentent, démentait, démenti, démentant, conteste, contestent, "
    "contestait, contesté, réfute, réfutent, réfuté, doute, doutent, doutait"
)

CUTS = CutWords(
    before={
        "negation": listed(
            "ne, pas, jamais, aucun, aucune, nul, nulle, personne, rien, ni, sans, non, ne plus, pas encore, nulle "
            "part, guère, pas de, aucunement, nullement"
        ),
        "hedge": listed(
            "peut, peuvent, pouvait, pouvaient, pourrait, pourraient, peut-être, devrait, devraient, semble, "
            "semblent, semblait, semblaient, paraît, paraissait, probablement, sans doute, éventuellement, possible, "
            "possibles, possiblement, vraisemblablement, serait, seraient, aurait, auraient, probable, probables"
        ),
        "condition": listed(
            "si, s'il, s'ils, à condition, à condition que, sauf si, à moins, en cas, pourvu, même si, tant"
        ),
        "limit": listed(
            "seulement, uniquement, ne que, à peine, au lieu, faillit, failli, presque pas, tente de, tentent de, "
            "tentait de, tentaient de, tenté de, essaie de, essaient de, essayé de, veut, veulent, voulait, "
            "voulaient, voulu, compte, comptent, comptait, prévoit de, prévoient de, prévoyait de, prévu de, promet "
            "de, promettent de, promis de, menace de, menacent de, menaçait de, menacé de, refuse de, refusent de, "
            "refusait de, refusé de, espère, espèrent, espérait, prêt à, prêts à, prête à, incapable de, incapables "
            "de, échoué à, loin de"
        ),
        "doubt": (
            *_DENYING,
            *_ADVERBS_OF_DOUBT,
            *listed("présumé, présumée, présumés, prétend, prétendent, prétendait"),
        ),
        "measure": listed(
            "presque, quasiment, partiellement, en partie, une partie de, la moitié de, la plupart, pratiquement, "
            "certains de, principalement, largement"
        ),
    },
    after={
        "negation": listed("pas, jamais, aucun, aucune, rien, guère, nullement"),
        "hedge": listed("peut-être, probablement, sans doute"),
        "condition": listed("si, s'il, s'ils, à condition, sauf si, à moins, pourvu, en cas"),
        "limit": listed("mais pas, mais non, mais seulement, sauf, excepté, seulement, hormis"),
        "doubt": _ADVERBS_OF_DOUBT,
        "measure": listed("ou plus, ou moins, et plus, environ"),
    },
    harmless=listed("non seulement, pas seulement, sans aucun doute, nul doute"),
    negated_endings=(),
    between=listed(
        "que, il, elle, ils, elles, on, le, la, les, un, une, des, du, de, été, être, avoir, est, sont, était, "
        "étaient, a, ont, avait, avaient, son, sa, ses, leur, leurs"
    ),
    joints=listed(
        "mais, et, ou, car, parce, puisque, donc, quand, lorsque, où, qui, dont, alors, pendant, tandis, après, "
        "avant, bien, quoique, afin"
    ),
)
