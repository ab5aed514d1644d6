"""The page "Problems and how to mend them", made from the catalogue and the cases in tests/bad/."""

import re
import textwrap
from collections.abc import Iterator, Mapping

from annotated_dossier.catalogue import GROUPS
from annotated_dossier.diagnostics import Entry, Severity
from annotated_dossier.pages.markdown import escape, front_matter

TITLE = "Problems and how to mend them"
INTRODUCTION = """\
`annotated-dossier check` names each problem with its place, what is wrong, how to mend it, and a code. \
Here is what each code means. An error stops the build; a warning does not. \
What may be allowed is let stand by `allow: [{rule: CODE, because: REASON}]` in the record. \
The examples come from small made-up dossiers."""
_WIDTH = 80
_GROUPS = {
    "files": ("Files", "What keeps a file from being read or written."),
    "yaml": (
        "YAML",
        (
            "What keeps a file of records from being understood. Every value is text; anchors, tags and the "
            "like are not used."
        ),
    ),
    "records": ("Records", "Fields, values and ids."),
    "links": ("Links", "What must lead somewhere: from record to record, and from record to source."),
    "quotes": ("Quotes", "Words that must stand in a source."),
    "rules": ("Rules", "What the records say, taken together."),
    "drafts": (
        "Drafts",
        (
            "What stands in `drafts/` is read as records are and published nowhere. All that is wrong there is a "
            "warning, and with `check --drafts` an error."
        ),
    ),
    "verifying": (
        "Quotes in other files",
        "What `annotated-dossier verify` says of quotes outside a dossier, beside what is wrong with their words.",
    ),
}


def page(examples: Mapping[str, str]) -> str:
    """The Markdown of the page; `examples` maps codes to what the check prints in a case of theirs."""
    return "\n".join(
        [
            front_matter(
                title=TITLE, description="Every problem the check can find, why it matters, and how to mend it."
            ),
            f"# {TITLE} {{#problems}}\n",
            _prose(INTRODUCTION),
            "",
            *_groups(examples),
        ]
    )


def _groups(examples: Mapping[str, str]) -> Iterator[str]:
    for group, (title, about) in _GROUPS.items():
        yield f"## {title} {{#{group}}}\n"
        yield _prose(about) + "\n"
        for entry in sorted(GROUPS[group], key=lambda entry: entry.code):
            yield from _entry(entry, examples.get(entry.code))


def _entry(entry: Entry, example: str | None) -> Iterator[str]:
    yield f"### {_prose(entry.title)} {{#{entry.code}}}\n"
    severity = "an error" if entry.severity is Severity.ERROR else "a warning"
    allowed = "; it may be allowed" if entry.may_be_allowed else ""
    yield f"<code>{escape(entry.code)}</code>, {severity}{allowed}\n"
    yield f"{_prose(entry.why)}\n"
    yield f"**To mend it:** {_prose(entry.mend)}\n"
    if example:
        # Indented text is shown as it stands: no character in it is syntax.
        yield "\n".join(f"    {row}" for line in example.splitlines() for row in _wrapped(line)) + "\n"


def _wrapped(line: str) -> list[str]:
    """A message as wide as the page; the lines of files with their carets as they are."""
    if " | " in line or len(line) <= _WIDTH:
        return [line]
    return textwrap.wrap(line, _WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _prose(text: str) -> str:
    """Text of the catalogue: words between backticks are code, nothing else is syntax."""
    pieces = re.split(r"`([^`]+)`", text)
    return "".join(
        f"<code>{escape(piece)}</code>" if index % 2 else _spaced(piece) for index, piece in enumerate(pieces)
    )


def _spaced(piece: str) -> str:
    """`piece` escaped, with the spaces at its ends."""
    before, after = piece[:1].isspace(), piece[-1:].isspace()
    return f"{' ' * before}{escape(piece)}{' ' * (after and bool(piece.strip()))}"
