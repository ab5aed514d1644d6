"""Text is not cut short by a ` #`, which YAML takes for the beginning of a comment."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from annotated_dossier.diagnostics import BYTE_ORDER_MARK, LINE_END, Diagnostic, Entry, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import keys_marked
from annotated_dossier.yamlio.nodes import Node

TEXT_AFTER_HASH = Entry(
    "text-after-hash",
    "A text ends at a ` #`",
    "YAML takes what follows for a comment, so that words may be missing without a word.",
    "If the `#` belongs to the text, write the text as a block after `>-`; a comment gets a line of its own.",
)
CODES = (TEXT_AFTER_HASH,)

_TEXTS = (Words.OWN, Words.QUOTED, Words.REPEATED, Words.PRINTED)
_AFTER_TEXT = re.compile(r"\S[^\S\r\n]+#")
_COMMENT = re.compile(r"\s+#.*")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text without quotation marks or a block after which a comment follows in the same line."""
    lines = {
        file.path: LINE_END.split(file.text.removeprefix(BYTE_ORDER_MARK))
        for file in inputs.records
        if "#" in file.text and _AFTER_TEXT.search(file.text)
    }
    keys = keys_marked((kind.model for kind in dossier.kinds.values()), _TEXTS)
    for record in dossier.all_records():
        if record.origin.file not in lines:
            continue
        for node in _texts(record.origin.node, keys):
            line = lines[record.origin.file][node.end[0]]
            comment = _COMMENT.fullmatch(line, node.end[1])
            if comment:
                place = node.end[0] + 1
                yield TEXT_AFTER_HASH.at(
                    Span(record.origin.file, place, line.index("#", node.end[1]) + 1, place, len(line) + 1),
                    "The text ends here: YAML takes the rest of the line for a comment.",
                    "If it belongs to the text, write `>-` and the text on the next line; if not, give the "
                    "comment a line of its own.",
                )


def _texts(node: Node, keys: Collection[str]) -> Iterator[Node]:
    """The plain texts in a record, of the fields that hold words."""
    for key, (_, _, value) in node.fields.items():
        if key in keys and value.is_scalar and not value.style:
            yield value
        yield from _texts(value, keys)
    for item in node.items:
        yield from _texts(item, keys)
