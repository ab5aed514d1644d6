"""English: the words by which a query is read."""

from __future__ import annotations

from annotated_dossier.text.languages.search import SearchWords, alike, replaced
from annotated_dossier.text.languages.statements import spaced

_PASSED_OVER = """
please tell me show find know about anything something sort kind if
there's isn't don't doesn't let people person persons us it's what's who's i'd like any
some now today currently nowadays latest news update updates
"""
# What doubles its last letter gives it back; `ss` keeps what is no plural.
_ENDINGS = """
s es ies/y ied/y ed ing ings e er ers ly y/y ss/ss us/us 's d/d
pped/p pping/p tted/t tting/t nned/n nning/n gged/g gging/g rred/r rring/r bbed/b bbing/b mmed/m mming/m
ll/l lls/l lled/l lling/l lly/l
"""
_SYNONYMS = """
loss lost losses die dies died dying dead death deaths casualty casualties victim victims fatality fatalities toll
kill kills killed killing perish perished slain deceased kia body_count death_toll;
wounded injured injuries injury wounds hurt; missing disappeared vanished unaccounted mia;
resident residents civilian civilians inhabitant inhabitants inhabited population citizen
citizens people persons locals townspeople villagers community;
remain remained remains remaining left stay stayed staying still;
leave leaves fled flee evacuated evacuate evacuation displaced refugees;
hold holds held holding keep keeps kept control controls controlled controlling captured capture captures captive
recapture recaptured retake retook retaken fallen fall fell taken take took seized seize seizes occupied occupy
occupies occupation liberated liberate conquer conquered won hands possession in_charge
lose loses losing withdraw withdrew withdrawn withdrawal retreat retreated victory;
km kilometer kilometers kilometre kilometres; mile miles mi; percent % percentage;
distance distances distant far away km miles; where location lie lies located situated map position geography;
near close nearby around neighbouring neighboring;
fight fights fighting fought battle battles combat war warfare hostilities clash clashes siege;
last lasts lasted long duration length; when date dates;
begin began begun start started starts beginning since;
end ended ending over finish finished stop stopped cease ceased halt halted;
attack attacks attacking attacked assault assaults offensive offensives strike strikes raid raids storm stormed;
defend defends defended defending defence defense defenders;
shelling shelled shells under_fire bombardment bombarded bombing bombed bomb bombs artillery
strike strikes airstrike airstrikes;
destroyed destroy destruction ruined ruin ruins damaged damage devastated devastation wrecked razed rubble decimated
flattened levelled leveled demolished wiped;
state status condition conditions shape situation look_like looks_like looked_like;
tactic tactics method methods strategy technique techniques approach way ways;
matter matters important importance strategic significance significant key value valuable crucial vital critical worth;
why reason reasons cause causes caused;
ministry ministries minister ministers office department foreign_office;
talks negotiation negotiations negotiate peace ceasefire truce deal armistice diplomacy settlement;
soldier soldiers troops serviceman servicemen army armies forces force military men;
unit units brigade brigades battalion battalions regiment regiments division divisions force forces formations;
contradict contradicts contradiction contradictions contradictory disagree disagrees disagreement dispute disputes
disputed conflict conflicts conflicting contested inconsistent inconsistency oppose opposing;
confirm confirmed confirms confirmation corroborate corroborated independently verify verified also both same several
agree agrees agreed;
unnamed not_named anonymous nameless unidentified unknown; inferred assumed presumed deduced guessed implied;
often frequency frequent frequently intense intensity regularly rate;
motorcycle motorcycles motorbike motorbikes bike bikes moped mopeds; vehicle vehicles car cars tank tanks;
deny denies denied denying denial reject rejects rejected refute refuted;
say says said claim claims claimed according state states stated assert asserts asserted;
speaker speakers press_officer spokesman spokesperson spokeswoman speaks speak;
aim aims goal goals objective objectives want wants plan plans intend intends purpose intention intentions ambition
ambitions demand demands;
change changes changed differ differs different difference differences shift shifted develop developed developments;
advance advances advancing advanced progress push pushed gain gains gained forward next further;
lead leads leading toward towards go goes heading direction consequence consequences result results what_comes_after;
add added adding sum summed total together combine combined overall;
power electricity; supply supplies supplied logistics logistical
supply_line supply_lines supply_route supply_routes; pensioner pensioners elderly retired seniors;
announce announced announces announcement declare declared declares;
name names named called nickname nicknamed known; former formerly old previous previously once earlier;
road roads route routes; border borders frontier;
photo photos photograph photographs picture pictures image images; video videos footage;
house houses home homes building buildings; town city settlement place;
year years; month months; week weeks; day days daily every_day each_day;
invasion invaded invade; use used using; source sources article articles report reports outlet outlets;
side sides party parties; figure figures count counts statistics; many number numbers amount;
live lives living life conditions; involved involve participate participating engaged take_part taking_part took_part;
officer officers commander commanders commanding command commanded staff headquarters;
what which; who whom whose
"""

SEARCH = SearchWords(
    asking=spaced("who whom whose which what where when how why many much often far long number amount happen"),
    naming=spaced("who whom whose which what where"),
    opening=spaced("is are was were am do does did has have had can could will would should may might must shall"),
    passed_over=spaced(_PASSED_OVER),
    endings=replaced(_ENDINGS),
    synonyms=alike(_SYNONYMS),
)
