"""What an edition changes in what the one before it published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotated_dossier.linking.published import DOSSIER, Change, Published, Remembered, RememberedAnswer


def changes_between(
    published: Published, title: str, records: Mapping[str, Remembered], formerly: Mapping[str, str]
) -> list[Change]:
    """Every difference, by kind and id: from what was published to the records as they will be.

    `formerly` goes from former ids to the ids that records have now. Of what was forgotten nothing is said.
    """
    changes = [Change(DOSSIER, DOSSIER, "title", published.title, title)] if published.title != title else []
    known = set()
    for record_id, before in published.records.items():
        now_id = record_id if record_id in records else formerly.get(record_id)
        now = records.get(now_id) if now_id else None
        if now_id is None or now is None:
            changes.append(Change(before.kind, record_id, "record", was=record_id))
            continue
        known.add(now_id)
        if now_id != record_id:
            changes.append(Change(before.kind, record_id, "id", record_id, now_id))
        if now.kind != before.kind:
            changes.append(Change(before.kind, record_id, "kind", before.kind, now.kind))
        if not before.is_forgotten:
            changes += _differences(record_id, before, now, formerly)
    changes += (
        Change(record.kind, record_id, "record", now=record_id)
        for record_id, record in records.items()
        if record_id not in known
    )
    return sorted(changes, key=lambda change: (change.kind, change.id))


def _differences(record_id: str, before: Remembered, now: Remembered, formerly: Mapping[str, str]) -> Iterator[Change]:
    kind = before.kind
    for name in dict.fromkeys((*before.words, *now.words)):
        if before.words.get(name) != now.words.get(name):
            yield Change(kind, record_id, name, before.words.get(name), now.words.get(name))
    yield from _quotes(record_id, before, now, formerly)
    answered, answers = ({_in_a_line(answer, formerly) for answer in each.answers} for each in (before, now))
    yield from (Change(kind, record_id, "answer", was=answer) for answer in sorted(answered - answers))
    yield from (Change(kind, record_id, "answer", now=answer) for answer in sorted(answers - answered))
    if before.withdrawn != now.withdrawn:
        yield Change(kind, record_id, "withdrawn", before.withdrawn, now.withdrawn)


def _quotes(record_id: str, before: Remembered, now: Remembered, formerly: Mapping[str, str]) -> Iterator[Change]:
    """The quotes that are not as they were: those at one address side by side."""
    was = [(formerly.get(quote.source, quote.source), quote.exact, quote.addresses) for quote in before.quotes]
    are = [(quote.source, quote.exact, quote.addresses) for quote in now.quotes]
    gone = [quote for quote in was if quote[:2] not in [other[:2] for other in are]]
    come = [quote for quote in are if quote[:2] not in [other[:2] for other in was]]
    for source, exact, addresses in gone:
        in_its_place = next((quote for quote in come if quote[0] == source and addresses[0] in quote[2]), None)
        if in_its_place:
            come.remove(in_its_place)
        yield Change(before.kind, record_id, "quote", exact, in_its_place[1] if in_its_place else None, source)
    for source, exact, _ in come:
        yield Change(before.kind, record_id, "quote", None, exact, source)


def _in_a_line(answer: RememberedAnswer, formerly: Mapping[str, str]) -> str:
    """An answer as changes hold it: the ids of its question, as it is now, and of its position."""
    return " ".join(filter(None, (formerly.get(answer.question, answer.question), answer.position)))
