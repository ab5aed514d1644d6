"""The dossier as plain text, for programs that read and for people: a file for each question, `llms.txt`, `robots.txt`.

Each statement stands with its speaker, its day and whoever contradicts it, so that nobody who takes one line along
loses the dispute by accident. Words of sources are not in these files; their addresses are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from annotated_dossier import urls
from annotated_dossier.data.common import address, full_address
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Answered, Dossier
from annotated_dossier.linking.noting import decided
from annotated_dossier.model import SOURCE_VOICE, Claim, Question
from annotated_dossier.phrases import N_

_HOW = N_(
    "Each statement is what its speaker said, in the words of this dossier, not what is so. Where another statement "
    "contradicts it, that one stands under it; quote the two together. Statements that were withdrawn are left out."
)


def export(dossier: Dossier) -> Iterator[Output]:
    """The files. Where robots may go is said only where the address of the site is known."""
    for question in dossier.questions.values():
        yield Output(urls.text_address("questions", question.id), partial(_question, question, dossier))
    yield Output("llms.txt", partial(_overview, dossier))
    if decided(lambda: dossier.site_url):
        yield Output("robots.txt", partial(_robots, dossier))


def _robots(dossier: Dossier) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {urls.absolute('sitemap.xml', dossier.site_url)}\n"


def _overview(dossier: Dossier) -> str:
    """The outline of the dossier as llmstxt.org proposes it: title, summary, and lists of addresses."""
    record, say = dossier.record, dossier.phrases
    questions = [
        f"- [{_line(question.question)}]({full_address(dossier, urls.text_address('questions', question.id))})"
        for question in dossier.questions.values()
    ]
    every, data = full_address(dossier, "data/dossier.json"), full_address(dossier, urls.index_address("data"))
    asked = ("## " + say.gettext("Questions"), "\n".join(questions)) if questions else ()
    files = {say.gettext("Every record, as JSON"): every, say.gettext("All files"): data}
    return _blocks(
        f"# {_line(record.title)}",
        f"> {_line(record.summary)}",
        say.gettext(_HOW),
        *asked,
        "## " + say.gettext("The data as files"),
        "\n".join(f"- [{name}]({file})" for name, file in files.items()),
    )


def _question(question: Question, dossier: Dossier) -> str:
    record, say = dossier.record, dossier.phrases
    answers = [answered for answered in dossier.answers_to.get(question.id, ()) if not answered.claim.withdrawn]
    edition = say.gettext("%(title)s, edition %(edition)s", title=_line(record.title), edition=_line(record.edition))
    return _blocks(
        _line(question.question),
        f"{edition}\n{address(dossier, question.id)}",
        say.gettext(_HOW),
        *(_statement(answered, question, dossier) for answered in answers),
    )


def _statement(answered: Answered, question: Question, dossier: Dossier) -> str:
    claim, position, say = answered.claim, answered.answer.position, dossier.phrases
    lines = [_said(claim, dossier)]
    if position:
        lines.append(say.gettext("Position: %(position)s", position=_line(question.positions[position])))
    lines += [
        say.gettext("Contradicted by: %(statement)s", statement=_said(rival, dossier))
        for rival in dossier.rivals(claim)
    ]
    lines.append(say.gettext("Its exact words: %(address)s", address=address(dossier, claim.id)))
    return "\n  ".join(lines)


def _said(claim: Claim, dossier: Dossier) -> str:
    """A statement with its speaker and its day: of reported words without one, the last that it can have been."""
    say, published = dossier.phrases, dossier.source_of(claim).published
    day = claim.asserted or (published if claim.speaker == SOURCE_VOICE else None)
    return say.gettext(
        "%(speaker)s, %(when)s: %(statement)s",
        speaker=_speaker(claim, dossier),
        when=say.within(day) if day else say.by(published),
        statement=_line(claim.statement),
    )


def _speaker(claim: Claim, dossier: Dossier) -> str:
    name = _line(dossier.speaker_name(claim))
    is_inferred = claim.attribution == "inferred"
    return dossier.phrases.gettext("%(speaker)s (inferred)", speaker=name) if is_inferred else name


def _line(text: str) -> str:
    """A text on one line, without characters that change how those around them are read."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def _blocks(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"
