"""The translation of a quote says what the quote says, as far as numbers, dates, negations and hedges tell."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Quote
from annotated_dossier.rules._comparison import is_read_as
from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import amounts
from annotated_dossier.text.readings import Limit, read

TRANSLATION_DIFFERS = Entry(
    "translation-differs",
    "A translation says something else than the words it translates",
    "Most readers read the translation alone. A number, a “not” or a “may” of it stands for those of the source.",
    "Correct the translation. Where both say the same in other words, add "
    "`allow: [{rule: translation-differs, because: …}]`.",
    Severity.WARNING,
    may_be_allowed=True,
)
TRANSLATION_NEEDLESS = Entry(
    "translation-needless",
    "A quote in the dossier's language has a translation",
    "Two texts in one language beside each other leave readers in doubt which of them the source has.",
    "Remove `translation`.",
)
CODES = (TRANSLATION_DIFFERS, TRANSLATION_NEEDLESS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each translation of words that need none, and each that differs from its words."""
    for claim in dossier.claims.values():
        for index, quote in enumerate(claim.quotes):
            if quote.translation is None or quote.source not in dossier.sources:
                continue
            place = ("quotes", index, "translation")
            if is_read_as(dossier.sources[quote.source].language, dossier.language) and dossier.language.is_known:
                yield TRANSLATION_NEEDLESS.at(
                    claim.origin.key_span(*place),
                    f"The source `{quote.source}` is in the language of the dossier.",
                    "Remove `translation`, or correct the `language` of the source.",
                )
            else:
                yield from _differing(claim, place, quote, quote.translation.text, dossier)


def _differing(
    claim: Claim, place: tuple[str | int, ...], quote: Quote, translated: str, dossier: Dossier
) -> Iterator[Diagnostic]:
    there, here = dossier.language_of(quote), dossier.language
    for message in (*_numbers(quote.exact, there, translated, here), *_limits(quote.exact, there, translated, here)):
        yield TRANSLATION_DIFFERS.at(
            claim.origin.span(*place, "text"),
            message,
            "Correct the translation. Where both say the same in other words, add "
            "`allow: [{rule: translation-differs, because: …}]`.",
        )


def _numbers(exact: str, there: Language, translated: str, here: Language) -> Iterator[str]:
    """Numbers and dates that only one of the two has. In a language whose words are not read numbers may be words."""
    for what, read_in in (("number", _amounts), ("date", _dates)):
        theirs, ours = read_in(exact, there), read_in(translated, here)
        lost = next((words for value, words in theirs.items() if value not in ours), None)
        put_in = next((words for value, words in ours.items() if value not in theirs), None)
        if lost and put_in:
            yield f"The source has the {what} “{lost}”, the translation “{put_in}”."
        elif lost:
            yield f"The {what} “{lost}” of the source is not in the translation."
        elif put_in and there.is_known:
            yield f"The {what} “{put_in}” of the translation is not in the words of the source."


def _amounts(text: str, language: Language) -> dict[object, str]:
    return {(number.kind, number.value): text[number.start : number.end] for number in amounts(text, language)}


def _dates(text: str, language: Language) -> dict[object, str]:
    return {(date.year, date.month, date.day): text[date.start : date.end] for date in dates(text, language)}


def _limits(exact: str, there: Language, translated: str, here: Language) -> Iterator[str]:
    """Whether one of the two alone denies something, or alone says that it may be."""
    if there.statements is None or here.statements is None:
        return
    for kinds, what in (((Limit.NEGATION, Limit.DENIAL), "says no"), ((Limit.MODALITY,), "says how sure it is")):
        words = [
            next((reading.written(mark) for mark in reading.limits if mark.limit in kinds), None)
            for reading in (read(exact, there), read(translated, here))
        ]
        if words[0] and not words[1]:
            yield f"The source {what} (“{words[0]}”), the translation does not."
        elif words[1] and not words[0]:
            yield f"The translation {what} (“{words[1]}”), the source does not."
