"""Every word of ours for readers is a message."""

import re

import pytest
from jinja2 import Environment
from jinja2.nodes import TemplateData

from annotated_dossier.pages import templates
from annotated_dossier.phrases import IN_ENGLISH, has_catalogue, languages, phrases_of
from annotated_dossier.phrases.messages import SOURCE_LANGUAGE
from tests.phrases import extracted
from tests.phrases.extracted import PACKAGE, catalogue_of

TEMPLATES = sorted(path for path in PACKAGE.glob("templates/*.jinja") if path.name != "fields.md.jinja")
TAG = re.compile(r"<[^>]*>")
SHOWN = re.compile(r'\b(?:aria-label|title|placeholder|data-label)="([^"]*)"')
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Names that are the same everywhere, and what is no text.
SAME = re.compile(r"&#?\w+;|SHA-256|Wikidata|GeoNames|doctype html|ꙮ")


def data_of(template):
    """The text of a template outside of what it computes, with a blank for each value."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    nodes = environment.parse(template).find_all(TemplateData)
    return "\0".join(node.data for node in nodes)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words_but_in_messages(path):
    text = data_of(path.read_text(encoding="utf-8"))
    words = SAME.sub(" ", "\0".join([TAG.sub("\0", text), *SHOWN.findall(text)]))
    assert LETTERS.findall(words) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [("<p>Read on</p>", "Read on"), ('<a title="Read {{ x }}">{{ y }}</a>', "Read"), ('<p>{{ _("Read on") }}</p>', "")],
)
def test_words_are_found(template, words):
    text = data_of(template)
    found = "\0".join([TAG.sub("\0", text), *SHOWN.findall(text)])
    assert " ".join(LETTERS.findall(found)) == words


OTHERS = [language for language in languages() if language != SOURCE_LANGUAGE]
PLACE = re.compile(r"%\((\w+)\)s|%%|\{(\w+)\}")


def strings_of(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(language, request):
    path = PACKAGE / f"phrases/{language}.po"
    if request.config.getoption("--refresh"):
        path.write_bytes(extracted.renewed(language))
    assert path.read_bytes() == extracted.renewed(language)


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_with_the_values_and_the_markup_it_has(language):
    catalogue = catalogue_of(language)
    for message in catalogue:
        if not message.id:
            continue
        one, *_ = message.id if isinstance(message.id, tuple) else (message.id,)
        assert "fuzzy" not in message.flags, one
        assert len(strings_of(message)) == (catalogue.num_plurals if message.pluralizable else 1)
        for string in strings_of(message):
            assert string, one
            assert set(PLACE.findall(string)) == set(PLACE.findall(one)), one
            assert sorted(TAG.findall(string)) == sorted(TAG.findall(one)), one
            assert "%" not in PLACE.sub("", string), one


def test_the_theme_says_its_words_from_the_catalogues(request):
    path, words = PACKAGE / "theme/partials/words.html", extracted.words_of_theme(OTHERS)
    if request.config.getoption("--refresh"):
        path.write_text(words, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == words


def test_a_value_that_stands_in_a_message_is_escaped():
    [said] = [say for name, say in templates.template("found.jinja", IN_ENGLISH).globals.items() if name == "_"]
    assert said("about %(date)s", date="<b>\n\n</b>") == "about &lt;b&gt; &lt;/b&gt;"


@pytest.mark.parametrize("language", ["uk", "uk-UA", "UK"])
def test_a_language_is_known_by_its_first_part(language):
    assert phrases_of(language) is phrases_of("uk")
    assert has_catalogue(language)


def test_without_a_catalogue_words_are_english_and_say_so():
    assert phrases_of("hu") is IN_ENGLISH
    assert not has_catalogue("hu")
