"""More queries in plain words, written before anybody looked at what they find: misspellings, other transliterations,
other languages, numbers. Each list was measured once before it was looked at; the figure stands above it."""


def _read(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A query a line, and behind the bar the pages of which one has to stand first; a line that is indented goes on."""
    lines = text.strip().replace("\n  ", " ").splitlines()
    return tuple((query, tuple(pages.split())) for query, pages in (line.split(" | ") for line in lines))


# 54 of 60 were right at first.
FIFTH_QUERIES = _read("""
is toretsk occupied | questions/who-holds-toretsk
did ukraine lose toretsk | questions/who-holds-toretsk
who controls Torezk now | questions/who-holds-toretsk
has the city fallen | questions/who-holds-toretsk claims/mt-foreign-ministry-no-comment
чи взяли росіяни Торецьк | questions/who-holds-toretsk places/toretsk
кто контролирует Торецк | questions/who-holds-toretsk places/toretsk
russian death toll | questions/what-losses-are-stated claims/khominskyi-20000-killed
how many russians died | questions/what-losses-are-stated claims/khominskyi-20000-killed
50 thousand lost | questions/what-losses-are-stated claims/khominskyi-50000-lost
body count | questions/what-losses-are-stated
soldiers missing | questions/what-losses-are-stated claims/zaporozhets-15000-missing claims/zaporozhets-presumed-dead
15 000 MIA | questions/what-losses-are-stated claims/zaporozhets-15000-missing
sum of the casualties | questions/what-losses-are-stated questions/may-the-loss-figures-be-added
civilians still living there | questions/how-many-residents-remain
population of toretsk | questions/how-many-residents-remain claims/administration-30000-before-2022
how many ppl stayed | questions/how-many-residents-remain
no water no power | questions/how-many-residents-remain claims/afp-reporters-no-electricity-or-water
old people who refuse to evacuate | questions/how-many-residents-remain claims/afp-reporters-mostly-pensioners
when did the battle start | questions/how-long-has-the-fight-lasted claims/mt-fighting-intensified-since-summer
duration of the siege | questions/how-long-has-the-fight-lasted
how frequent are attacks | questions/how-intense-is-the-fighting
170 assaults | questions/how-intense-is-the-fighting claims/zaporozhets-170-assaults
motorbike attacks | questions/which-tactics-are-described claims/ep-motorcycle-assault-teams
  units/motorcycle-assault-teams
new methods of russian army | questions/which-tactics-are-described claims/ep-losses-force-new-tactics
officers sent to the front line | questions/which-tactics-are-described claims/ep-command-personnel-in-attacks
  claims/zaporozhets-132nd-depleted
which brigade defends the town | questions/who-fights-for-toretsk claims/ep-100th-defends-toretsk
  units/100th-mechanized-brigade
100 ombr | units/100th-mechanized-brigade
sotka volyn | units/100th-mechanized-brigade
28 brigade | questions/who-fights-for-toretsk units/28th-brigade
berkut brigade | units/132nd-motor-rifle-brigade
ruins drone video | questions/what-destroyed-toretsk claims/mt-drone-footage-of-ruins
how badly damaged is the city | questions/what-destroyed-toretsk
airstrike apartments july 2024 | questions/what-destroyed-toretsk claims/mt-photo-destroyed-buildings
map location of toretsk | questions/where-does-toretsk-lie
distance to Chasiv Yar | questions/where-does-toretsk-lie claims/bloggers-chasiv-yar-20-km-north
chasow jar | places/chasiv-yar
Kostjantyniwka | places/kostyantynivka
konstantinowka | places/kostyantynivka
kramatorske | places/kramatorsk
Slovjansk | places/sloviansk
Gorlivka | places/horlivka
avdiivka capture date | claims/mt-avdiivka-late-february-2024
why is toretsk important | questions/why-does-toretsk-matter
strategic significance | questions/why-does-toretsk-matter
next target after toretsk | questions/where-would-an-advance-lead questions/what-aims-are-stated
what does putin want | questions/what-aims-are-stated claims/putin-goal-rest-of-donetsk claims/putin-donbas-priority
  people/vladimir-putin
poutine | people/vladimir-putin
ceasefire | questions/what-is-said-about-ending-the-war claims/mt-kots-referred-to-talks
peace negotiations trump | questions/what-is-said-about-ending-the-war claims/trump-end-within-24-hours
  claims/mt-kots-referred-to-talks claims/kots-need-for-negotiations
trump 24h promise | questions/what-is-said-about-ending-the-war claims/trump-end-within-24-hours
bombing of sumy | questions/what-happens-on-the-border claims/prosecutors-three-killed-in-sumy places/sumy-region
kursk offensive | questions/what-happens-on-the-border claims/mt-assault-launched-august-2024
  claims/mt-hundreds-trapped-in-kursk places/kursk-region
humanitarian corridor | questions/what-happens-on-the-border claims/kyiv-ready-for-corridor
old soviet name of toretsk | questions/what-is-toretsk claims/mt-russian-names places/toretsk
coal mine | questions/what-is-toretsk claims/mt-once-coal-mining-center claims/ep-thriving-industrial-town
  claims/mt-mining-town-in-east-ukraine
do the two articles disagree | questions/which-statements-contradict
spokesman khominsky | questions/who-speaks-for-each-side people/serhiy-khominskyi
institute of war studies | organisations/isw
difference february may | questions/what-changed-by-may
anonymous sources | questions/who-speaks-for-each-side
""")
# 52 of 60 were right at first, with what the list before had taught.
SIXTH_QUERIES = _read("""
toretsk captured or not | questions/who-holds-toretsk
does moscow fully control the town | questions/who-holds-toretsk claims/kyiv-denies-full-control
liberated Dzerzhinsk | questions/who-holds-toretsk claims/ministry-announces-capture
who owns toretsk | questions/who-holds-toretsk
Торецьк хто контролює | questions/who-holds-toretsk places/toretsk
Дзержинск взят | questions/who-holds-toretsk places/toretsk claims/ministry-announces-capture
Toretzk | questions/who-holds-toretsk places/toretsk
dzershinsk | places/toretsk
outskirts fighting | questions/who-holds-toretsk claims/press-officer-positions-on-outskirts places/toretsk-outskirts
casualty numbers | questions/what-losses-are-stated
russian army deaths in toretsk | questions/what-losses-are-stated claims/khominskyi-20000-killed
20k killed | questions/what-losses-are-stated claims/khominskyi-20000-killed
fallen soldiers | questions/what-losses-are-stated claims/khominskyi-20000-killed
missing presumed dead | questions/what-losses-are-stated claims/zaporozhets-presumed-dead
can we total the losses | questions/may-the-loss-figures-be-added
remaining inhabitants | questions/how-many-residents-remain
how do locals survive | questions/how-many-residents-remain
48 people left | questions/how-many-residents-remain claims/regional-authorities-48-residents
prewar population 30000 | questions/how-many-residents-remain claims/administration-30000-before-2022
  claims/ep-30000-residents-once
elderly | questions/how-many-residents-remain claims/afp-reporters-mostly-pensioners
how many months of combat | questions/how-long-has-the-fight-lasted claims/khominskyi-10-months
  claims/russia-says-months-of-fighting
since when is toretsk under fire | questions/how-long-has-the-fight-lasted claims/mt-eight-months-of-shelling
how many attacks per week | questions/how-intense-is-the-fighting claims/zaporozhets-170-assaults
day and night artillery | questions/how-intense-is-the-fighting claims/khominskyi-shelling-day-and-night
bombed every day | questions/how-intense-is-the-fighting claims/afp-reporters-daily-bombardment
how do russians attack | questions/which-tactics-are-described questions/how-intense-is-the-fighting
armoured vehicles | questions/which-tactics-are-described claims/ep-motorcycle-assault-teams
commanders thrown into battle | questions/which-tactics-are-described claims/zaporozhets-132nd-depleted
  claims/ep-command-personnel-in-attacks
steel hundered | units/100th-mechanized-brigade claims/ep-steel-hundred
132 brigade | units/132nd-motor-rifle-brigade claims/zaporozhets-132nd-depleted claims/zaporozhets-one-way-trip
otu luhansk | units/luhansk-tactical-group
is the city in ruins | questions/what-destroyed-toretsk claims/mt-drone-footage-of-ruins
level of destruction | questions/what-destroyed-toretsk
broken windows | questions/what-destroyed-toretsk claims/afp-reporters-damaged-houses
snow smoke rubble | questions/what-destroyed-toretsk claims/mt-footage-rubble
which region is toretsk in | questions/where-does-toretsk-lie questions/what-is-toretsk
how far is the reservoir | questions/where-does-toretsk-lie claims/kotenok-reservoir-8-km-northwest
  places/kleban-byk-reservoir
Klebanbyk | places/kleban-byk-reservoir places/kleban-byk-village places/kleban-byk-park
Tschassiw Jar | places/chasiv-yar
Drushkivka | places/druzhkivka
Авдеевка | places/avdiivka
Lougansk | places/luhansk
value of the town for ukraine's defence | questions/why-does-toretsk-matter claims/ep-critical-importance
high ground | questions/why-does-toretsk-matter questions/where-does-toretsk-lie claims/analysts-elevated-ground
supply lines | questions/why-does-toretsk-matter claims/analysts-obstruct-supply-routes claims/bbc-sever-routes
will russia go on to kostiantynivka | questions/where-would-an-advance-lead questions/what-aims-are-stated
  claims/kotenok-push-toward-kostyantynivka claims/khominskyi-road-to-kostyantynivka
kremlin war goals | questions/what-aims-are-stated
has putin annexed donbas | questions/what-aims-are-stated claims/putin-declared-donbas-russian
dozens of villages taken | questions/how-far-has-the-wider-advance-gone claims/mt-dozens-of-towns-captured
russian progress on other fronts | questions/how-far-has-the-wider-advance-gone
will the war end soon | questions/what-is-said-about-ending-the-war
truce | questions/what-is-said-about-ending-the-war claims/mt-kots-referred-to-talks
sumi strike dead | questions/what-happens-on-the-border claims/prosecutors-three-killed-in-sumy places/sumy-region
russians stuck in kursk | questions/what-happens-on-the-border claims/mt-hundreds-trapped-in-kursk
Zaporojets | people/dmytro-zaporozhets
aleksander kotz | people/alexander-kots
conflicting reports | questions/which-statements-contradict
guessed speakers | questions/which-speakers-are-inferred
same claim in both sources | questions/what-is-said-by-more-than-one
ministry of defense russia | organisations/russian-defence-ministry
""")
# 54 of 60 were right at first.
SEVENTH_QUERIES = _read("""
Toretsk status | questions/who-holds-toretsk questions/what-changed-by-may questions/what-destroyed-toretsk
has russia really taken it | questions/who-holds-toretsk
ukraine says toretsk not captured | questions/who-holds-toretsk claims/kyiv-denies-full-control
  claims/ep-failed-to-seize
which side is in charge in toretsk | questions/who-holds-toretsk
toretsk under russian control? | questions/who-holds-toretsk claims/kyiv-denies-full-control
  claims/mt-foreign-ministry-no-comment
Dzerjinsk | places/toretsk
торецк | questions/who-holds-toretsk questions/what-is-toretsk places/toretsk
де знаходиться Торецьк | questions/where-does-toretsk-lie questions/who-holds-toretsk questions/what-is-toretsk
  places/toretsk
Костянтинівка | places/kostyantynivka
Конcтантиновка наступление | places/kostyantynivka questions/where-would-an-advance-lead
how many troops has russia lost | questions/what-losses-are-stated claims/khominskyi-50000-lost
50.000 soldiers | questions/what-losses-are-stated claims/khominskyi-50000-lost
twenty thousand dead | questions/what-losses-are-stated claims/khominskyi-20000-killed
15k missing | questions/what-losses-are-stated claims/zaporozhets-15000-missing
disappeared russian soldiers | questions/what-losses-are-stated claims/zaporozhets-15000-missing
  claims/zaporozhets-presumed-dead
human cost | questions/what-losses-are-stated claims/mt-heavy-losses
50000 + 15000 | questions/may-the-loss-figures-be-added questions/what-losses-are-stated claims/khominskyi-50000-lost
  claims/zaporozhets-15000-missing
are there still people in toretsk | questions/how-many-residents-remain
who lives in toretsk today | questions/how-many-residents-remain claims/regional-authorities-48-residents
seniors staying behind | questions/how-many-residents-remain claims/afp-reporters-mostly-pensioners
48 civilians | questions/how-many-residents-remain claims/regional-authorities-48-residents
90 percent fled | questions/how-many-residents-remain claims/administration-residents-fell-90
living conditions | questions/how-many-residents-remain
drinking water | questions/how-many-residents-remain claims/afp-reporters-no-electricity-or-water
length of battle | questions/how-long-has-the-fight-lasted
10 months | questions/how-long-has-the-fight-lasted claims/khominskyi-10-months
fighting since summer 2024 | questions/how-long-has-the-fight-lasted claims/mt-fighting-intensified-since-summer
intensity of shelling | questions/how-intense-is-the-fighting
number of assaults | questions/how-intense-is-the-fighting claims/zaporozhets-170-assaults
do attacks happen every day | questions/how-intense-is-the-fighting claims/afp-reporters-daily-bombardment
  claims/ep-daily-assaults-on-flanks
how does the russian army fight | questions/which-tactics-are-described
staff officers in assaults | questions/which-tactics-are-described claims/zaporozhets-132nd-depleted
  claims/ep-command-personnel-in-attacks
motorcicle assault | questions/which-tactics-are-described claims/ep-motorcycle-assault-teams
  units/motorcycle-assault-teams
one way trip saying | questions/what-losses-are-stated claims/zaporozhets-one-way-trip
what soldiers of the 132nd say | claims/zaporozhets-one-way-trip units/132nd-motor-rifle-brigade
100th brigade | units/100th-mechanized-brigade claims/ep-100th-defends-toretsk claims/ep-steel-hundred
28th mechanised | units/28th-brigade
police in toretsk | units/national-police claims/ep-100th-defends-toretsk questions/who-fights-for-toretsk
photo of destroyed apartment blocks | questions/what-destroyed-toretsk claims/mt-photo-destroyed-buildings
what did the town look like in july 2024 | questions/what-destroyed-toretsk claims/afp-reporters-damaged-houses
  claims/mt-photo-destroyed-buildings
who destroyed toretsk | questions/what-destroyed-toretsk claims/ep-destroyed-by-shelling
toretsk oblast | questions/where-does-toretsk-lie questions/what-is-toretsk claims/ep-30000-residents-once
  places/donetsk-oblast
reservoir 8 km | claims/kotenok-reservoir-8-km-northwest questions/where-does-toretsk-lie
Chassiv Yar | places/chasiv-yar
Kramatorks | places/kramatorsk
slaviansk | places/sloviansk
Avdijivka | places/avdiivka
gateway donbass | questions/why-does-toretsk-matter questions/where-would-an-advance-lead claims/ep-gateway-to-donbas
importance of toretsk for ukraine | questions/why-does-toretsk-matter claims/ep-critical-importance
road to kramatorsk | questions/where-would-an-advance-lead questions/why-does-toretsk-matter
  claims/khominskyi-road-to-kostyantynivka claims/khominskyi-chain-of-cities claims/ep-shields-urban-cluster
plans of russian army | questions/what-aims-are-stated
putin donbas 2022 | questions/what-aims-are-stated claims/putin-declared-donbas-russian
trump putin talks | questions/what-is-said-about-ending-the-war claims/mt-kots-referred-to-talks
when will fighting stop | questions/what-is-said-about-ending-the-war
sumy residential building | questions/what-happens-on-the-border claims/prosecutors-pulled-from-rubble
  claims/mt-images-of-sumy-building
evacuation of russian civilians from kursk | questions/what-happens-on-the-border claims/kyiv-ready-for-corridor
  claims/mt-hundreds-trapped-in-kursk
Chominskyj | people/serhiy-khominskyi
Alexandre Kots | people/alexander-kots
deep state map | organisations/deepstate
ukrainian foreign office | organisations/ukrainian-foreign-ministry claims/mt-foreign-ministry-no-comment
  claims/foreign-ministry-home-now-ruins claims/mt-foreign-ministry-posted-image
""")
# 49 of 60 were right at first.
EIGHTH_QUERIES = _read("""
toretsk news | places/toretsk questions/who-holds-toretsk questions/what-changed-by-may
is toretsk still ukrainian | questions/who-holds-toretsk
toretsk frontline situation | questions/who-holds-toretsk questions/how-intense-is-the-fighting
  questions/what-changed-by-may claims/khominskyi-situation-intense
did the ukrainian army withdraw | questions/who-holds-toretsk
russian claim of victory in toretsk | questions/who-holds-toretsk claims/russia-says-toretsk-seized
  claims/ministry-announces-capture
Kyiv rejects capture | questions/who-holds-toretsk claims/kyiv-denies-full-control
moscow announced the capture when | questions/who-holds-toretsk claims/russia-says-toretsk-seized
  claims/ministry-announces-capture
Toretsk ne pas pris | questions/who-holds-toretsk places/toretsk
Торецк последние новости | places/toretsk questions/who-holds-toretsk questions/what-is-toretsk
Дружківка | places/druzhkivka
Druschkiwka | places/druzhkivka
Slawjansk | places/sloviansk
Tchassiv Iar | places/chasiv-yar
Lyhansk | places/luhansk
donezk | places/donetsk places/donetsk-oblast
sumska oblast | places/sumy-region
kremel | organisations/kremlin-leadership
50k casualties | questions/what-losses-are-stated claims/khominskyi-50000-lost
number of dead soldiers | questions/what-losses-are-stated claims/khominskyi-20000-killed
ukrainian losses | questions/what-losses-are-stated
heavy losses | questions/what-losses-are-stated claims/mt-heavy-losses
how many are missing in action | questions/what-losses-are-stated claims/zaporozhets-15000-missing
presumed dead | questions/what-losses-are-stated claims/zaporozhets-presumed-dead
total casualties toretsk | questions/what-losses-are-stated questions/may-the-loss-figures-be-added
do figures of losses overlap | questions/may-the-loss-figures-be-added questions/what-losses-are-stated
population now | questions/how-many-residents-remain
civillians remaining | questions/how-many-residents-remain
who refuses to leave | questions/how-many-residents-remain claims/afp-reporters-mostly-pensioners
30,000 inhabitants | questions/how-many-residents-remain questions/what-is-toretsk
  claims/administration-30000-before-2022 claims/ep-30000-residents-once
90% of residents gone | questions/how-many-residents-remain claims/administration-residents-fell-90
utilities cut off | questions/how-many-residents-remain claims/afp-reporters-no-electricity-or-water
start of the fighting | questions/how-long-has-the-fight-lasted claims/mt-fighting-intensified-since-summer
8 months shelling | questions/how-long-has-the-fight-lasted claims/mt-eight-months-of-shelling
nearly a year of defence | questions/how-long-has-the-fight-lasted claims/ep-defended-nearly-a-year
weekly assaults | questions/how-intense-is-the-fighting claims/zaporozhets-170-assaults
constant attacks | questions/how-intense-is-the-fighting claims/ep-constant-attacks
occasional assault | questions/how-intense-is-the-fighting claims/khominskyi-occasional-assaults
russian attack tactics | questions/which-tactics-are-described
motorbikes in assault | questions/which-tactics-are-described claims/ep-motorcycle-assault-teams
  units/motorcycle-assault-teams
flank attacks | questions/which-tactics-are-described questions/how-intense-is-the-fighting
  claims/ep-daily-assaults-on-flanks places/toretsk-flanks
which units fight on ukrainian side | questions/who-fights-for-toretsk
100th seperate mechanized brigade | units/100th-mechanized-brigade claims/ep-100th-defends-toretsk
  claims/ep-steel-hundred
28th brigade press officer | people/28th-brigade-press-officer claims/press-officer-positions-on-outskirts
Gorlovka brigade | units/132nd-motor-rifle-brigade
was toretsk destroyed by bombs | questions/what-destroyed-toretsk claims/mt-photo-destroyed-buildings
  claims/ep-destroyed-by-shelling
skeletal ruins | questions/what-destroyed-toretsk claims/mt-drone-footage-of-ruins
trees burned windows shattered | questions/what-destroyed-toretsk claims/afp-reporters-damaged-houses
where is toretsk on the map | questions/where-does-toretsk-lie places/toretsk
km from toretsk to chasiv yar | questions/where-does-toretsk-lie claims/bloggers-chasiv-yar-20-km-north
hill position | questions/why-does-toretsk-matter questions/where-does-toretsk-lie claims/analysts-elevated-ground
strategic importance supply routes | questions/why-does-toretsk-matter claims/analysts-obstruct-supply-routes
  claims/bbc-sever-routes
ukrainian counter-offensive to horlivka | questions/where-would-an-advance-lead questions/why-does-toretsk-matter
  claims/ep-launchpad-toward-horlivka
russian advance in donbas 2024 | questions/how-far-has-the-wider-advance-gone questions/where-would-an-advance-lead
  claims/mt-push-further-into-donbas claims/mt-dozens-of-towns-captured claims/mt-steadily-grinding-forward
goal of vladimir putin | questions/what-aims-are-stated claims/putin-goal-rest-of-donetsk claims/putin-donbas-priority
negotiation | questions/what-is-said-about-ending-the-war claims/kots-need-for-negotiations
  claims/mt-kots-referred-to-talks
end war in 24 hours | questions/what-is-said-about-ending-the-war claims/trump-end-within-24-hours
three killed sumy | questions/what-happens-on-the-border claims/prosecutors-three-killed-in-sumy
incursion into russia august 2024 | questions/what-happens-on-the-border claims/mt-assault-launched-august-2024
sources not named | questions/who-speaks-for-each-side
who is Stepanov | people/anatolii-stepanov
""")
