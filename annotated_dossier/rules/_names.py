"""The names of what a claim concerns, for the rules that read its statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named, Person, Unit
from annotated_dossier.text.languages import Language
from annotated_dossier.text.names import Names
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.readings import Reading, Role, read


def names_concerned(claim: Claim, dossier: Dossier) -> dict[str, list[str]]:
    """All names of the records the claim concerns by their ids, those that are not looked for in sources too."""
    concerned = {*claim.about, *claim.via, *claim.said_by, *outlets_of(claim, dossier)}
    records = [dossier.find(record) for record in sorted(concerned) if record in dossier.kind_of]
    named = [record for record in records if isinstance(record, Named)]
    return {record.id: [record.name, *(name.name for name in record.names)] for record in named}


def outlets_of(claim: Claim, dossier: Dossier) -> set[str]:
    """The ids of those whose words its first source holds: who wrote it, its publisher and its agency."""
    source = dossier.sources.get(claim.quotes[0].source)
    return {*source.voices, *filter(None, (source.publisher, source.wire))} if source else set()


_ASIDE = re.compile(r" ?\([^()]*\)")


class Known(NamedTuple):
    """The names of a record as they are compared, each as the stems of its words; all of these; what shortens a name.

    That is the last word of a person's or body's name: a surname, “the ministry”.
    """

    names: tuple[frozenset[str], ...]
    stems: frozenset[str]
    short: frozenset[str]

    def is_in(self, stems: frozenset[str]) -> bool:
        """Whether all words of a name are among these stems."""
        return any(name <= stems for name in self.names)

    def is_mostly_in(self, stems: frozenset[str]) -> bool:
        """Whether more than half of the words of a name are, or what shortens it: articles shorten names."""
        return not self.short.isdisjoint(stems) or any(2 * len(name & stems) > len(name) for name in self.names)


@lru_cache(maxsize=1)
def known_by(dossier: Dossier) -> dict[str, Known]:
    """What each named record may be called in the language of the dossier: its names, surname, role or type.

    Kept for one dossier.
    """
    found = {}
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            read_as = [read(name, dossier.language) for name in _called(record, dossier.language)]
            names = dict.fromkeys(_stated(name) for name in read_as if name.forms)
            last = (name.forms[-1].stem for name in read_as if name.forms and not isinstance(record, Unit))
            every = frozenset().union(*(name.stems for name in read_as))
            found[record.id] = Known(tuple(names), every, frozenset(last))
    return found


def spoken_names(record: Named, language: Language) -> Iterator[str]:
    """The names of a record without what stands in brackets and without articles, and the roles of a person."""
    others = (other.name for other in record.names if _may_stand_in(language, other.lang))
    for name in (record.name, *others):
        yield _article(language).sub("", _ASIDE.sub("", " ".join(name.split())))
    yield from (role.as_ for role in getattr(record, "roles", ()))


def _may_stand_in(language: Language, tag: str | None) -> bool:
    """Whether a name with this tag may stand in a text of a language: not if it is of another one and its letters."""
    return tag is None or "-" in tag or tag in (language.tag, "mul")


def _called(record: Named, language: Language) -> Iterator[str]:
    yield from spoken_names(record, language)
    if isinstance(record, Person):
        yield _ASIDE.sub("", record.name).split()[-1]
        yield from (record.type,) if record.type else ()


def _stated(name: Reading) -> frozenset[str]:
    """The stems of the words of a name that state something, or of all words where none does."""
    return frozenset([form.stem for form in name.forms if form.role is not Role.OTHER]) or name.stems


@cache
def _article(language: Language) -> re.Pattern[str]:
    articles = (*language.grammar.definite_articles, *language.grammar.indefinite_articles)
    return re.compile(rf"^{one_of(articles)}\s+", re.IGNORECASE)


def names_of(dossier: Dossier) -> Names:
    """The names of all records that are looked for in the sources, ready to be found in a text."""
    return next((article.names for article in dossier.articles.values()), Names({}))
