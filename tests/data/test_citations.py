"""References: what a reference manager reads out of a file is what the page of the claim or question says."""

import json
import re
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from annotated_dossier import pipeline, urls
from annotated_dossier.data import citations, export
from annotated_dossier.data.citations import FORMATS, bibtex, csl, ris
from annotated_dossier.data.citations.reference import Reference, reference_to
from annotated_dossier.data.citations.work import works
from annotated_dossier.phrases import IN_ENGLISH
from tests.conftest import DOSSIER
from tests.pages.shown import DISPUTE

RECORDS = """\
questions: {bridge: {question: Is the bridge open?, about: [toretsk]}}
people: {mayor: {name: The mayor}}
""" + DISPUTE.replace("    quotes:", "    answers: [{question: bridge}]\n    quotes:")
TEXT = "It is open, the mayor said. It was shut."
HOSTILE = [
    r"Costs: 5 % & 10 $ of #1_a ~ b ^ c \ d",
    "Braces } that { do not match }",
    "@misc{x, title={y}}",
    "A line\r\nTY  - BOOK\nER  - ",
    'Quotes " and “these”, Торецьк',
]


@pytest.fixture
def dossier(make_dossier):
    return pipeline.check(make_dossier(TEXT, RECORDS)).dossier


def published(make_dossier, site):
    return pipeline.check(
        make_dossier(TEXT, RECORDS, dossier=DOSSIER.replace("  covers:", f"  site_url: {site}\n  covers:"))
    ).dossier


def reference(text, url=None):
    work = f"{plain(text)}, edition 2nd"
    people = {"authors": (text, "Second Author"), "publisher": text, "issued": "2025-06-01"}
    return Reference("an-id", text, text, "2nd", work, "en", text, "claims/an-id/", url, **people)


def plain(text):
    return " ".join(text.split())


FILES = {
    f"data/{kind}.{suffix}": suffix
    for kind in ("claims", "questions", "sources")
    for suffix in ("bib", "csl.json", "ris")
}
IDS_IN = {
    "bib": lambda text: [entry.key for entry in bibtexparser.parse_string(text).entries],
    "csl.json": lambda text: [item["id"] for item in json.loads(text)],
    "ris": lambda text: [entry["id"] for entry in rispy.loads(text)],
}


def test_claims_questions_and_sources_have_a_file_each_in_each_format(dossier):
    assert {output.path for output in citations.export(dossier)} == FILES.keys()
    assert {output.path for output in export(dossier)} >= FILES.keys()


def test_a_file_holds_every_reference_once_in_the_order_of_the_records(dossier):
    ids = {"claims": ["open", "shut"], "questions": ["bridge"], "sources": ["article"]}
    for output in citations.export(dossier):
        kind = output.path.removeprefix("data/").partition(".")[0]
        assert IDS_IN[FILES[output.path]](output.text) == ids[kind], output.path


def test_where_there_is_nothing_to_refer_to_there_is_no_file(make_dossier):
    written = {output.path for output in citations.export(pipeline.check(make_dossier(TEXT)).dossier)}
    assert written == {path for path in FILES if path.startswith("data/sources.")}


@pytest.mark.parametrize("item", FORMATS, ids=lambda item: item.name)
def test_no_text_ends_the_reference_it_stands_in(item):
    references = [replace(reference(text, "https://example.org/"), id=f"id-{n}") for n, text in enumerate(HOSTILE)]
    assert IDS_IN[item.suffix](item.write(references)) == [one.id for one in references]


@pytest.mark.parametrize("text", HOSTILE)
def test_csl_json_gives_back_what_was_put_in(text):
    [item] = json.loads(csl.write([reference(text, "https://example.org/")]))
    assert (item["title"], item["container-title"], item["note"]) == (text, text, text)
    assert (item["id"], item["type"], item["URL"]) == ("an-id", "entry", "https://example.org/")
    assert item["author"] == [{"literal": text}, {"literal": "Second Author"}]
    assert (item["publisher"], item["issued"]) == (text, {"date-parts": [[2025, 6, 1]]})


@pytest.mark.parametrize("text", HOSTILE)
def test_bibtex_gives_back_what_was_put_in(text):
    library = bibtexparser.parse_string(bibtex.write([reference(text, "https://example.org/a_b?c=%20#d")]))
    assert library.failed_blocks == []
    [entry] = library.entries
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    assert (entry.entry_type, entry.key) == ("online", "an-id")
    assert typeset(fields["title"]) == typeset(fields["note"]) == plain(text)
    assert typeset(fields["titleaddon"]) == f"{plain(text)}, edition 2nd"
    assert fields["url"] == "https://example.org/a_b?c=%20#d"
    assert typeset(fields["author"]) == f"{plain(text)} and Second Author"
    assert (typeset(fields["organization"]), fields["date"]) == (plain(text), "2025-06-01")


# Commands of LaTeX's text that the reader below does not know.
MORE = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbackslash": "\\",
}


def typeset(latex):
    known = get_default_latex_context_db()
    known.add_context_category("more", macros=[MacroTextSpec(name, text) for name, text in MORE.items()], prepend=True)
    return plain(LatexNodes2Text(latex_context=known, keep_comments=True).latex_to_text(latex))


@pytest.mark.parametrize("text", HOSTILE)
def test_ris_gives_back_what_was_put_in(text):
    written = ris.write([reference(text, "https://example.org/")])
    [entry] = rispy.loads(written)
    assert (entry["title"], entry["secondary_title"], entry["notes"]) == (plain(text), plain(text), [plain(text)])
    assert (entry["type_of_reference"], entry["id"], entry["urls"]) == ("ELEC", "an-id", ["https://example.org/"])
    assert entry["authors"] == [plain(text), "Second Author"]
    assert (entry["publisher"], entry["year"], entry["date"]) == (plain(text), "2025", "2025/06/01")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in written.removesuffix("\r\n").split("\r\n"))


