"""Quotes in Markdown: block quotes that end in a dash and a link, and words in quotation marks with a link after them.

    > The words, in one paragraph or several.
    >
    > — [The source](reports/2025.txt)

    He called it “a long way” ([the source](reports/2025.txt), page 3).

Code between fences or backticks is passed over, and so is what stands in neither form.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby
from urllib.parse import unquote

from annotated_dossier.verifying.blocks import Block, blocks
from annotated_dossier.verifying.quotes import Quote, Slip

_TITLE = r"""(?:\s+(?:"[^"]{0,300}"|'[^']{0,300}'))?"""
_TARGET = rf"\(\s*(?:<(?P<pointed>[^<>\n]{{1,1000}})>|(?P<bare>[^()\s<>]{{1,1000}})){_TITLE}\s*\)"
_LINK = re.compile(rf"\[[^\[\]]{{1,300}}\]{_TARGET}")
_CITED = re.compile(rf"(?P<closing>[”“»«\"])\s{{0,4}}\([^()\[\]]{{0,100}}{_LINK.pattern}")
_ATTRIBUTION = re.compile(r"^\s*(?:[—–―]|--[ \t])", re.MULTILINE)
# By the mark that closes: those that open. Where none does, the same mark may, as in Swedish.
_OPENING = {"”": "“„", "“": "„", "»": "«", "«": "»", '"': ""}

_CODE = re.compile(r"`[^`]*`")
_ESCAPE = re.compile(r"\\(?P<sign>[!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<![\w*\\])(?:\*{1,3}|_{1,3})(?=[^\s*])|(?<=[^\s*\\])(?:\*{1,3}|_{1,3})(?![\w*])")
_ENTITY = re.compile(r"&(?:#\w{1,8}|\w{2,32});")


def quotes(text: str) -> Iterator[Quote | Slip]:
    """The quotes of a Markdown text, in order."""
    for number, group in groupby(blocks(text), key=lambda block: block.quote):
        together = list(group)
        credited = None if number is None else _credited(together)
        if credited:
            yield from credited
        else:
            for block in together:
                yield from _cited(block)


def _credited(together: list[Block]) -> list[Quote]:
    """The paragraphs of a block quote that ends in a dash and a link; none of another."""
    last = together[-1]
    dash = max((match.start() for match in _ATTRIBUTION.finditer(last.text)), default=None)
    link = _LINK.search(last.text, dash) if dash is not None else None
    if link is None:
        return []
    stretches = [(block, len(block.text)) for block in together[:-1]] + [(last, dash or 0)]
    return [_quote(block, 0, end, link) for block, end in stretches if block.text[:end].strip()]


def _cited(block: Block) -> Iterator[Quote | Slip]:
    """The words in quotation marks that have a link in brackets after them."""
    visible = _CODE.sub(lambda code: " " * len(code[0]), block.text)
    done = 0
    for match in _CITED.finditer(visible):
        closing = match.start()
        opening = _opening(visible, done, closing)
        done = match.end()
        if opening is not None:
            yield _quote(block, opening + 1, closing, match)
        else:
            place = block.place(closing)
            hint = "Set one where they begin, in the same paragraph."
            yield Slip(place, place + 1, "No mark opens the quotation that ends before this link.", hint)


def _opening(text: str, first: int, closing: int) -> int | None:
    """Where the quotation opens that the mark at `closing` ends; pairs of marks within it belong to it."""
    mark, depth = text[closing], 0
    for at in range(closing - 1, first - 1, -1):
        if text[at] in _OPENING[mark]:
            if depth == 0:
                return at
            depth -= 1
        elif text[at] == mark:
            depth += 1
    same = text.rfind(mark, first, closing)
    return same if same >= 0 else None


def _quote(block: Block, start: int, end: int, link: re.Match[str]) -> Quote:
    typed = block.text[start:end]
    start, end = start + len(typed) - len(typed.lstrip()), start + len(typed.rstrip())
    typed = block.text[start:end]
    shown = _shown(typed)
    source = unquote((link["pointed"] or link["bare"]).partition("#")[0])
    # An empty stretch stands where its mark does.
    last = max(start, end - 1)
    as_typed = typed if typed != shown else None
    return Quote(source, shown, block.place(start), block.place(last) + 1, as_typed=as_typed)


def _shown(words: str) -> str:
    """`words` as a reader sees them: without the marks of emphasis and the signs of escapes and entities."""
    plain = _EMPHASIS.sub("", words)
    plain = _ESCAPE.sub(lambda escape: escape["sign"], plain)
    plain = re.sub(r"\\$", "", plain, flags=re.MULTILINE)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), plain)
