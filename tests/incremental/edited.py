"""A small dossier that is edited at random, as an editor edits one, and stays fit to be published."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path
from random import Random

import yaml

from tests.incremental.locks import DAY, Locks

DOSSIER = {
    "title": "A dossier",
    "summary": "Two articles and what they say.",
    "language": "en",
    "covers": "2025",
    "edition": "1",
    "edition_on": DAY,
    "readers": ["Ann", "Bob"],
    "parties": {"north": {"name": "North"}, "south": {"name": "South"}},
    "topics": {"control": {"name": "Control"}, "losses": {"name": "Losses"}},
    "measures": {"houses": {"name": "Houses", "unit": "houses", "definition": "Houses that a speaker calls standing."}},
    "limits": {"coverage": 0, "quoted_share": "1"},
}
SOURCE = {"publisher": "outlet", "published": "2025-02-07", "published_basis": "Told by the outlet.", "language": "en"}
WITHDRAWN = {"on": "2025-03-01", "because": "The words say something else."}
KINDS = ("organisations", "people", "places", "units", "claims", "questions")
TREES = ("oaks", "elms", "birches")
SPEAKERS = ("organisations", "people")


def point(north: str, east: str = "37.8") -> list[dict[str, str]]:
    """Where a place lies."""
    return [{"lat": north, "lon": east, "source": "A gazetteer."}]


class _Plain(yaml.SafeDumper):
    """Writes equal values twice, not once with a name for it."""

    def ignore_aliases(self, data: object) -> bool:
        return True


class Edited:
    """The dossier as it stands, and the ways to edit it. The same `chance` makes the same edits."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.numbers = iter(range(1, 10_000))
        self.dossier = deepcopy(DOSSIER)
        self.texts = {"one": [], "two": []}
        self.modes = {"one": "full", "two": "quotes"}
        self.records = {kind: {} for kind in KINDS}
        self.records["organisations"] = {
            "outlet": {"name": "The Outlet", "type": "newspaper"},
            "ministry": {"name": "The Ministry", "type": "ministry", "party": "north"},
        }
        self.records["people"] = {"mayor": {"name": "Mayor Oak", "party": "south"}}
        self.records["places"] = {
            "oakfield": {"name": "Oakfield", "type": "town", "locations": point("48.4")},
            "toretsk": {"name": "Toretsk", "type": "town", "locations": point("48.5")},
            "elmwick": {"name": "Elmwick", "type": "town"},
        }
        self.records["units"] = {"guard": {"name": "The Guard", "type": "brigade", "party": "north"}}
        self.records["questions"] = {
            "who": {
                "question": "Who holds Oakfield?",
                "about": ["oakfield"],
                "positions": {"north": "North", "south": "South"},
            }
        }
        self.apart: set[str] = set()
        self.locks = Locks(chance)
        for _ in range(3):
            self.add_claim()

    def edit(self) -> str:
        """Do one edit and return its name."""
        edits = (
            *(self.add_claim, self.change_statement, self.rename, self.withdraw, self.delete_claim, self.relate) * 2,
            *(self.add_record, self.delete_record, self.change_source, self.set_mode, self.describe, self.reorder),
            *(self.answer, self.add_figure, self.place, self.point, self.move_to_another_file, self.review),
            self.locks.change,
        )
        chosen = self.chance.choice(edits)
        chosen()
        return chosen.__name__

    def write(self, root: Path) -> None:
        """Lay the dossier into `root`, in place of the one that is there; whatever changed in its texts is accepted."""
        for folder in ("dossier", "seeds"):
            shutil.rmtree(root / folder, ignore_errors=True)
            (root / folder).mkdir(parents=True)
        sources = {
            name: {"file": f"{name}.txt", "label": f"Article {name}", "publish": self.modes[name], **SOURCE}
            for name in self.texts
        }
        for name, sentences in self.texts.items():
            (root / "seeds" / f"{name}.txt").write_text(" ".join(["Nothing new.", *sentences]) + "\n", encoding="utf-8")
        names = {name: record["name"] for kind in SPEAKERS for name, record in self.records[kind].items()}
        claims = {
            name: {**claim, "statement": claim["statement"].format(names[claim["speaker"]])}
            for name, claim in self.records["claims"].items()
        }
        records = {**self.records, "claims": claims}
        files = {
            "dossier": {"dossier": self.dossier, "sources": sources},
            **{name: {kind: self._of_file(name, records[kind]) for kind in KINDS} for name in ("apart", "records")},
        }
        for name, data in files.items():
            text = yaml.dump({key: value for key, value in data.items() if value}, Dumper=_Plain, sort_keys=False)
            (root / "dossier" / f"{name}.yaml").write_text(text, encoding="utf-8")
        self.locks.write(root)

    def _of_file(self, name: str, records: dict[str, dict]) -> dict[str, dict]:
        return {of: record for of, record in records.items() if (of in self.apart) is (name == "apart")}

    def add_claim(self) -> None:
        number, source = next(self.numbers), self.chance.choice(list(self.texts))
        place = self.chance.choice(list(self.records["places"]))
        sentence = f"It was said of {self.records['places'][place]['name']} that {number} houses stood to the north."
        self.texts[source].append(sentence)
        kind = self.chance.choice(SPEAKERS)
        self.records["claims"][f"claim-{number}"] = {
            "statement": "{} said " + f"that {number} houses stood to the north.",
            "topic": self.chance.choice(list(DOSSIER["topics"])),
            "speaker": self.chance.choice(list(self.records[kind])),
            "attribution": "inferred",
            "attribution_basis": "The article says so elsewhere.",
            "about": [place],
            "quotes": [{"source": source, "exact": sentence}],
        }

    def change_statement(self) -> None:
        if claim := self._any("claims"):
            claim["statement"] = claim["statement"].rstrip(".") + f", and {self.chance.choice(TREES)}."

    def rename(self) -> None:
        if record := self._any(self.chance.choice(("places", "organisations", "people", "units"))):
            record["name"] = f"{record['name']} {self.chance.choice('ABC')}"

    def withdraw(self) -> None:
        if claim := self._any("claims"):
            claim["withdrawn"] = WITHDRAWN

    def delete_claim(self) -> None:
        if self.records["claims"]:
            gone = self.chance.choice(list(self.records["claims"]))
            del self.records["claims"][gone]
            for claim in self.records["claims"].values():
                claim["relations"] = [one for one in claim.get("relations", []) if one["claim"] != gone]

    def relate(self) -> None:
        ids = list(self.records["claims"])
        if len(ids) > 1:
            one, other = self.chance.sample(ids, 2)
            kind = self.chance.choice(("contradicts", "corroborates", "refines"))
            relation = {"type": kind, "claim": other, "because": "They speak of the same houses."}
            if kind == "contradicts":
                relation["differ_in"] = "value"
            others = self.records["claims"][other].get("relations", [])
            if all(said["claim"] != one for said in others):
                self.records["claims"][one]["relations"] = [relation]

    def add_record(self) -> None:
        number = next(self.numbers)
        kind = self.chance.choice(("places", "people", "units"))
        self.records[kind][f"{kind}-{number}"] = {"name": f"Something {'x' * number}", "type": "thing"}

    def delete_record(self) -> None:
        for kind in ("places", "people", "units"):
            for name in [name for name in self.records[kind] if name.startswith(kind)]:
                if f"{name}'" not in repr(self.records["claims"]):
                    del self.records[kind][name]
                    return

    def change_source(self) -> None:
        self.texts[self.chance.choice(list(self.texts))].append(f"Nothing was said of {next(self.numbers)} trees.")

    def set_mode(self) -> None:
        self.modes[self.chance.choice(list(self.modes))] = self.chance.choice(("full", "quotes", "metadata"))

    def describe(self) -> None:
        field = self.chance.choice(("title", "summary", "edition"))
        self.dossier[field] = f"{self.dossier[field].rstrip('.')} {next(self.numbers)}."

    def reorder(self) -> None:
        kind = self.chance.choice(KINDS)
        items = list(self.records[kind].items())
        self.chance.shuffle(items)
        self.records[kind] = dict(items)

    def answer(self) -> None:
        if claim := self._any("claims"):
            claim["answers"] = [{"question": "who", "position": self.chance.choice(("north", "south"))}]

    def add_figure(self) -> None:
        if claim := self._any("claims"):
            number = claim["quotes"][0]["exact"].split("that ")[1].split()[0]
            claim["figures"] = [
                {"measure": "houses", "value": int(number), "says": f"{number} houses", "area": claim["about"][0]}
            ]

    def place(self) -> None:
        if place := self._any("places"):
            north, east = (f"{self.chance.randrange(100) / 1000 + start:.3f}" for start in (48, 37))
            place["locations"] = point(north, east)

    def point(self) -> None:
        placed = [name for name, place in self.records["places"].items() if "locations" in place]
        claim = self._any("claims")
        if claim and len(placed) > 1:
            start, end = self.chance.sample(placed, 2)
            said = claim["quotes"][0]["exact"]
            claim["checks"] = [{"type": "bearing", "from": start, "to": end, "direction": "north", "says": said}]

    def move_to_another_file(self) -> None:
        self.apart ^= {self.chance.choice([name for kind in KINDS for name in self.records[kind]])}

    def review(self) -> None:
        self.dossier["review"] = self.chance.choice(("none", "one", "two"))

    def _any(self, kind: str) -> dict | None:
        return self.chance.choice(list(self.records[kind].values())) if self.records[kind] else None
