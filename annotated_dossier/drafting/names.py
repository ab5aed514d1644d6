"""Names in a text that no record has, by their capitals, each as the record that may be missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.diagnostics import Span, span_in
from annotated_dossier.drafting.cues import is_beside_verb
from annotated_dossier.linking.articles import Article, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named
from annotated_dossier.model.new_ids import new_id
from annotated_dossier.text.languages import Language
from annotated_dossier.text.languages.naming import NAMING, NO_NAMING
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.readings import Role, read

# The capitals of Latin, Greek and Cyrillic letters: other scripts have none, or write no names by them.
_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x530))))}]"
_NAME_WORD = rf"{_CAPITAL}[\w'’-]*"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Stand for each character of a known name, and of a possessive ending: no name goes on over them.
_KNOWN, _CUT = "\0", "\1"
_BEFORE_KNOWN = re.compile(rf"\s*{_KNOWN}")
# As many letters are the same in words made of a known name ("Russian").
_SAME = 5
_FEW = 2
# As many words has the name of a person who says something.
_PERSON = (2, 3)
_BLANK = re.compile(r"\s")
# Of more words are headlines.
_MOST = 6
# As many words before a name may say what it is ("the town of"), if no mark stands between.
_BEFORE = re.compile(r"(?:(\w+)\s)?(\w+)\s$")
_REACH = 40


class UnknownName(NamedTuple):
    """A name without a record: an id and a kind for it, where it stands first, and how often it does.

    `type` is what the text calls it; where that is `None`, the kind is a guess.
    """

    id: str
    kind: str
    name: str
    type: str | None
    span: Span
    times: int


class _Run(NamedTuple):
    """Words with capitals in a row, and whether a sentence begins with them."""

    start: int
    name: str
    is_first: bool

    @property
    def may_be_none(self) -> bool:
        """Whether its only capital may be that of the sentence."""
        return self.is_first and " " not in self.name


def unknown_names(
    dossier: Dossier, articles: Iterable[Article], drafted: Iterable[Named], taken: set[str]
) -> Iterator[UnknownName]:
    """The names in some articles that no record and no draft has, in the order of the texts, each once.

    `taken` are the ids that no new record may have; those of the names join them.
    """
    records = (record for kind in dossier.kinds.values() for record in dossier.named(kind))
    known = frozenset(name for record in (*records, *drafted) for name in _all_names(record))
    beginnings = frozenset(word[:_SAME].lower() for name in known for word in _WORD.findall(name) if len(word) >= _SAME)
    met: set[str] = set(known)
    for article in articles:
        found: dict[str, list[_Run]] = {}
        for run in _runs(article, beginnings):
            found.setdefault(run.name, []).append(run)
        shortest = _shortest(found)
        for name, runs in found.items():
            is_derived = name in shortest and shortest[name] != name
            if name not in met and not is_derived and not all(run.may_be_none for run in runs):
                met.add(name)
                unknown = _unknown(runs, article, taken)
                taken.add(unknown.id)
                yield unknown


def _shortest(names: Iterable[str]) -> dict[str, str]:
    """For each name of one word the shortest that begins like it: "Russia" of "Russian"."""
    single = sorted((name for name in names if " " not in name and len(name) >= _SAME), key=len)
    first: dict[str, str] = {}
    return {name: first.setdefault(name[:_SAME].lower(), name) for name in single}


def _all_names(record: Named) -> tuple[str, ...]:
    """The names of a record, those that are not looked for among them."""
    return record.name, *(other.name for other in record.names)


def _runs(article: Article, beginnings: Collection[str]) -> Iterator[_Run]:
    """The names of the sentences that are not set aside, but for those that records have."""
    language = article.language
    words = _words(language)
    text = words.possessive.sub(lambda ending: _CUT * len(ending[0]), _without_known(article))
    for sentence in (item for item in article.sentences if item.state is not SentenceState.SET_ASIDE):
        first = _WORD.search(text, sentence.start, sentence.end)
        for match in words.name.finditer(text, sentence.start, sentence.end):
            is_first = first is not None and first.start() == match.start()
            run = _without_joining_word(_Run(match.start(), match[0], is_first), language)
            # What stands right before a known name is mostly somebody's title.
            is_title = not _BLANK.search(run.name) and _BEFORE_KNOWN.match(text, match.end())
            if not is_title and _is_name(run.name.split(), words.dates, beginnings):
                yield run._replace(name=" ".join(run.name.split()))


def _without_joining_word(run: _Run, language: Language) -> _Run:
    """A row without a first word that has its capital from the sentence alone: "By", "The"."""
    word, *rest = _BLANK.split(run.name, maxsplit=1)
    forms = read(word, language).forms
    if run.is_first and rest and forms and forms[0].role is not Role.CONTENT:
        return _Run(run.start + len(word) + 1, rest[0], False)
    return run


def _is_name(words: list[str], dates: frozenset[str], beginnings: Collection[str]) -> bool:
    """Whether words are neither a date nor made of a known name ("Russian") or of others ("Soviet-era")."""
    is_derived = words[-1][:_SAME].lower() in beginnings and len(words) <= _FEW
    is_compound = "-" in words[-1] and words[-1].rpartition("-")[2][:1].islower()
    is_headline = sum(word[0].isupper() for word in words) > _MOST
    is_none = is_derived or is_compound or is_headline or len(words[0]) == 1
    return not is_none and dates.isdisjoint(words)


def _without_known(article: Article) -> str:
    """The text with the names that records have made unreadable."""
    pieces, done = [], 0
    for name in article.mentions:
        pieces += [article.text[done : name.start], _KNOWN * (name.end - max(done, name.start))]
        done = max(done, name.end)
    return "".join([*pieces, article.text[done:]])


def _unknown(runs: list[_Run], article: Article, taken: Collection[str]) -> UnknownName:
    name, start = runs[0].name, runs[0].start
    language = article.language
    words = _words(language)
    before = _BEFORE.search(article.text, max(0, start - _REACH), start)
    called = [word.lower() for word in (*name.split()[-1:], *(before.groups("")[::-1] if before else ()))]
    is_called = next((word for word in called if word in words.places or word in words.media), None)
    kind = "places" if is_called in words.places else "organisations"
    end = start + len(name)
    if is_called is None and len(name.split()) in _PERSON and is_beside_verb(article.text, start, end, language):
        kind = "people"
    span = span_in(article.text, article.file.path, start, end)
    new = new_id(name.replace("'", ""), f"name-{span.line}", taken)
    return UnknownName(new, kind, name, is_called, span, len(runs))


class _Words(NamedTuple):
    name: re.Pattern[str]
    possessive: re.Pattern[str]
    # Names of months and weekdays, and what places and outlets are called.
    dates: frozenset[str]
    places: frozenset[str]
    media: frozenset[str]


@cache
def _words(language: Language) -> _Words:
    naming = NAMING.get(language.tag.partition("-")[0], NO_NAMING)
    more = rf"(?:\s(?:{one_of(naming.within_names)}\s)?{_NAME_WORD})"
    least = 1 if naming.are_nouns_capital else 0
    statements = language.statements
    return _Words(
        re.compile(rf"(?<![\w'’-]){_NAME_WORD}{more}{{{least},{_MOST}}}"),
        re.compile(rf"(?<=\w){one_of((*language.grammar.possessives, *_curly(language)))}(?!\w)"),
        frozenset(chain.from_iterable((*language.dates.months, *language.dates.weekdays))),
        frozenset(chain.from_iterable(statements.ranks.values())) if statements else frozenset(),
        frozenset(statements.media) if statements else frozenset(),
    )


def _curly(language: Language) -> Iterator[str]:
    """The possessive endings with the other apostrophe."""
    return (ending.replace("'", "’") for ending in language.grammar.possessives)
