"""English: the words by which a statement is compared with the words it rests on."""

from __future__ import annotations

from annotated_dossier.text.languages.statements import StatementWords, kin, spaced

_STOP_WORDS = """
a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i
me my mine who whom whose which what where when how why here there itself himself herself themselves and or but as
than so such then thus also too very well both each other others another one ones own same of to in on at by for
from with about into onto upon over under above below between among through during after before since until till up
down out off against along across around behind beside besides beyond near toward towards within via per amid
despite because while though although however yet still once again be is am are was were been being have has had
having do does did doing done come comes came go goes went gone get gets got make makes made put puts give gives
gave given bring brings brought become becomes became call calls called use uses used more less most least any just
"""
_OF_REPORTS = """
according article articles text headline heading caption sentence statement words wording quote quoted said say
says saying wrote write writes written writing put reason reasons way part time times last lasts lasted lasting
lie lies lying show shows showed shown showing dated earlier later someone somebody something
"""
_NEVER_LAST = """
a an the and or but nor of to by for from with at into onto than as if because although though while whereas that which
who whose whom between among during until despite amid per via is are was were be been has had have would could might
"""
# A word, and its forms and kin.
_IRREGULAR = """
end stop stopped cease halt finish; want wish desire covet coveted; cost price; fire blaze burn burned burning burnt
flame flames conflagration; next adjoin adjoins beside; be been; bear bore borne; beat beaten; begin began begun
beginning start started starts; bend bent; blow blew blown; break broke broken; breathe breath; build built; buy
bought; catch caught; child children; choose chose chosen choice; cut cutting; deal dealt; decide decision; defend
defense defensive defender; depart departure; destroy destruction destructive; die dead death died; draw drew drawn;
drink drank drunk; drive drove driven; eat ate eaten; enter entrance; expand expansion; explode explosion explosive;
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled flight; fly flew flown; foot feet; forbid
forbade forbidden; forget forgot forgotten; freeze froze frozen; grow grew grown growth; hang hung; hear heard; hide
hid hidden; hold held; hurt hurting; intend intent intention; invade invasion; keep kept; know knew known; lay laid;
lead led; leave left; lend lent; lie lay lain; life lives live; lose lost loss losses; man men; mean meant; meet
met; move motion; person people persons; produce production; prove proof; pursue pursuit; ride rode ridden; ring
rang rung; rise rose risen; run ran; see saw seen watch watched view behold beheld; seek sought; sell sold; send
sent; shake shook shaken; shoot shot; show shown; sing sang sung song; sink sank sunk; sit sat; sleep slept; speak
spoke spoken speech; spend spent; spread spreading; stand stood; steal stole stolen; stick stuck; strike struck
stricken; strong strength; swear swore sworn; sweep swept; swim swam swum; teach taught; tear tore torn; think
thought; throw threw thrown; win won; wear wore worn; withdraw withdrew withdrawn withdrawal; woman women
"""

