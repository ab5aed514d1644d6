"""English: what turns the sense of the words beside it."""

from __future__ import annotations

from annotated_dossier.text.languages.base import CutWords, listed
from annotated_dossier.text.languages.statements import Words


def _to(words: str) -> Words:
    """Words between blanks, each with the infinitive that it governs."""
    return tuple(f"{word} to" for word in words.split())


_ADVERBS_OF_DOUBT = listed("allegedly, ostensibly, purportedly, reportedly, supposedly")

CUTS = CutWords(
    before={
        "negation": listed(
            "cannot, neither, never, no, no longer, no one, nobody, none of, nor, not, not yet, nothing, nowhere, "
            "without"
        ),
        "hedge": (
            *listed("could, may, might, should, would"),
            *listed("apparently, likely, maybe, perhaps, possible, possibly, potential, potentially, presumably"),
            *listed("probable, probably, seemingly, unlikely"),
            *_to("able about appear appeared appears believed expected likely presumed said seem seemed seems thought"),
            *_to("unlikely"),
        ),
        "condition": listed("as long as, even if, if, in case, on condition, only if, provided, unless, until"),
        "limit": (
            *listed(
                "all but, anything but, barely, far from, hardly, instead of, merely, nothing but, on the verge of"
            ),
            *listed("only, rather than, scarcely, short of, solely"),
            *_to("aim aimed aiming aims attempt attempted attempting attempts decline declined declines fail failed"),
            *_to("failing fails hope hoped hopes hoping intend intended intends meant plan planned planning plans"),
            *_to("prepared promise promised promises ready refuse refused refuses reluctant seek seeking seeks sought"),
            *_to("supposed threaten threatened threatening threatens tried tries try trying unable unwilling want"),
            *_to("wanted wants willing yet"),
        ),
        "doubt": (
            *listed("alleged, alleges, claim, claimed, claiming, claims, denied, denies, deny, denying, disputed"),
            *listed("disputes, doubt, doubted, doubts, purported, rejected, rejects, so-called"),
            *_ADVERBS_OF_DOUBT,
        ),
        "measure": listed(
            "almost, close to, half of, largely, mainly, most of, mostly, nearly, part of, partially, partly, "
            "parts of, practically, some of, virtually"
        ),
    },
    after={
        "negation": listed("never, no, no longer, not"),
        "hedge": listed("perhaps, possibly, probably"),
        "condition": listed("as long as, even if, if, in case, on condition, only if, provided, unless"),
        "limit": listed(
            "but could not, but did not, but does not, but fail, but failed, but never, but not, but only, "
            "but were not, but was not, except, in name only, only"
        ),
        "doubt": _ADVERBS_OF_DOUBT,
        "measure": listed("and more, or fewer, or less, or more, or so, or thereabouts"),
    },
    harmless=listed("if only, no doubt, not just, not only, without doubt"),
    negated_endings=("n't",),
    between=listed(
        "a, an, be, been, being, had, has, have, he, her, his, it, its, she, that, the, their, they, to, was, were"
    ),
    joints=listed(
        "after, although, and, as, because, before, but, if, or, since, so, that, though, when, where, which, while, "
        "who, whose"
    ),
)
