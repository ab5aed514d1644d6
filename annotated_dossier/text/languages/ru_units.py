"""Russian: areas, weights and currencies."""

from __future__ import annotations

from annotated_dossier.text.languages.base import forms
from annotated_dossier.text.languages.statements import Meanings

OTHERS: Meanings = {
    "ha": ("гектар", *forms("гектар", "а у ом е ы ов ам ами ах"), "га"),
    "acres": ("акр", *forms("акр", "а у ом е ы ов ам ами ах")),
    "kg": ("килограмм", *forms("килограмм", "а у ом е ы ов ам ами ах"), "кг"),
    "tonnes": ("тонна", "тонны", "тонну", "тонной", "тонн", "тоннам", "тоннами", "тоннах"),
    "dollars": ("доллар", *forms("доллар", "а у ом е ы ов ам ами ах")),
    "euros": ("евро",),
    "hryvnias": ("гривна", "гривны", "гривну", "гривной", "гривен", "гривнам", "гривнами", "гривнах"),
    "roubles": ("рубль", "рубля", "рублю", "рублём", "рубли", "рублей", "рублям", "рублями", "рублях", "руб"),
}
