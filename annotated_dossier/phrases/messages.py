"""Messages in one language. What is said in English stands in the source; what it is in another, in `<language>.po`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

SOURCE_LANGUAGE = "en"
_FOLDER = Path(__file__).parent


def N_(message: str) -> str:
    """Mark a message that is said later, where it is handed to `gettext` by a name."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:
    """Mark a message that tells a number, as `N_` marks others; `ngettext` is handed both."""
    return one, many


@dataclass(frozen=True, slots=True, eq=False)
class Messages:
    """What is said, in one language. Values take the place of `%(name)s` in it; a percent sign is written `%%`."""

    language: str
    translations: NullTranslations

    def raw(self, message: str) -> str:
        """A message with its places still empty. Text that is none stays as it is."""
        return self.translations.gettext(message) if message else ""  # none is the head of a catalogue

    def raw_of(self, one: str, many: str, count: int) -> str:
        """The message for so many, with its places still empty."""
        return self.translations.ngettext(one, many, count)

    def gettext(self, message: str, **values: Any) -> str:
        """A message."""
        return self.raw(message) % values

    def pgettext(self, context: str, message: str, **values: Any) -> str:
        """A message whose words alone do not tell what is meant."""
        return self.translations.pgettext(context, message) % values

    def ngettext(self, one: str, many: str, count: int, **values: Any) -> str:
        """The message for so many. `%(num)s` is the number in digits."""
        return self.raw_of(one, many, count) % {"num": self.number(count), **values}

    def number(self, value: int | Decimal, is_grouped: bool = True) -> str:
        """A number, with its thousands set apart. All its digits stay: they say how exactly it is known."""
        thousands, point = _signs(self.language)
        return f"{value:{',' if is_grouped else ''}}".translate(
            {ord(","): thousands, ord("."): point, ord("-"): "\N{MINUS SIGN}"}
        )


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are messages in."""
    return SOURCE_LANGUAGE, *sorted(path.stem for path in _FOLDER.glob("*.po"))


@cache
def translations_to(language: str) -> NullTranslations:
    """The messages of a language. The file is read as translators write it: nothing has to be compiled before."""
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with (_FOLDER / f"{language}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    return GNUTranslations(BytesIO(compiled.getvalue()))


@cache
def _signs(language: str) -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    if language == SOURCE_LANGUAGE:  # Babel takes longer to load than a check may
        return ",", "."
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return get_group_symbol(language), get_decimal_symbol(language)


@cache
def months(language: str, is_alone: bool) -> Mapping[int, str]:
    """The names of the months, from 1: as they stand beside a day, or alone."""
    if language == SOURCE_LANGUAGE:
        from annotated_dossier.text.languages import ENGLISH

        return {number: names[0] for number, names in enumerate(ENGLISH.dates.months, 1)}
    from babel.dates import get_month_names

    return get_month_names("wide", "stand-alone" if is_alone else "format", language)
