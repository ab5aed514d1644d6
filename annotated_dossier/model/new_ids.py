"""Ids for new records, made of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from annotated_dossier.model.fields import MAX_ID, RESERVED_IDS

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def new_id(words: str, otherwise: str, taken: Container[str]) -> str:
    """An id that is not taken, made of the words; `otherwise` where they have no letter that ids can have.

    Marks on letters and letters that ids cannot have are left out.
    """
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    base = _NOT_IN_IDS.sub("-", plain).strip("-")[: MAX_ID - 4].strip("-")
    if not any(map(str.isalpha, base)):
        base = otherwise
    number, new = 1, base
    while new in taken or new in RESERVED_IDS:
        number += 1
        new = f"{base}-{number}"
    return new
