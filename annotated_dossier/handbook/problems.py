"""The page "Problems and how to mend them", made from the catalogue and the cases in tests/bad/."""

import re
import textwrap
from collections.abc import Iterator, Mapping

from annotated_dossier.catalogue import CATALOGUE, files, quotes, records
from annotated_dossier.diagnostics import Entry, Severity
from annotated_dossier.pages.markdown import escape, front_matter

TITLE = "Problems and how to mend them"
INTRODUCTION = """\
The check of a dossier (`make check`) names each problem with its place, what is wrong, how to mend it, and a code. \
Here is what each code means. An error stops the build; a warning does not. The examples come from small made-up dossiers."""
_WIDTH = 80
_GROUPS = (
    (
        "Files",
        "files",
        "What keeps a file from being read or written.",
        [code for code in files.CODES if not code.startswith("yaml-")],
    ),
    (
        "YAML",
        "yaml",
        "What keeps a file of records from being understood. Every value is text; anchors, tags and the "
        "like are not used.",
        [code for code in files.CODES if code.startswith("yaml-")],
    ),
    ("Records", "records", "Fields, values and ids.", list(records.CODES)),
    ("Quotes", "quotes", "Words that must stand in a source.", list(quotes.CODES)),
)


def page(examples: Mapping[str, str]) -> str:
    """The Markdown of the page; `examples` maps codes to what the check prints in a case of theirs."""
    return "\n".join(
        [
            front_matter(
                title=TITLE,
                description="Every problem the check can find, why it matters, and how to mend it.",
                found_as="Guides",
            ),
            f"# {TITLE} {{#problems}}\n",
            _prose(INTRODUCTION),
            "",
            *_groups(examples),
        ]
    )


def _groups(examples: Mapping[str, str]) -> Iterator[str]:
    named = {code for *_, codes in _GROUPS for code in codes}
    rules = ("Rules", "rules", "What the records say, taken together.", sorted(CATALOGUE.keys() - named))
    for title, anchor, about, codes in (*_GROUPS, rules):
        yield f"## {title} {{#{anchor}}}\n"
        yield _prose(about) + "\n"
        for code in sorted(codes):
            yield from _entry(code, CATALOGUE[code], examples.get(code))


def _entry(code: str, entry: Entry, example: str | None) -> Iterator[str]:
    yield f"### {_prose(entry.title)} {{#{code}}}\n"
    yield f"<code>{escape(code)}</code>, {'an error' if entry.severity is Severity.ERROR else 'a warning'}\n"
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
