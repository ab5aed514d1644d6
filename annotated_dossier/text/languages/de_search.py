"""German: the words by which a query is read."""

from __future__ import annotations

from annotated_dossier.text.languages.search import SearchWords, alike
from annotated_dossier.text.languages.statements import spaced

_SYNONYMS = """
verlust verluste verloren verlor gestorben starben tot tote toten tod todesopfer opfer gefallen getötet;
einwohner bewohner zivilisten bevölkerung menschen bürger; bleiben bleibt geblieben blieben verblieben übrig;
halten hält hielt kontrolle kontrolliert eingenommen einnahme erobert besetzt gefallen genommen;
km kilometer kilometern; prozent %; weit entfernt entfernung abstand;
kampf kämpfe kämpfen schlacht gefecht gefechte krieg; angriff angriffe angreifen sturm offensive schlag schläge;
beschuss bombardierung bombardement artillerie; zerstört zerstörung beschädigt ruinen trümmer;
taktik taktiken methode methoden; wichtig bedeutung strategisch; verhandlungen gespräche frieden waffenruhe;
soldat soldaten truppen streitkräfte; brigade brigaden einheit einheiten;
widersprechen widerspricht widerspruch; bestreiten bestreitet bestritt dementiert dementierte;
ziel ziele plan pläne; vermisst vermisste; stadt ort
"""

SEARCH = SearchWords(
    asking=spaced("wer wen wem wessen was welche welcher welches wann wo wohin woher wie warum weshalb wieviel viele"),
    naming=spaced("wer wen wem wessen was welche welcher welches wo"),
    opening=spaced("ist sind war waren hat haben kann können wird werden darf"),
    passed_over=spaced("bitte zeige finde sage gibt gab etwas über"),
    endings=dict.fromkeys(spaced("e en em er es n s st t te ten tes ung ungen"), ""),
    synonyms=alike(_SYNONYMS),
)
