"""What a name in a text stands for has that name, or a word of it."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import is_read_as
from annotated_dossier.text.readings import stems

MENTION_OF_OTHER_NAME = Entry(
    "mention-of-other-name",
    "A name in a text stands for something that is not called so",
    "The words would be marked and counted as a mention of somebody else.",
    "Correct the id. If the text does call it so, add the name to its `names`, with `match: false` if it is not always "
    "meant.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (MENTION_OF_OTHER_NAME,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each entry of `mentions` whose record has no word of it in any name, role or type."""
    for source in dossier.sources.values():
        if not is_read_as(source.language, dossier.language):
            continue
        for index, mention in enumerate(source.mentions):
            if mention.is_ not in dossier.kind_of:
                continue
            record = dossier.named_record(mention.is_)
            called = [record.name, *(name.name for name in record.names), *filter(None, [record.type])]
            called += [role.as_ for role in getattr(record, "roles", ())]
            if stems([mention.exact], dossier.language).isdisjoint(stems(called, dossier.language)):
                yield MENTION_OF_OTHER_NAME.at(
                    source.origin.span("mentions", index, "is"),
                    f"No name, role or type of {record.name} has a word of “{mention.exact}”.",
                    f"Correct the id. If the text calls it so, add “{mention.exact}” to its `names`, with "
                    "`match: false`.",
                )
