"""French: the words by which a statement is compared with the words it rests on."""

from __future__ import annotations

from annotated_dossier.text.languages.statements import StatementWords, kin, spaced

STATEMENTS = StatementWords(
    stemmer="french",
    spellings=(("œ", "oe"), ("æ", "ae")),
    irregular=kin(
        "mort morts morte mortes mourir mourut moururent meurt meurent mourait; prendre prend prennent prit prirent "
        "pris prise prises prenait; tenir tient tiennent tenu tenue tint tenait; venir vient viennent venu venue "
        "vint vinrent venait; partir part partent parti partie partis partait départ; ouvrir ouvre ouvrent ouvert "
        "ouverte ouverts ouvrit ouverture; fermer ferme ferment fermé fermée fermés fermeture; tomber tombe tombent "
        "tombé tombée tombés tomba tombèrent chute; détruire détruit détruite détruits destruction; construire "
        "construit construite construits construction; perdre perd perdent perdu perdue perdus perdit perte pertes; "
        "battre bat battu battue combat combats combattre; élire élu élue élus élection; rompre rompu rompue "
        "rupture; brûler brûle brûlé brûlée brûlés incendie; ville villes; oeil yeux; monter monte montent montait "
        "montaient monté montée; ciel cieux; travail travaux; journal journaux"
    ),
    stop_words=spaced(
        "a à afin ai ainsi alors après as au aucun aussi autre autres aux avait avaient avant avec avoir bien car ce "
        "ceci cela celle celles celui ces cet cette ceux chacun chaque chez comme contre d dans de depuis derrière "
        "des dès donc dont du durant elle elles en encore entre es est et étaient étant était été être eu eux fait "
        "faire fois font fut furent hors ici il ils je la là le les leur leurs lors lorsque lui ma mais me même "
        "mêmes mes moi mon ne nos notre nous on ont ou où par parce pas pendant peu plus plusieurs pour pourquoi "
        "puis puisque qu quand que quel quelle quelles quels qui quoi sa sans se sera seront ses si sien soi soit "
        "son sont sous sur ta tandis te tel telle tels tes toi ton tous tout toute toutes très tu un une va vers "
        "voici voilà vos votre vous y"
    ),
    of_reports=spaced(
        "article texte titre phrase déclaration mot mots propos citation raison raisons partie temps dernier "
        "dernière rapport quelqu'un quelque"
    ),
    negations=(*spaced("ne pas jamais aucun aucune nul nulle personne rien ni sans guère"), "nulle part"),
    negative_endings=(),
    denials=spaced(
        "nie nient niait niaient nié dément démentent démentait démenti conteste contestent contestait contesté "
        "réfute réfutent réfuté rejette rejettent rejeté démenti"
    ),
    neutral_verbs=(
        *("d'après",),
        *spaced(
            "dit disent disait disaient écrit écrivent écrivait selon nie nient nié demande demandent demandé "
            "appelle appellent appelé donne donnent donné nomme nommé déclare déclarent déclaré annonce annoncent "
            "annoncé ajoute ajoutent ajouté répond répondent répondu rapporte rapportent rapporté indique indiquent "
            "indiqué raconte racontent raconté publie publié"
        ),
    ),
    attributions=spaced(
        "dit disent selon déclare déclarent déclaré annonce annoncent annoncé ajoute ajouté explique expliqué "
        "affirme affirment affirmé indique indiquent indiqué nie nié démenti avertit averti"
    ),
    modality={
        "possible": spaced("peut peuvent pouvait pouvaient pourrait pourraient peut possible possibles possiblement"),
        "expected": spaced("probablement probable probables vraisemblablement attendu attendue"),
        "would": spaced("serait seraient aurait auraient"),
        "must": spaced("doit doivent devait devaient devrait devraient"),
        "condition": ("si", "à condition", "en cas"),
        "planned": spaced("prévoit prévoient prévoyait prévu compte veut veulent voulait voulaient"),
        "tried": spaced("tente tentent tentait tentaient tenté essaie essaient essayé"),
        "seeming": spaced("semble semblent semblait semblaient paraît apparemment prétendument"),
    },
    quantities={
        "only": spaced("seulement uniquement"),
        "most": spaced("plupart majorité principalement"),
        "all": spaced("tout tous toute toutes entier entière entiers entièrement totalement complètement"),
        "nearly": spaced("presque quasiment pratiquement"),
        "half": spaced("moitié demi demie"),
        "part": (*spaced("partiellement"), "en partie"),
        "dozens": spaced("dizaines"),
        "hundreds": spaced("centaines"),
        "thousands": spaced("milliers"),
        "millions": spaced("millions"),
        "several": spaced("plusieurs divers diverses"),
        "many": spaced("beaucoup nombreux nombreuses"),
        "few": ("peu de", "quelques"),
        "always": spaced("toujours constamment"),
        "often": spaced("souvent fréquemment"),
        "sometimes": spaced("parfois rarement"),
        "daily": (*spaced("quotidiennement"), "chaque jour"),
    },
    media=spaced("journal chaîne télévision radio agence magazine revue plateforme média médias"),
    ranks={
        "part": spaced("rue place bâtiment maison palais colline quartier faubourg"),
        "settlement": spaced("village hameau bourg ville capitale port commune"),
        "district": spaced("district arrondissement canton raïon"),
        "region": spaced("région province département oblast république"),
        "country": spaced("pays état royaume"),
        "continent": spaced("continent monde"),
    },
)
