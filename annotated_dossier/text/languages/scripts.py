"""Which way the scripts of languages run."""

from __future__ import annotations

# Languages that are written from right to left, and scripts in which any language is.
_LANGUAGES = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"])
_SCRIPTS = frozenset(["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"])
# Several languages, and none that is known.
_ANY = frozenset(["mul", "und", "zxx"])


def direction(tag: str) -> str:
    """How a text with this tag (BCP 47) runs: `ltr`, `rtl`, or `auto` where only the text itself can tell."""
    primary, *others = tag.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    if primary in _ANY:
        return "auto"
    return "rtl" if primary in _LANGUAGES else "ltr"
