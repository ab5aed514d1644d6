"""What a reference to a claim or a question says, whatever the format.

It refers to the page of this dossier, which words the statement and sets rivals beside it. Its authors are those who
made the dossier. The speaker is not, and stands in the note, with the source, and with a rival where there is one.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from annotated_dossier import urls
from annotated_dossier.data.citations.work import notices, place_in_words
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import block
from annotated_dossier.model import Claim, Question
from annotated_dossier.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Reference:
    """A page of the dossier as an entry of a larger work; the fields are named after CSL's.

    `work` is the larger work with its edition, in words; `issued` the day of that edition.
    `address` is relative to the root of the site, `url` is the full one or `None` while that is not known.
    """

    id: str
    title: str
    container_title: str
    edition: str
    work: str
    language: str
    note: str
    address: str
    url: str | None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    issued: str | None = None

    def in_words(self, say: Phrases) -> str:
        """The reference as a reader copies it."""
        said = {"title": self.title, "work": self.work, "address": self.url or f"/{self.address}"}
        if self.authors:
            words = say.gettext(
                "%(authors)s: “%(title)s” In: %(work)s, %(address)s.", authors=say.listed(self.authors), **said
            )
        else:
            words = say.gettext("“%(title)s” In: %(work)s, %(address)s.", **said)
        return f"{words} {self.note}"


def reference_to(record: Claim | Question, dossier: Dossier) -> Reference:
    """The reference to the page of a claim or a question."""
    said = json.loads(reference_as_json(record, dossier))
    return Reference(**said | {"authors": tuple(said["authors"])})


@block
def reference_as_json(record: Claim | Question, dossier: Dossier) -> str:
    """The same as JSON, made once for its page and each of the files that hold it."""
    work = dossier.record
    address = urls.record_address(dossier.kind_of[record.id], record.id)
    if isinstance(record, Claim):
        title, note = record.statement, _on_claim(record, dossier)
    else:
        title, note = record.question, _on_question(record, dossier)
    reference = Reference(
        record.id,
        title,
        work.title,
        work.edition,
        dossier.phrases.gettext("%(dossier)s, edition %(edition)s", dossier=work.title, edition=work.edition),
        work.language,
        note,
        address,
        urls.absolute(address, dossier.site_url),
        work.editors,
        work.publisher,
        work.edition_on,
    )
    return json.dumps(asdict(reference))


def _on_claim(claim: Claim, dossier: Dossier) -> str:
    source = dossier.source_of(claim)
    outlet = dossier.voice_name(source)
    is_inferred = claim.attribution == "inferred" or dossier.is_agency_inferred(claim)
    say, speaker = dossier.phrases, dossier.speaker_name(claim)
    located = claim.quotes[0].locator
    place = place_in_words(located, say) if located else None
    printed = ", ".join(filter(None, (outlet, say.date(source.published), place, source.url)))
    said = [
        say.gettext("Speaker: %(speaker)s (inferred).", speaker=speaker)
        if is_inferred
        else say.gettext("Speaker: %(speaker)s.", speaker=speaker),
        say.gettext("Source: %(source)s.", source=printed),
        *notices(source, say),
    ]
    for rival in dossier.rivals(claim)[:1]:
        by = dossier.speaker_name(rival)
        said.append(say.gettext("Disputed by %(speaker)s: %(statement)s", speaker=by, statement=rival.statement))
    if claim.withdrawn:
        day, because = say.within(claim.withdrawn.on), claim.withdrawn.because
        said.append(say.gettext("Withdrawn %(day)s: %(because)s", day=day, because=because))
    return " ".join(said)


def _on_question(question: Question, dossier: Dossier) -> str:
    answers = dossier.answers_to.get(question.id, ())
    speakers = dict.fromkeys(dossier.speaker_name(answered.claim) for answered in answers)
    if not speakers:
        return dossier.phrases.gettext("No statements.")
    return dossier.phrases.gettext("Speakers: %(speakers)s.", speakers="; ".join(speakers))
