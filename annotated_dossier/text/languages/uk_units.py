"""Ukrainian: areas, weights and currencies."""

from __future__ import annotations

from annotated_dossier.text.languages.base import forms
from annotated_dossier.text.languages.statements import Meanings

OTHERS: Meanings = {
    "ha": ("гектар", *forms("гектар", "а у ом и ів ам ами ах"), "га"),
    "acres": ("акр", *forms("акр", "а у ом и ів ам ами ах")),
    "kg": ("кілограм", *forms("кілограм", "а у ом и ів ам ами ах"), "кг"),
    "tonnes": ("тонна", "тонни", "тонну", "тонною", "тонн", "тоннам", "тоннами", "тоннах"),
    "dollars": ("долар", *forms("долар", "а у ом и ів ам ами ах")),
    "euros": ("євро",),
    "hryvnias": ("гривня", "гривні", "гривню", "гривнею", "гривень", "гривням", "гривнями", "гривнях", "грн"),
    "roubles": ("рубль", "рубля", "рублі", "рублів", "рублям", "рублями", "рублях"),
}
