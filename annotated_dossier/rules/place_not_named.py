"""A place that a claim is about is named in its words or in their basis, or a question it answers is about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place
from annotated_dossier.rules._names import names_of
from annotated_dossier.text.languages import Language
from annotated_dossier.text.names import is_named

PLACE_NOT_NAMED = Entry(
    "place-not-named",
    "A place that a claim is about is named nowhere in it",
    "The claim is listed on the page of the place, and readers must see why; a swapped id would put it on another.",
    "Correct `about`, or give the reason as `about_basis`, with the name of the place.",
    Severity.WARNING,
)
CODES = (PLACE_NOT_NAMED,)


# So many claims that do not name a place, if most do not, have one cause.
_MANY = 3
_HINT = "Correct the id, or add `about_basis` with the reason and the name."
_IN_ANOTHER_CASE = " The text may have the name in another case: then add that form to the `names` of the place."


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each place in `about` of which no name stands in the claim's words; names in any language count.

    Where most claims about a place do not name it, its name is wrong: that is one thing to mend.
    """
    names = {place.id: (place.name, *(name.name for name in place.names)) for place in dossier.places.values()}
    unnamed: dict[str, list[tuple[Claim, int, str]]] = {}
    named: Counter[str] = Counter()
    for claim in dossier.claims.values():
        texts = _texts(claim, dossier)
        for index, target in enumerate(claim.about):
            if target not in names:
                continue
            if any(is_named(names[target], *text) for text in texts):
                named[target] += 1
            else:
                hint = _HINT + (_IN_ANOTHER_CASE if any(read.grammar.declensions for _, read in texts) else "")
                unnamed.setdefault(target, []).append((claim, index, hint))
    for target, lacking in unnamed.items():
        if len(lacking) >= max(_MANY, named[target]):
            yield _misnamed(dossier.places[target], lacking, len(lacking) + named[target])
            continue
        for claim, index, hint in lacking:
            if _is_asked_about(target, claim, dossier) and not _names_unlisted(claim, dossier):
                continue
            yield PLACE_NOT_NAMED.at(
                claim.origin.span("about", index),
                f"Neither statement nor quotes name {dossier.places[target].name}.",
                hint,
            )


def _texts(claim: Claim, dossier: Dossier) -> list[tuple[str, Language]]:
    """The words of a claim that may name a place, each text with its language."""
    ours = [(text, dossier.language) for text in (claim.statement, claim.about_basis) if text]
    return ours + [(quote.exact, dossier.language_of(quote)) for quote in claim.quotes]


def _is_asked_about(place: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether a question that a claim answers is about a place: "How long did the fire burn?" of the fire of Rome."""
    questions = (dossier.questions.get(answer.question) for answer in claim.answers)
    return any(place in question.about for question in questions if question)


def _names_unlisted(claim: Claim, dossier: Dossier) -> bool:
    """Whether a claim names a place that it does not list: then the ids may have been exchanged."""
    names = names_of(dossier)
    found = {name.record for text in _texts(claim, dossier) for name in names.find(*text)}
    return not dossier.places.keys().isdisjoint(found.difference(claim.about))


def _misnamed(place: Place, claims: Sequence[tuple[Claim, int, str]], in_all: int) -> Diagnostic:
    return PLACE_NOT_NAMED.at(
        place.origin.span("name"),
        f"Of {in_all} claims about `{place.id}`, {len(claims)} do not name {place.name}.",
        "Write the name as statements and quotes have it, or add the forms they have to its `names`.",
        tuple(Related(claim.origin.span("about", index), "one of them") for claim, index, _ in claims[:_MANY]),
    )
