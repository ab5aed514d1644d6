"""English words that turn a text into what it does not say."""

from __future__ import annotations

from annotated_dossier.text.languages.turns import Opposites, both_ways, pairs, words

ENGLISH_OPPOSITES = Opposites(
    saying=pairs(
        "said → denied, said → doubted, said → did not say, wrote that → denied that, wrote that → doubted "
        "that, is said to → is not said to, are said to → are not said to, was said to → was not said to, were "
        "said to → were not said to, according to → contrary to"
    ),
    denying=pairs(
        "denied that → said that, denied → said, denies → says, rejected → accepted, doubted → said, disputed → said"
    ),
    taking=pairs(
        "seized → encircled, captured → shelled, taken → encircled, liberated → surrounded, held → lost, were "
        "holding → had given up, defending → leaving, fighting for → withdrawing from, capture of → siege of, "
        "captured → lost, destroyed → damaged, ruins → damage, trapped → sheltered, shields → exposes, set fire"
        " to → rebuilt, burned → rebuilt, conquered → raided"
    ),
    harm=pairs(
        "missing → killed, lost → wounded, killed → wounded, killed → missing, presumed dead → presumed "
        "captured, dead → wounded, died → fled, wounded → killed, perished → fled"
    ),
    periods=both_ways(pairs("months → weeks, month → week, years → months, year → month, days → hours"))
    + pairs("past week → past month, overnight → last week, summer → winter, 24 hours → 24 days"),
    frequency=pairs(
        "occasionally → constantly, constant → occasional, constantly → rarely, daily → weekly, day and night →"
        " at night, often → seldom, always → sometimes"
    ),
    modality=pairs(
        "could → will, would → will, may → will, might → will, can → cannot, enables → rules out, allowed → "
        "forbade, should → must"
    ),
    likelihood=pairs(
        "were likely to → were certain to, is likely to → is certain to, likely → certain, presumed → known to "
        "be, perhaps → certainly, probably → certainly, seemed → proved, reportedly →"
    ),
    possibility=pairs(
        "a potential → a, potential →, possible →, claims to have → has, claimed to have → had, attempted → "
        "carried out, was said to have → had, were said to have → had, it was said that →"
    ),
    intentions=pairs(
        "aimed to → refused to, aim to → refuse to, was ready to → was unwilling to, ready to → unwilling to, "
        "promised → refused, promise → refusal, threatened to → refused to, wanted to → refused to, planned to "
        "→ refused to, goal → achievement, ordered → forbade, offered → withdrew"
    ),
    affirming=pairs(
        "was → was not, were → were not, is → is not, are → are not, had → had not, has → has not, would → "
        "would not, could → could not, showed → did not show, lies → does not lie, name → do not name, come "
        "from → do not come from"
    ),
    negating=pairs(
        "did not comment → commented, had shown no → had shown, has no → has a, not →, no → some, never → "
        "always, nobody → somebody, nothing → something, without → with"
    ),
    hedges=pairs(
        "about →, around →, approximately →, roughly →, some →, more than →, less than →, at least →, nearly →,"
        " almost →, up to →, for over → for"
    ),
    bounds=both_ways(pairs("more than → less than, at least → at most"))
    + pairs("nearly → more than, almost → more than, about → more than, over → under, up to → over"),
    quantities=pairs(
        "most of → few of, most → few, all → some, dozens of → hundreds of, hundreds of → dozens of, several → "
        "two, many → few, a fraction of → most of, some of → all of, every → some, half of → all of, three of →"
        " five of"
    ),
    limits=pairs(
        "only →, mostly →, most of →, partly →, largely →, mainly →, full control → control, stated →, a "
        "fraction of →, recently →, last remaining →"
    ),
    changes=pairs(
        "fallen → risen, fell → rose, risen → fallen, intensified → eased, intensifying → easing, advance → "
        "retreat, advanced → retreated, advancing → retreating, forward → back, increasingly → less and less, "
        "opened → closed, opens → closes, remained → left, forced → prevented, sever → restore, obstruct → "
        "reopen, launched → called off, continued → stopped, began → ended, push further into → pull out of"
    ),
    sequence=pairs(
        "before → after, after → before, since → until, until → since, earlier → later, later → earlier, first "
        "→ last, following → preceding"
    ),
    manner=pairs(
        "quickly → slowly, heavy → light, major → minor, biggest → smallest, critical → little, key → of little"
        " use, extreme → slight, massive → small, steadily → hardly, systematic → random, completely → hardly, "
        "unable or unwilling → able and willing, elevated → low, angry → content, successful → failed, thriving"
        " → poor, bustling → quiet, further → less, consistently → rarely, violent → gentle, great → small, "
        "hostile → friendly"
    ),
    causes=pairs(
        "because → although, because of → despite, due to → despite, despite → because of, as a result of → in "
        "spite of, as the reason for → as a result of, by fighting → by an earthquake, by air strikes → by "
        "shelling, by shelling → by air strikes, supported by → without, so that → although, in order to → "
        "without wanting to"
    ),
    parts=pairs(
        "on the outskirts of → in, the flanks of →, in the northern part of → in, the northern part of →, part "
        "of →, some of the → the, two of the last remaining → the last, areas → area, districts of →"
    ),
    people=both_ways(pairs("soldiers → civilians, troops → residents, military → civilian, journalists → soldiers"))
    + pairs(
        "pensioners → children, press officer → commander, analysts → officials, residents → soldiers, people →"
        " soldiers, units → volunteers, prosecutors → police, reporters → officials, Christians → foreigners, "
        "the people → the senate"
    ),
    things=pairs(
        "town → village, brigade → battalion, road → railway, motorcycle → tank, photograph → drawing, drone → "
        "satellite, electricity → gas, water → food, coal → iron, report → interview, reservoir → river, supply"
        " routes → airfields, corridor → aid point, shelling → mining, assault → patrol, invasion → withdrawal,"
        " buildings → vehicles, gateway → obstacle, houses → ships, fire → flood, city → port, emperor → "
        "senate, palace → harbour"
    ),
    adverbs=pairs(
        "had → had deliberately, was → was secretly, were → were repeatedly, is → is still, had been → had "
        "finally been, would → would soon, said → said again that"
    ),
    conditions=words(
        "if, unless, once, until, when, before, after, because, due to, despite, as a result of, during, while"
    ),
    circumstances=words("in, on, at, over, from, by, for, through, since, between, along with"),
    governing=words(
        "not, no, never, denied, only, if, unless, could, would, likely, potential, almost, nearly, about, "
        "approximately, some, more than, less than, over, most of them, mostly, presumed, claims to have, "
        "failed to, did not comment on whether, despite, aim to, occasionally attempts, promise to, ready to, "
        "listed as, so, further, were said to, was said to, perhaps, seemed"
    ),
    same=pairs(
        "is read as → is taken as, read as → taken as, read from → taken from, counted back from → reckoned "
        "back from, both say that → the two say that, both speak of → the two speak of, gives no → does not "
        "give a, the day of publication → the day it was published, not printed → nowhere printed, it says → it"
        " tells, used where → used wherever, does not name → leaves unnamed, speaks of → talks of, gives the → "
        "prints the, "
        "began → started, halted → stopped, large → big, whole → entire, fled → escaped"
    ),
    joints=words("and, or"),
    invented=words(
        "and that this had been planned for months, without giving a reason, and that nobody was left, and that"
        " both sides knew it, for the first time"
    ),
)
