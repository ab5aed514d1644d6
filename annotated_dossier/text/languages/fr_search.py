"""French: the words by which a query is read."""

from __future__ import annotations

from annotated_dossier.text.languages.search import SearchWords, alike
from annotated_dossier.text.languages.statements import spaced

_SYNONYMS = """
perte pertes perdu perdus mort morts morte décès victime victimes tué tués bilan;
habitant habitants résident résidents civil civils population gens; rester reste restent restés demeurent;
tenir tient contrôle contrôler contrôlent pris prise capturé occupé tombé conquis;
km kilomètre kilomètres; pourcent pourcentage %; loin distance éloigné;
combat combats bataille guerre; attaque attaques attaquer assaut assauts offensive frappe frappes;
bombardement bombardements artillerie tirs; détruit détruite destruction ruines endommagé;
tactique tactiques méthode méthodes; important importance stratégique; négociations pourparlers paix trêve;
soldat soldats troupes forces militaires; brigade brigades unité unités;
contredire contredisent contradiction; nier nie nié dément démenti;
but buts objectif objectifs plan plans; disparu disparus; ville localité
"""

SEARCH = SearchWords(
    asking=spaced("qui que quoi quel quelle quels quelles quand où comment pourquoi combien dont"),
    naming=spaced("qui que quoi quel quelle quels quelles où dont"),
    opening=spaced("est-ce est sont a ont peut peuvent"),
    passed_over=spaced("est-ce sil plaît montre trouve dis quelque chose sur"),
    endings=dict.fromkeys(spaced("e s es x é ée és ées er ent ait aient"), ""),
    synonyms=alike(_SYNONYMS),
)
