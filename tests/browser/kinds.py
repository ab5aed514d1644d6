"""One page of every kind, and of every shape that a kind takes: its address below the site's root."""

import pytest

KINDS = {
    "home": "",
    "method": "method/",
    "for editors": "editors/",
    "what has moved": "fields/",
    "what has moved, of languages": "languages/",
    "what has moved, of problems": "problems/",
    "checks": "checks/",
    "coverage": "coverage/",
    "balance": "balance/",
    "changes": "changes/",
    "corrections": "corrections/",
    "about": "about/",
    "data": "data/",
    "card on another site": "embed/ministry-announces-capture/",
    "no such page": "no-such-page/",
    "questions": "questions/",
    "question with positions": "questions/who-holds-toretsk/",
    "question with figures": "questions/what-losses-are-stated/",
    "claims": "claims/",
    "claim in dispute": "claims/ministry-announces-capture/",
    "claim with figures": "claims/khominskyi-50000-lost/",
    "claim with checks": "claims/bloggers-chasiv-yar-20-km-north/",
    "places": "places/",
    "place": "places/toretsk/",
    "units": "units/",
    "unit": "units/russian-forces/",
    "people": "people/",
    "person": "people/serhiy-khominskyi/",
    "organisations": "organisations/",
    "organisation": "organisations/russian-defence-ministry/",
    "sources": "sources/",
    "source": "sources/moscow-times-2025-02-07/",
}

# The pages that hold most. What else a template decides is tested with them all, in `make test-long`.
_FULLEST = {"home", "claim in dispute", "source"}
EACH_KIND = [pytest.param(kind, marks=() if kind in _FULLEST else pytest.mark.long) for kind in KINDS]
