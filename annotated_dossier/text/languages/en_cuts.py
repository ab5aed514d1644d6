"""English: what turns the sense of the words beside it."""

from __future__ import annotations

from annotated_dossier.text.languages.base import CutWords, Words


def _to(words: str) -> Words:
    """Words between blanks, each with the infinitive that it governs."""
    return tuple(f"{word} to" for word in words.split())


_OR_SO = ("or more", "and more", "or less", "or fewer", "or so", "or thereabouts")
_MODALS = ("could", "may", "might", "should", "would")
_ADVERBS_OF_DOUBT = ("allegedly", "ostensibly", "purportedly", "reportedly", "supposedly")

CUTS = CutWords(
    before={
        "negation": (
            *("cannot", "neither", "never", "no", "no longer", "no one", "nobody", "none of", "nor", "not", "not yet"),
            *("nothing", "nowhere", "without"),
        ),
        "hedge": (
            *_MODALS,
            *("apparently", "likely", "maybe", "perhaps", "possible", "possibly", "potential", "potentially"),
            *("presumably", "probable", "probably", "seemingly", "unlikely"),
            *("almost", "largely", "mainly", "mostly", "nearly", "partially", "partly", "practically", "virtually"),
            *("half of", "most of", "part of", "parts of", "some of", "close to"),
            *_to("able about appear appeared appears believed expected likely presumed said seem seemed seems thought"),
            *_to("unlikely"),
        ),
        "condition": ("as long as", "even if", "if", "in case", "on condition", "only if", "provided", "unless", "until"),
        "limit": (
            *("all but", "anything but", "barely", "far from", "hardly", "instead of", "merely", "nothing but", "only"),
            *("on the verge of", "rather than", "scarcely", "short of", "solely"),
            *_to("aim aimed aiming aims attempt attempted attempting attempts"),
            *_to("decline declined declines fail failed failing fails hope hoped hopes hoping intend intended intends"),
            *_to("meant plan planned planning plans prepared promise promised promises ready refuse refused refuses"),
            *_to("reluctant seek seeking seeks sought supposed threaten threatened threatening threatens"),
            *_to("tried tries try trying unable unwilling want wanted wants willing yet"),
        ),
        "doubt": (
            *("alleged", "alleges", "claim", "claimed", "claiming", "claims", "denied", "denies", "deny", "denying"),
            *("disputed", "disputes", "doubt", "doubted", "doubts", "purported", "rejected", "rejects", "so-called"),
            *_ADVERBS_OF_DOUBT,
        ),
    },
    after={
        "negation": ("never", "no", "no longer", "not"),
        "hedge": (*_OR_SO, "perhaps", "possibly", "probably"),
        "condition": ("as long as", "even if", "if", "in case", "on condition", "only if", "provided", "unless"),
        "limit": (
            *("but could not", "but did not", "but does not", "but fail", "but failed", "but never", "but not"),
            *("but only", "but were not", "but was not", "except", "in name only", "only"),
        ),
        "doubt": _ADVERBS_OF_DOUBT,
    },
    negated_endings=("n't",),
    between=(
        *("a", "an", "be", "been", "being", "had", "has", "have", "he", "her", "his", "it", "its", "she", "that", "the"),
        *("their", "they", "to", "was", "were"),
    ),
    joints=(
        *("after", "although", "and", "as", "because", "before", "but", "if", "or", "since", "so", "that", "though"),
        *("when", "where", "which", "while", "who", "whose"),
    ),
)
