"""A source made ready: its paragraphs, its repairs, and what readers are shown of it."""

import re
from types import SimpleNamespace

from annotated_dossier.anchoring.anchor import PlacedRepair, anchor, searchable

ARTICLE = (
    "Toretsk’s r ole in Ukraine’s d efense\n\n"
    "It is the biggest settlement\nsince Avdiivka in late\n February 2024. \n \t\n\n"
    "Thedoors  could be seen.\n"
)


def selector(exact, **more):
    return SimpleNamespace(**{"exact": exact, "prefix": None, "suffix": None} | more)


def test_without_repairs_there_is_one_reading():
    source, misfits = searchable(ARTICLE, [])
    assert not misfits
    assert source.repaired is source.printed
    assert len(source.readings) == 1


def test_paragraphs_are_places_in_the_stored_text():
    source, _ = searchable(ARTICLE, [])
    assert [ARTICLE[start:end] for start, end in source.paragraphs] == [
        "Toretsk’s r ole in Ukraine’s d efense",
        "It is the biggest settlement\nsince Avdiivka in late\n February 2024.",
        "Thedoors  could be seen.",
    ]


def test_display_joins_lines_and_makes_repairs():
    source, misfits = searchable(
        ARTICLE, [selector("Thedoors", reads="The doors"), selector("Toretsk's r ole", reads="Toretsk's role")]
    )
    assert not misfits
    assert [source.display(*paragraph) for paragraph in source.paragraphs] == [
        "Toretsk’s role in Ukraine’s d efense",
        "It is the biggest settlement since Avdiivka in late February 2024.",
        "The doors could be seen.",
    ]


def test_repairs_are_in_the_order_of_the_text_and_keep_its_characters():
    source, _ = searchable(
        ARTICLE, [selector("d efense", reads="defense"), selector("Toretsk's r ole", reads="Toretsk's role")]
    )
    assert source.repairs == (PlacedRepair(0, 15, "Toretsk’s role"), PlacedRepair(29, 37, "defense"))


def test_a_misfit_tells_which_repair_it_is_about():
    source, misfits = searchable(
        ARTICLE,
        [
            selector("d efense", reads="defense"),
            selector("d efense", reads="defence"),
            selector("settlement since", reads="settlement since"),
        ],
    )
    assert [(number, misfit.field, misfit.code) for number, misfit in misfits.items()] == [
        (("repairs", 1), "reads", "repair-changes-text")
    ]
    assert [repair.reads for repair in source.repairs] == ["settlement since", "defense"][::-1]


def test_the_shown_text_leads_back_to_the_stored_one():
    source, _ = searchable(ARTICLE, [selector("d efense", reads="defense")])
    at = source.shown.text.index("defense")
    start, end = source.shown.span(at, at + len("defense"))
    assert ARTICLE[start:end] == "d efense"
    at = source.shown.text.index("late February")
    start, end = source.shown.span(at, at + len("late February"))
    assert ARTICLE[start:end] == "late\n February"


def test_letters_keep_what_shapes_them_on_display():
    source, _ = searchable("می\u200cخواهم 👩\u200d🚒 sol\u00addier", [])
    assert source.display(0, len(source.text)) == "می\u200cخواهم 👩\u200d🚒 soldier"


def test_a_prefix_that_is_missing_is_told_by_its_field():
    source, _ = searchable(ARTICLE, [])
    assert anchor(selector("could be", prefix="Windows"), source).field == "prefix"
    assert anchor(selector("could be", suffix="heard"), source).field == "suffix"


def test_each_place_of_an_ambiguous_quote_is_shown():
    text = "men came, men saw, men left"
    source, _ = searchable(text, [])
    passages = anchor(selector("men"), source).passages
    assert [(passage.start, passage.end) for passage in passages] == [(0, 3), (10, 13), (19, 22)]
    assert passages[1].label == "2 of 3: men came, [men] saw, men left"


def test_what_is_advised_for_an_ambiguous_quote_settles_it():
    text = "The men came to town. The men came to the river. So the men came."
    source, _ = searchable(text, [])
    for more, start in (({"suffix": "to town."}, 4), ({"prefix": "town. The"}, 26), ({"prefix": "the"}, 56)):
        [(field, words)] = more.items()
        assert f"{field} “{words}”" in anchor(selector("men came"), source).hint
        assert anchor(selector("men came", **more), source).start == start


def test_a_very_common_word_is_not_told_apart_place_by_place():
    source, _ = searchable("men came " * 100, [])
    misfit = anchor(selector("men"), source)
    assert "more than 50" in misfit.message
    assert misfit.hint == "Quote more words."


def test_the_nearest_passage_is_shown_in_its_place():
    text = "Kyiv denied it.\n\nThey lost 50,000 men\nin ten months of fighting."
    source, _ = searchable(text, [])
    [passage] = anchor(selector("They lost 60,000 men in ten months"), source).passages
    assert text[passage.start : passage.end] == "They lost 50,000 men\nin ten months"


def test_a_word_that_both_have_is_no_difference():
    text = "The battalion repaired the bridge in the winter of that year, and the mayor thanked it."
    source, _ = searchable(text, [])
    assert anchor(selector("the mayor praised it"), source).hint == (
        "The source has “thanked” where the quote has “praised”."
    )


def test_the_nearest_passage_has_whole_words_only():
    text = "The mayor of Oldbridge said on Friday that about 1,200 people had left the town."
    source, _ = searchable(text, [])
    [passage] = anchor(selector("the the the"), source).passages
    assert set(re.findall(r"\w+", text[passage.start : passage.end])) <= set(re.findall(r"\w+", text))


def test_modules_for_suggestions_are_not_loaded_to_find_a_quote():
    import subprocess
    import sys

    program = (
        "import sys; from annotated_dossier.anchoring.anchor import *; from types import SimpleNamespace as N;"
        "r = anchor(N(exact='a b', prefix=None, suffix=None), searchable('a b c', [])[0]);"
        "sys.exit(r.start or any(m.split('.')[0] in ('rapidfuzz', 'difflib') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
