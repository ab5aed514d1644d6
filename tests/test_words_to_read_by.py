"""No module that reads text holds a word to read it by: those stand in the values of the languages alone."""

import ast
import re
from dataclasses import fields, is_dataclass
from functools import cache
from numbers import Rational
from pathlib import Path

import pytest

import annotated_dossier
from annotated_dossier.records.schema import schema_text
from annotated_dossier.text.languages import ENGLISH

PROGRAM = Path(annotated_dossier.__file__).parent
# The rooms that read text.
READERS = [
    path
    for room in ("text", "anchoring", "linking", "evidence", "drafting", "rules")
    for path in sorted((PROGRAM / room).rglob("*.py"))
    if "languages" not in path.parts
]
# Signs of a regular expression, and what in one are no words: names of groups, classes of characters, escapes, and the
# digits that EDTF leaves open.
PATTERN = re.compile(r"\\[bBdDsSwW]|\(\?|\|\w")
NO_WORDS = re.compile(r"\(\?P[<=]\w+[>)]|\[(?:\\.|[^\]\\])*\]|\\u[0-9a-f]{4}|\\.|\(\?[a-z]+[:)]|X+")

# The words of statements are compared by their stems: no pattern is made of them, and they stand in any text of ours.
UNREAD = ("tag", "statements")


def words_of(value):
    """All words of a language; what its tables call their entries is ours."""
    if isinstance(value, Rational | None):
        return
    if isinstance(value, str):
        yield value.lower()
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in UNREAD:
                yield from words_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from words_of(item)
    else:
        for key, item in value.items():
            yield from words_of(key if isinstance(item, Rational) else item)


def keys_of(value):
    """What the tables of a language call their entries, where it is no word of it."""
    for field in fields(value) if is_dataclass(value) else ():
        if field.name not in UNREAD:
            yield from keys_of(getattr(value, field.name))
    if hasattr(value, "items"):
        yield from (key for key, item in value.items() if isinstance(key, str) and not isinstance(item, Rational))


def names_in_records():
    """The fields of records, and the words that may stand in them."""
    return set(re.findall(r'"([\w-]+)"', schema_text()))


def own_names(tree):
    """The values of enumerations, and the names of groups of regular expressions, also of those imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("annotated_dossier.text."):
            module = PROGRAM.parent / f"{node.module.replace('.', '/')}.py"
            if module.is_file():
                yield from re.findall(r"\(\?P<(\w+)>", module.read_text(encoding="utf-8"))
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "StrEnum" for base in node.bases):
            yield from (item.value.value for item in node.body if isinstance(item, ast.Assign))
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from re.findall(r"\(\?P<(\w+)>", node.value)


SAID = {"Input", "N_", "gettext", "ngettext", "pgettext"}


def says(call):
    """Whether what is called says something to readers."""
    return {getattr(call.func, "id", ""), getattr(call.func, "attr", "")} & SAID


def constants(tree):
    """The texts in a module that are neither documentation nor messages to readers."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    messages = (node.args for node in ast.walk(tree) if isinstance(node, ast.Call) and says(node))
    documentation |= {id(message) for arguments in messages for message in arguments}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node


# Words that turn the sense of a text; without other words beside them they are also what messages are made of.
IN_MESSAGES = {"after", "before", "nobody", "nothing", "words"}


@cache
def english():
    """The words by which English is read."""
    return {word for word in words_of(ENGLISH) if len(word) > 2} - IN_MESSAGES


@cache
def names_of_ours():
    # `none` stands in mentions for what is no record; `articles` is what a dossier holds of its sources.
    return {*names_in_records(), *keys_of(ENGLISH), "none", "articles"}


def read_by(source):
    """The words by which a module itself reads: those of the language that it names, and any in its patterns."""
    tree = ast.parse(source)
    ours = {*names_of_ours(), *own_names(tree)}
    for node in constants(tree):
        if node.value.lower() in english() and node.value not in ours:
            yield node.value
        if PATTERN.search(node.value):
            yield from re.findall(r"[^\W\d_]{2,}", NO_WORDS.sub(" ", node.value))


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_no_module_that_reads_holds_a_word_to_read_by(path):
    assert list(read_by(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_TIMES = ("hours", "fall", "decade")', ["fall", "decade"]),
        (r'_SEASON = re.compile(r"\b(spring|winter)\b")', ["spring", "winter"]),
        (r'_A_TIME = re.compile(rf"\ban?(?=\s{times})")', ["an"]),
        ('_ALMOST = {"nearly": r"almost|close to"}', ["almost", "close", "to"]),
        (r'_YEAR = re.compile(r"(?P<year>[0-9]{4})\b(?![a-z])", re.ASCII)', []),
        ('"""Almost."""\nraise ValueError("almost there")', []),
    ],
)
def test_words_to_read_by_are_found(source, found):
    assert list(read_by(source)) == found
