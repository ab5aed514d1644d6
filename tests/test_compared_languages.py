"""In each language whose words are known, a quote is held to its sentence, and a statement to its quotes."""

import pytest

from annotated_dossier import pipeline

DOSSIER = """\
dossier:
  title: "—"
  summary: "—"
  language: {language}
  covers: "2025"
  edition: "1"
  parties: {{north: {{name: "—"}}}}
  topics: {{bridge: {{name: "—"}}}}
  limits: {{coverage: 0}}
organisations:
  outlet: {{name: Outlet, type: "—"}}
people:
  speaker: {{name: {speaker}}}
sources:
  article: {{file: article.txt, label: "—", publisher: outlet, published: 2025-02-07, language: {language}, publish: full}}
"""
CLAIM = """\
claims:
  claim:
    statement: >-
      {statement}
    topic: bridge
    speaker: {who}
    about: [speaker]
    quotes:
      - source: article
        exact: >-
          {exact}
"""
SPEAKERS = {"uk": "Мельник", "ru": "Орлов", "de": "Berg", "fr": "Roche"}
# Of no concern here: what a claim of one sentence lacks.
ASIDE = {
    "sentence-unread",
    "record-unused",
    "quote-takes-most",
    "published-without-basis",
    "quoted-too-much",
    "limit-of-nothing",
    "pages-in-english",
}


@pytest.fixture
def codes_of(make_dossier):
    def codes(language, article, exact, statement, who):
        records = CLAIM.format(statement=statement, exact=exact, who=who)
        root = make_dossier(article, records, dossier=DOSSIER.format(language=language, speaker=SPEAKERS[language]))
        return {problem.code for problem in pipeline.check(root).problems} - ASIDE

    return codes


# What a source says, what is quoted of it, and what is wrong with that.
CUTS = [
    ("uk", "Мельник сказав, що міст не закрили.", "закрили", "negation-cut-off"),
    ("uk", "Мельник сказав, що міст не [...] закрили.", "міст [...] закрили", "negation-cut-off"),
    ("uk", "Міст, можливо, закриють, сказав Мельник.", "закриють, сказав Мельник", "sense-cut-off"),
    ("uk", "Мельник сказав, що міст нібито закрили.", "закрили", "sense-cut-off"),
    ("uk", "Мельник заперечив, що міст закрили.", "міст закрили", "sense-cut-off"),
    ("uk", "Міст закриють, якщо підніметься вода, сказав Мельник.", "Міст закриють", "sense-cut-off"),
    ("uk", "Мельник сказав, що закрили не лише міст.", "міст", None),
    ("uk", "Мельник сказав, що міст закрили.", "міст закрили", None),
    ("ru", "Орлов сказал, что мост не закрыли.", "закрыли", "negation-cut-off"),
    ("ru", "Орлов сказал, что мост никогда не закрывали.", "мост", "negation-cut-off"),
    ("ru", "Орлов сказал, что мост якобы закрыли.", "закрыли", "sense-cut-off"),
    ("ru", "Орлов опроверг, что мост закрыли.", "мост закрыли", "sense-cut-off"),
    ("ru", "Мост закроют, если поднимется вода, сказал Орлов.", "Мост закроют", "sense-cut-off"),
    ("ru", "Закрыли не только мост, сказал Орлов.", "мост, сказал Орлов", None),
    ("ru", "Орлов сказал, что мост закрыли.", "мост закрыли", None),
    ("de", "Berg sagte, die Brücke sei nicht gesperrt.", "gesperrt", "negation-cut-off"),
    ("de", "Berg sagte, man sperre die Brücke nicht.", "man sperre die Brücke", "negation-cut-off"),
    ("de", "Berg sagte, die Brücke werde vielleicht gesperrt.", "gesperrt", "sense-cut-off"),
    ("de", "Berg bestritt, dass die Brücke gesperrt war.", "die Brücke gesperrt war", "sense-cut-off"),
    ("de", "Ein Teil der Brücke fiel, sagte Berg.", "der Brücke fiel, sagte Berg", "sense-cut-off"),
    ("de", "Berg sagte, gesperrt sei nicht nur die Brücke.", "die Brücke", None),
    ("de", "Berg sagte, die Brücke sei gesperrt.", "die Brücke sei gesperrt", None),
    ("fr", "Roche a dit que le pont n'est pas fermé.", "fermé", "negation-cut-off"),
    ("fr", "Roche a dit qu’on ne ferma jamais le pont.", "le pont", "negation-cut-off"),
    ("fr", "Roche a dit que le pont serait fermé.", "fermé", "sense-cut-off"),
    ("fr", "Roche nie que le pont soit fermé.", "le pont soit fermé", "sense-cut-off"),
    ("fr", "Le pont sera fermé si l'eau monte, a dit Roche.", "Le pont sera fermé", "sense-cut-off"),
    ("fr", "Roche a dit que non seulement le pont est fermé.", "le pont est fermé", None),
    ("fr", "Roche a dit que le pont est fermé.", "le pont est fermé", None),
]


@pytest.mark.parametrize(("language", "article", "exact", "code"), CUTS)
def test_a_quote_leaves_out_nothing_that_turns_its_words(codes_of, language, article, exact, code):
    found = codes_of(language, article, exact, "…", "speaker") & {"negation-cut-off", "sense-cut-off"}
    assert found == ({code} if code else set())


