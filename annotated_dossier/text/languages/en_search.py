"""English: the words by which a query is read."""

from __future__ import annotations

from annotated_dossier.text.languages.search import SearchWords, alike, replaced
from annotated_dossier.text.languages.statements import spaced

_PASSED_OVER = """
please tell me show find know about anything something sort kind if
there's isn't don't doesn't let us it's what's who's i'd like any
some
"""
# What doubles its last letter gives it back; `ss` keeps what is no plural.
_ENDINGS = """
s es ies/y ied/y ed ing ings e er ers ly y/y ss/ss us/us 's d/d
pped/p pping/p tted/t tting/t nned/n nning/n gged/g gging/g rred/r rring/r bbed/b bbing/b mmed/m mming/m
"""
_SYNONYMS = """
loss lost losses died die dies dying dead death deaths casualty casualties victim victims fatality fatalities toll
killed perished slain;
wounded injured injuries wounds hurt; missing disappeared vanished unaccounted;
resident residents civilian civilians inhabitant inhabitants people population citizen citizens locals townspeople
villagers;
remain remained remains remaining left stay stayed staying still;
leave leaves fled flee evacuated evacuate evacuation displaced refugees;
hold holds held holding control controls controlled captured capture captures captive fallen fall fell taken take
took seized seize seizes occupied occupy occupies occupation liberated liberate conquered won;
withdraw withdrew withdrawn withdrawal retreat retreated pulled;
km kilometer kilometers kilometre kilometres; mile miles mi; percent % percentage;
distance distances distant far away km miles; lie lies located location situated; near close nearby around;
fight fights fighting fought battle battles combat war hostilities; last lasts lasted long duration;
begin began begun start started starts beginning; end ended ending over finish finished stop stopped;
attack attacks attacking attacked assault assaults offensive offensives strike strikes raid raids;
defend defends defended defending defence defense defenders;
shelling shelled shells bombardment bombarded bombing bombed artillery strike strikes airstrike airstrikes;
destroyed destroy destruction ruined ruins damaged damage devastated devastation wrecked razed rubble decimated;
tactic tactics method methods strategy; matter matters important importance strategic significance significant key
value valuable;
talks negotiation negotiations negotiate peace ceasefire truce deal armistice;
soldier soldiers troops serviceman servicemen army forces force military men;
unit units brigade brigades battalion battalions regiment regiments force forces;
contradict contradicts contradiction contradictions contradictory disagree disagrees disagreement dispute disputes
disputed conflict conflicting contested;
confirm confirmed confirms confirmation corroborate corroborated independently also;
unnamed anonymous nameless unidentified; inferred assumed presumed deduced guessed;
often frequency frequent frequently intense intensity;
motorcycle motorcycles motorbike motorbikes bike bikes moped mopeds; vehicle vehicles car cars tank tanks;
deny denies denied denying denial reject rejects rejected; say says said claim claims claimed according state stated;
speaker speakers spokesman spokesperson spokeswoman speaks speak;
aim aims goal goals objective objectives want wants plan plans intend intends purpose intention intentions;
change changes changed differ differs different difference differences;
advance advances advancing advanced progress push pushed gain gains forward next further;
lead leads leading toward towards go goes heading direction;
add added adding sum summed total together;
power electricity; supply supplies supplied logistics logistical; pensioner pensioners elderly retired seniors;
announce announced announces announcement declare declared declares;
name names named called nickname nicknamed known; road roads route routes; border borders frontier;
photo photos photograph photographs picture pictures image images; video videos footage;
house houses home homes building buildings; town city settlement place;
year years; month months; week weeks; day days daily;
invasion invaded invade; use used using; source sources article articles report reports outlet;
side sides party parties;
figure figures count counts statistics; reason reasons cause causes;
live lives living life conditions; former formerly old older previous previously once earlier;
same both several agree agrees agreed agreement multiple more; involved involve participate participating engaged; what which;
who whom whose
"""

SEARCH = SearchWords(
    asking=spaced("who whom whose which what where when how why many much often far long number amount happen"),
    opening=spaced("is are was were am do does did has have had can could will would should may might must shall"),
    passed_over=spaced(_PASSED_OVER),
    endings=replaced(_ENDINGS),
    synonyms=alike(_SYNONYMS),
)
