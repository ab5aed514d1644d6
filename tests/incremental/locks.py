"""What stands beside the records of a dossier that is edited, and what its pages tell of it: an edition for each state
since the first was published, signatures of readers, and what a trial of the rules found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from annotated_dossier import pipeline, selftest
from annotated_dossier.evidence.sayings import sayings
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE, SELFTEST_FILE, read
from annotated_dossier.locks import edition, reviews

DAY = "2025-03-02"
FOUND = selftest.SelfTest(
    DAY,
    "0.1.0",
    1,
    2,
    "",
    {"quotes": (selftest.TriedKind("a letter", 2, {"by rules": 1}, {"quote-not-found": 1}),)},
    (),
)


class Locks:
    """The files, each as it stands in every copy of the dossier; `None` for one that does not."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._texts: dict[str, str | None] = dict.fromkeys((EDITION_FILE, REVIEWS_FILE, SELFTEST_FILE))
        self._due: set[str] = set()

    def change(self) -> None:
        """Something is published, signed or tried of the next state; or there is no such file any more."""
        name = self._chance.choice(list(self._texts))
        self._due.add(name)
        if self._texts[name] and self._chance.random() < 0.3:
            self._texts[name] = None
            self._due.discard(name)

    def publish(self) -> None:
        """The next state is an edition."""
        self._due.add(EDITION_FILE)

    def sign(self) -> None:
        """Some records of the next state are signed."""
        self._due.add(REVIEWS_FILE)

    def try_rules(self) -> None:
        """It is tried on the next state what the rules catch."""
        self._due.add(SELFTEST_FILE)

    def write(self, root: Path) -> None:
        """Lay them beside records that have just been laid there; whatever changed in texts is accepted."""
        for name in (LOCK_FILE, *self._texts):
            (root / name).unlink(missing_ok=True)
        dossier = pipeline.check(root).dossier
        if EDITION_FILE in self._due or self._texts[EDITION_FILE]:
            before = edition.parse(self._texts[EDITION_FILE]) if self._texts[EDITION_FILE] else None
            if not before or not edition.is_current(before, dossier):
                self._texts[EDITION_FILE] = edition.to_text(edition.with_edition(before, dossier, DAY))
        if REVIEWS_FILE in self._due:
            records = [
                record for record in dossier.all_records() if record.id == "mayor" or self._chance.random() < 0.5
            ]
            by = self._chance.choice(dossier.record.readers)
            read_before = reviews.parse(self._texts[REVIEWS_FILE]) if self._texts[REVIEWS_FILE] else reviews.NONE
            signed = reviews.signed(read_before, records, by, DAY, "", sayings(dossier))
            self._texts[REVIEWS_FILE] = reviews.to_text(signed)
        if SELFTEST_FILE in self._due:
            found = replace(FOUND, records=selftest.hash_of(read(root)[0]), seed=self._chance.randrange(100))
            self._texts[SELFTEST_FILE] = selftest.to_text(found)
        self._due.clear()
        for name, text in self._texts.items():
            if text:
                (root / name).write_text(text, encoding="utf-8")