def test_a_reference_to_a_claim_names_its_speaker_its_source_and_a_rival(dossier):
    note = reference_to(dossier.claims["open"], dossier).note
    for text in (
        "Speaker: The mayor.",
        "Source: The Outlet, 7 February 2025.",
        "Disputed by The Outlet: The Outlet wrote that the bridge was shut.",
    ):
        assert text in note


def test_a_reference_has_those_who_made_the_dossier_and_the_day_of_its_edition(make_dossier):
    made = "  editors: [Ada Field, Bo Reed]\n  publisher: The Press\n  edition_on: 2025-06-01\n  covers:"
    found = pipeline.check(make_dossier(TEXT, RECORDS, dossier=DOSSIER.replace("  covers:", made))).dossier
    said = reference_to(found.claims["open"], found)
    assert (said.authors, said.publisher, said.issued) == (("Ada Field", "Bo Reed"), "The Press", "2025-06-01")
    assert said.in_words(IN_ENGLISH).startswith("Ada Field and Bo Reed: “The mayor said the bridge was open.” In: ")


def test_what_is_not_recorded_is_not_made_up(dossier):
    for item in FORMATS:
        text = item.write([reference_to(dossier.claims["open"], dossier)])
        assert not re.search(r"author|AU  -|publisher|PB  -|organization|date|issued|DA  -", text), text


def test_a_reference_to_a_question_names_each_speaker(dossier):
    assert reference_to(dossier.questions["bridge"], dossier).note == "Speakers: The mayor; The Outlet."


def test_a_reference_has_a_full_address_only_where_the_site_has_one(dossier, make_dossier):
    path = urls.record_address("claims", "open")
    assert reference_to(dossier.claims["open"], dossier).url is None
    for site in ("https://example.org/d", "https://example.org/d/"):
        found = reference_to(dossier.claims["open"], published(make_dossier, site))
        assert found.url == f"https://example.org/d/{path}"
        assert found.url in found.in_words(IN_ENGLISH)


def test_a_withdrawn_claim_says_so(make_dossier):
    records = RECORDS.replace(
        "    quotes:", "    withdrawn: {on: 2025-03-01, because: It was misread.}\n    quotes:", 1
    )
    found = pipeline.check(make_dossier(TEXT, records)).dossier
    assert "Withdrawn on 1 March 2025: It was misread." in reference_to(found.claims["open"], found).note


def test_no_reference_holds_a_word_of_a_source(make_dossier):
    for mode in ("full", "quotes", "metadata"):
        found = pipeline.check(
            make_dossier(TEXT, RECORDS, dossier=DOSSIER.replace("publish: full", f"publish: {mode}"))
        )
        assert not [output.path for output in citations.export(found.dossier) if "It is open" in output.text]


WORK = """\
people: {author: {name: Ada Field}, translator: {name: Bo Reed}}
claims:
  fell:
    statement: Ada Field wrote that the bridge fell.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: It was shut, locator: {section: "3", page: "12"}}]
"""
AS_BOOK = DOSSIER.replace(
    "    publisher: outlet\n    published: 2025-02-07",
    """\
    type: book
    written_by: [author]
    publisher: outlet
    translators: [Bo Reed]
    edition: 2nd
    place_of_publication: Oldbridge
    withdrawn: {on: 2025-03, because: The photographs were false.}
    url: https://example.org/book.pdf
    published: -0389~""",
)


@pytest.fixture
def book(make_dossier):
    return pipeline.check(make_dossier(TEXT, WORK, dossier=AS_BOOK)).dossier


def file_of(dossier, suffix):
    return next(output.text for output in citations.export(dossier) if output.path == f"data/sources.{suffix}")


def test_a_work_is_cited_as_what_it_is_and_by_whom(book):
    item, place = json.loads(file_of(book, "csl.json"))
    assert (item["type"], item["publisher"], item["publisher-place"]) == ("book", "The Outlet", "Oldbridge")
    assert (item["author"], item["translator"]) == ([{"literal": "Ada Field"}], [{"literal": "Bo Reed"}])
    assert (item["issued"], item["edition"]) == ({"date-parts": [[-390]], "circa": True}, "2nd")
    assert item["note"] == "Withdrawn by its publisher in March 2025: The photographs were false."
    assert (place["id"], place["label"], place["locator"]) == ("article--fell", "page", "12")


def test_the_other_formats_say_the_same_of_a_work(book):
    [entry, place] = bibtexparser.parse_string(file_of(book, "bib")).entries
    assert (entry.entry_type, entry["author"], entry["address"]) == ("book", "{Ada Field}", "Oldbridge")
    assert (place["pages"], place["year"]) == ("12", "about 390 BC")
    [entry, place] = rispy.loads(file_of(book, "ris"))
    assert (entry["type_of_reference"], entry["authors"], entry["place_published"]) == (
        "BOOK",
        ["Ada Field"],
        "Oldbridge",
    )
    assert place["start_page"] == "12"


def test_a_newspaper_is_what_its_article_stands_in(dossier):
    [item] = json.loads(file_of(dossier, "csl.json"))
    assert (item["type"], item["container-title"], item["issued"]) == (
        "article-newspaper",
        "The Outlet",
        {"date-parts": [[2025, 2, 7]]},
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_ends_the_work_it_stands_in(text, dossier):
    work = replace(
        next(works(dossier)),
        **dict.fromkeys(("title", "publisher", "publisher_place", "edition", "note", "locator"), text),
        authors=(text,),
        translators=(text,),
    )
    for item in FORMATS:
        assert len(IDS_IN[item.suffix](item.write_works([work, replace(work, id="another")]))) == 2, item.name
