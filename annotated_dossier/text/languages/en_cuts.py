"""English: what turns the sense of the words beside it."""

from __future__ import annotations

from annotated_dossier.text.languages.base import CutWords, Words


def _listed(words: str) -> Words:
    """Words and phrases between commas."""
    return tuple(words.split(", "))


def _to(words: str) -> Words:
    """Words between blanks, each with the infinitive that it governs."""
    return tuple(f"{word} to" for word in words.split())


_ADVERBS_OF_DOUBT = _listed("allegedly, ostensibly, purportedly, reportedly, supposedly")

CUTS = CutWords(
    before={
        "negation": _listed(
            "cannot, neither, never, no, no longer, no one, nobody, none of, nor, not, not yet, nothing, nowhere, "
            "without"
        ),
        "hedge": (
            *_listed("could, may, might, should, would"),
            *_listed("apparently, likely, maybe, perhaps, possible, possibly, potential, potentially, presumably"),
            *_listed("probable, probably, seemingly, unlikely"),
            *_to("able about appear appeared appears believed expected likely presumed said seem seemed seems thought"),
            *_to("unlikely"),
        ),
        "condition": _listed("as long as, even if, if, in case, on condition, only if, provided, unless, until"),
        "limit": (
            *_listed(
                "all but, anything but, barely, far from, hardly, instead of, merely, nothing but, on the verge of"
            ),
            *_listed("only, rather than, scarcely, short of, solely"),
            *_to("aim aimed aiming aims attempt attempted attempting attempts decline declined declines fail failed"),
            *_to("failing fails hope hoped hopes hoping intend intended intends meant plan planned planning plans"),
            *_to("prepared promise promised promises ready refuse refused refuses reluctant seek seeking seeks sought"),
            *_to("supposed threaten threatened threatening threatens tried tries try trying unable unwilling want"),
            *_to("wanted wants willing yet"),
        ),
        "doubt": (
            *_listed("alleged, alleges, claim, claimed, claiming, claims, denied, denies, deny, denying, disputed"),
            *_listed("disputes, doubt, doubted, doubts, purported, rejected, rejects, so-called"),
            *_ADVERBS_OF_DOUBT,
        ),
        "measure": _listed(
            "almost, close to, half of, largely, mainly, most of, mostly, nearly, part of, partially, partly, "
            "parts of, practically, some of, virtually"
        ),
    },
    after={
        "negation": _listed("never, no, no longer, not"),
        "hedge": _listed("perhaps, possibly, probably"),
        "condition": _listed("as long as, even if, if, in case, on condition, only if, provided, unless"),
        "limit": _listed(
            "but could not, but did not, but does not, but fail, but failed, but never, but not, but only, "
            "but were not, but was not, except, in name only, only"
        ),
        "doubt": _ADVERBS_OF_DOUBT,
        "measure": _listed("and more, or fewer, or less, or more, or so, or thereabouts"),
    },
    harmless=_listed("if only, no doubt, not just, not only, without doubt"),
    negated_endings=("n't",),
    between=_listed(
        "a, an, be, been, being, had, has, have, he, her, his, it, its, she, that, the, their, they, to, was, were"
    ),
    joints=_listed(
        "after, although, and, as, because, before, but, if, or, since, so, that, though, when, where, which, while, "
        "who, whose"
    ),
)