# What a source says, what we state after it, and what is wrong with that.
STATEMENTS = [
    ("uk", "Мельник сказав, що міст не закрили", "Мельник сказав, що міст закрили.", "negation-left-out"),
    ("uk", "Мельник сказав, що міст закрили", "Мельник сказав, що міст не закрили.", "negation-not-in-quotes"),
    ("uk", "Мельник сказав, що міст можуть закрити", "Мельник сказав, що міст закриють.", "modality-left-out"),
    ("uk", "Мельник сказав, що міст закрили", "Мельник сказав, що міст зруйнували.", "word-of-ours"),
    ("uk", "Мельник сказав, що міст закрили", "За словами Мельника, закрито міст.", None),
    ("uk", "Мельник повідомив про зруйновані будинки", "Мельник повідомив, що зруйновано будинок.", None),
    ("uk", "Мельник сказав, що міст закрили", "Мельник визнав, що міст закрили.", "verb-not-neutral"),
    ("ru", "Орлов сказал, что мост не закрыли", "Орлов сказал, что мост закрыли.", "negation-left-out"),
    ("ru", "Орлов сказал, что мост закрыли", "Орлов сказал, что мост не закрыли.", "negation-not-in-quotes"),
    ("ru", "Орлов сказал, что мост могут закрыть", "Орлов сказал, что мост закроют.", "modality-left-out"),
    ("ru", "Орлов сказал, что мост закрыли", "Орлов сказал, что мост разрушили.", "word-of-ours"),
    ("ru", "Орлов сказал, что мост закрыли", "По словам Орлова, мост закрыт.", None),
    ("ru", "Орлов сказал, что мост закрыли", "Орлов признал, что мост закрыли.", "verb-not-neutral"),
    ("de", "Berg sagte, die Brücke sei nicht gesperrt", "Berg sagte, die Brücke sei gesperrt.", "negation-left-out"),
    (
        "de",
        "Berg sagte, die Brücke sei gesperrt",
        "Berg sagte, die Brücke sei nicht gesperrt.",
        "negation-not-in-quotes",
    ),
    (
        "de",
        "Berg sagte, die Brücke könnte gesperrt werden",
        "Berg sagte, die Brücke werde gesperrt.",
        "modality-left-out",
    ),
    ("de", "Berg sagte, die Brücke sei gesperrt", "Berg sagte, die Brücke sei zerstört.", "word-of-ours"),
    ("de", "Berg sagte, die Brücken seien gesperrt", "Laut Berg ist die Brücke gesperrt.", None),
    ("de", "Berg sagte, die Brücke sei gesperrt", "Berg räumte ein, die Brücke sei gesperrt.", "verb-not-neutral"),
    ("fr", "Roche a dit que le pont n’est pas fermé", "Roche a dit que le pont est fermé.", "negation-left-out"),
    ("fr", "Roche a dit que le pont est fermé", "Roche a dit que le pont n’est pas fermé.", "negation-not-in-quotes"),
    ("fr", "Roche a dit que le pont peut être fermé", "Roche a dit que le pont est fermé.", "modality-left-out"),
    ("fr", "Roche a dit que le pont est fermé", "Roche a dit que le pont est détruit.", "word-of-ours"),
    ("fr", "Roche a dit que l’eau monte", "Selon Roche, les eaux montent.", None),
]


@pytest.mark.parametrize(("language", "quote", "statement", "code"), STATEMENTS)
def test_a_statement_keeps_what_its_quote_says(codes_of, language, quote, statement, code):
    found = codes_of(language, f"{quote}.", quote, statement, "speaker")
    assert code in found if code else found == set()


# What a source says, what is quoted, what the statement puts between marks, and whether these are the speaker's words.
SPOKEN = [
    ("uk", "«Міст упав», — сказав Мельник.", "«Міст упав», — сказав Мельник", "Мельник сказав: «Міст упав».", True),
    ("uk", "„Міст упав“, — сказав Мельник.", "„Міст упав“, — сказав Мельник", "Мельник сказав: „Міст упав“.", True),
    ("uk", "„Міст упав”, — сказав Мельник.", "„Міст упав”, — сказав Мельник", "Мельник сказав: «Міст упав».", True),
    ("uk", "Мельник сказав, що міст упав.", "Мельник сказав, що міст упав", "Мельник сказав, що «міст упав».", False),
    ("ru", "«Мост упал», — сказал Орлов.", "«Мост упал», — сказал Орлов", "Орлов сказал: «Мост упал».", True),
    ("ru", "Орлов сказал, что мост упал.", "Орлов сказал, что мост упал", "Орлов сказал, что «мост упал».", False),
    ("de", "„Die Brücke fiel“, sagte Berg.", "„Die Brücke fiel“, sagte Berg", "Berg sagte: „Die Brücke fiel.“", True),
    ("de", "»Die Brücke fiel«, sagte Berg.", "»Die Brücke fiel«, sagte Berg", "Berg sagte: »Die Brücke fiel«.", True),
    ("de", "Berg sagte, die Brücke fiel.", "Berg sagte, die Brücke fiel", "Berg sagte, „die Brücke fiel“.", False),
    (
        "fr",
        "« Le pont est tombé », a dit Roche.",
        "« Le pont est tombé », a dit Roche",
        "Roche a dit : « le pont est tombé ».",
        True,
    ),
    ("fr", "Roche a dit que l’eau monte.", "Roche a dit que l’eau monte", "Roche a dit que « l’eau monte ».", False),
]


@pytest.mark.parametrize(("language", "article", "exact", "statement", "is_spoken"), SPOKEN)
def test_marks_make_words_the_speakers_own(codes_of, language, article, exact, statement, is_spoken):
    assert ("words-of-the-source" in codes_of(language, article, exact, statement, "speaker")) is not is_spoken