STATEMENTS = StatementWords(
    stemmer="english",
    spellings=(
        ("isation", "ization"),
        ("ise", "ize"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("our", "or"),
        ("defence", "defense"),
        ("offence", "offense"),
        ("licence", "license"),
        ("centre", "center"),
        ("theatre", "theater"),
        ("metre", "meter"),
        ("litre", "liter"),
        ("fibre", "fiber"),
        ("calibre", "caliber"),
        ("storey", "story"),
        ("programme", "program"),
        ("grey", "gray"),
        ("tonne", "ton"),
        ("cheque", "check"),
        ("plough", "plow"),
        ("tyre", "tire"),
        ("lled", "led"),
        ("lling", "ling"),
        ("æ", "ae"),
        ("œ", "oe"),
    ),
    irregular=kin(_IRREGULAR),
    stop_words=spaced(_STOP_WORDS),
    of_reports=spaced(_OF_REPORTS),
    negations=(
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "nowhere",
        "no one",
        "neither",
        "nor",
        "cannot",
        "without",
        "unable",
        "no longer",
    ),
    negative_endings=("n't",),
    denials=(
        "deny",
        "denies",
        "denied",
        "denying",
        "denial",
        "reject",
        "rejects",
        "rejected",
        "rejecting",
        "refute",
        "refutes",
        "refuted",
        "refuting",
        "dispute",
        "disputes",
        "disputed",
        "disputing",
        "dismiss",
        "dismisses",
        "dismissed",
        "dismissing",
        "disavowed",
        "contradicted",
    ),
    neutral_verbs=(
        "said",
        "says",
        "say",
        "wrote",
        "writes",
        "according to",
        "denied",
        "denies",
        "asked",
        "asks",
        "called",
        "calls",
        "cited",
        "cites",
        "gave",
        "gives",
        "named",
        "names",
        "counted",
        "described",
        "describes",
        "listed",
        "lists",
        "made",
        "put",
        "quoted",
        "reported",
        "reports",
        "spoke",
        "stated",
        "states",
        "told",
        "added",
        "announced",
        "answered",
        "estimated",
        "posted",
        "published",
        "replied",
    ),
    attributions=(
        "said",
        "says",
        "according to",
        "told",
        "tells",
        "denied",
        "denies",
        "announced",
        "added",
        "explained",
        "claimed",
        "claims",
        "stated",
        "warned",
        "reported",
    ),
    modality={
        "possible": ("could", "may", "might", "can", "possible", "possibly", "potential", "potentially", "perhaps"),
        "expected": ("likely", "probably", "probable", "expected", "expects", "presumed", "presumably"),
        "would": ("would", "will", "shall"),
        "must": ("must", "should", "ought", "has to", "have to", "had to"),
        "condition": ("if", "unless", "provided", "whether"),
        "planned": ("plan", "plans", "planned", "aim", "aims", "aimed", "aiming", "intend", "intends", "intended"),
        "tried": ("attempt", "attempts", "attempted", "attempting", "try", "tries", "tried", "trying"),
        "seeming": ("seem", "seems", "seemed", "apparently", "reportedly", "allegedly"),
    },
    quantities={
        "only": ("only", "merely"),
        "most": ("most", "mostly", "mainly", "largely", "majority"),
        "all": ("all", "every", "entire", "entirely", "whole", "completely", "fully", "totally", "full"),
        "nearly": ("nearly", "almost", "practically", "virtually"),
        "half": ("half",),
        "part": ("fraction", "partly", "partially", "in part"),
        "dozens": ("dozens", "scores"),
        "hundreds": ("hundreds",),
        "thousands": ("thousands", "tens of thousands", "hundreds of thousands"),
        "millions": ("millions",),
        "several": ("several", "various"),
        "many": ("many", "numerous", "multitude"),
        "few": ("few", "a few", "handful"),
        "always": ("always", "constantly", "constant", "continuously"),
        "often": ("often", "frequently"),
        "sometimes": ("sometimes", "occasionally", "occasional", "rarely", "seldom"),
        "daily": ("daily", "every day", "day and night"),
    },
    orders={"before": ("before", "until", "till"), "after": ("after", "since")},
    never_last=tuple(_NEVER_LAST.split()),
    media=("media", "outlet", "newspaper", "broadcaster", "television", "platform", "channel", "agency", "magazine"),
    ranks={
        "part": ("street", "square", "building", "house", "palace", "hill", "quarter", "neighbourhood", "outskirts"),
        "settlement": ("village", "settlement", "hamlet", "town", "city", "capital", "port", "municipality"),
        "district": ("raion", "district", "county", "borough", "hromada"),
        "region": ("oblast", "region", "province", "governorate", "krai", "republic", "canton"),
        "country": ("country", "state", "nation", "kingdom", "empire"),
        "continent": ("continent", "world"),
    },
)
