"""German: the words by which a statement is compared with the words it rests on."""

from __future__ import annotations

from annotated_dossier.text.languages.statements import StatementWords, kin, spaced

STATEMENTS = StatementWords(
    stemmer="german",
    spellings=(("ß", "ss"), ("ä", "a"), ("ö", "o"), ("ü", "u")),
    irregular=kin(
        "stadt stadte stadtisch; sterben starb starben stirbt gestorben tod tot tote toten; fallen fiel fielen fallt "
        "gefallen fall; gehen ging gingen geht gegangen; kommen kam kamen kommt gekommen; nehmen nahm nahmen nimmt "
        "genommen; brechen brach brachen bricht gebrochen; brennen brannte brannten gebrannt brand; schliessen "
        "schloss schlossen geschlossen schliesst schliessung; geben gab gaben gibt gegeben; finden fand fanden "
        "gefunden; fliehen floh flohen geflohen flucht; verlieren verlor verloren verlust verluste; treffen traf "
        "trafen trifft getroffen; ziehen zog zogen gezogen abzug; bleiben blieb blieben geblieben; stehen stand "
        "standen gestanden; werden wurde wurden; bauen baute bauten gebaut bau; zerstoren zerstorte zerstorten "
        "zerstort zerstorung; raumen raumte raumten geraumt raumung; steigen stieg stiegen gestiegen anstieg; sinken "
        "sank sanken gesunken; offnen offnete offneten geoffnet offnung"
    ),
    stop_words=spaced(
        "der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim bis "
        "da damit dann dass dein denn deren dessen dies diese diesem diesen dieser dieses doch dort du durch er es "
        "für gegen hat hatte hatten habe haben hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem "
        "ins ist ja je jede jedem jeden jeder jedes jene jener man mit mich mir nach neben noch nun nur ob obwohl "
        "sein seine seinem seinen seiner seit sich sie sind so sodass solche sondern sonst sowie über um und uns "
        "unser unsere unter vom von vor war waren was weil welche welcher welches wenn wer wie wieder wir wird wo "
        "wurde wurden werden worden zu zum zur zwischen während wegen trotz sehr schon selbst bereits gewesen machen "
        "macht machte gemacht geworden dabei daran darauf daraus dazu davon hin her"
    ),
    of_reports=spaced(
        "artikel text überschrift satz aussage wort worte wörter worten zitat grund gründe teil zeit mal angaben "
        "bericht laut zufolge jemand etwas"
    ),
    negations=(
        *spaced("nicht nie niemals niemand nichts nirgends weder ohne kein keine keinen keinem keiner keines"),
        "nicht mehr",
        "noch nicht",
    ),
    negative_endings=(),
    denials=spaced(
        "bestritt bestritten bestreitet bestreiten dementierte dementierten dementiert leugnete leugneten leugnet "
        "widersprach widersprachen widerspricht wies dementi"
    ),
    neutral_verbs=(
        *("nach angaben", "laut", "zufolge"),
        *spaced(
            "sagte sagten sagt sagen schrieb schrieben schreibt schreiben bestritt bestritten bestreitet fragte "
            "fragten fragt nannte nannten nennt gab gaben gibt meldete meldeten meldet berichtete berichteten "
            "berichtet erklärte erklärten erklärt teilte teilten teilt fügte antwortete antworteten erzählte "
            "erzählten kündigte kündigten veröffentlichte"
        ),
    ),
    attributions=(
        *("nach angaben",),
        *spaced(
            "sagte sagten sagt laut zufolge erklärte erklärten erklärt meldete meldeten meldet berichtete "
            "berichteten berichtet bestritt bestritten bestreitet behauptete behaupteten behauptet warnte warnten "
            "warnt kündigte"
        ),
    ),
    modality={
        "possible": spaced("kann können könne könnte könnten vielleicht möglich möglicherweise womöglich eventuell"),
        "expected": spaced("wahrscheinlich vermutlich voraussichtlich dürfte dürften wohl"),
        "would": spaced("würde würden"),
        "must": spaced("muss müssen musste mussten soll sollen sollte sollten"),
        "condition": spaced("wenn falls sofern"),
        "planned": spaced("plant planen plante planten beabsichtigt beabsichtigte will wollen wollte wollten"),
        "tried": spaced("versucht versuchte versuchten versuchen"),
        "seeming": spaced("scheint schien scheinbar anscheinend offenbar angeblich mutmaßlich"),
    },
    quantities={
        "only": spaced("nur lediglich bloß"),
        "most": spaced("meisten meist größtenteils überwiegend mehrheit"),
        "all": spaced("alle allen aller alles ganz ganze ganzen ganzer gesamte gesamten völlig vollständig komplett"),
        "nearly": spaced("fast beinahe nahezu"),
        "half": spaced("hälfte halb halbe halben"),
        "part": spaced("teilweise teils"),
        "dozens": spaced("dutzende dutzenden"),
        "hundreds": spaced("hunderte hunderten"),
        "thousands": spaced("tausende tausenden zehntausende"),
        "millions": spaced("millionen"),
        "several": spaced("mehrere mehreren mehrerer verschiedene"),
        "many": spaced("viele vielen vieler zahlreiche zahlreichen"),
        "few": spaced("wenige wenigen weniger paar"),
        "always": spaced("immer ständig stets"),
        "often": spaced("oft häufig"),
        "sometimes": spaced("manchmal gelegentlich selten"),
        "daily": spaced("täglich"),
    },
    media=spaced("zeitung sender fernsehen radio agentur zeitschrift magazin plattform kanal"),
    ranks={
        "part": spaced("straße platz gebäude haus palast hügel viertel siedlungsteil vorort"),
        "settlement": spaced("dorf weiler siedlung stadt hauptstadt hafen gemeinde"),
        "district": spaced("bezirk kreis landkreis rajon"),
        "region": spaced("region provinz oblast kanton bundesland republik"),
        "country": spaced("land staat königreich"),
        "continent": spaced("kontinent welt"),
    },
)
