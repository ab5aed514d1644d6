"""A dossier of which large pages are divided, and the way from such a page to its parts."""

import re
from urllib.parse import urldefrag, urljoin

from annotated_dossier.pages.parts import FRAME
from tests.conftest import DOSSIER

CLAIMS = 120
SMALL = FRAME + 18_000
SPEAKERS = ("mayor", "general", "source")
CLAIM = """\
  claim-{n}:
    statement: In text {source} {said} named {n} soldiers.
    topic: {topic}
    speaker: {speaker}
    about: [toretsk]
    asserted: 2025-01-{day:02}
    asserted_basis: Made up.
    answers: [{{question: how-many{position}}}]
    quotes: [{{source: {source}, exact: of {n} soldiers that day}}]
"""
RIVAL = (
    "    relations: [{{type: contradicts, claim: claim-{other}, differ_in: value, because: Both are of the town.}}]\n"
)


def write_large(root):
    """Claims about one place that answer one question, from three sources, each shown in its own mode."""
    sources = {"article": "full", "second": "quotes", "third": "metadata"}
    claims, texts = [], {source: [] for source in sources}
    for n in range(CLAIMS):
        source = list(sources)[n % 3]
        texts[source].append(
            f"In Toretsk somebody spoke of {n} soldiers that day.\nNothing else was said of them at all."
        )
        claims.append(
            CLAIM.format(
                n=n,
                source=source,
                said="a text" if (speaker := SPEAKERS[n % 4 % 3]) == "source" else f"the {speaker}",
                speaker=speaker,
                topic=("control", "losses")[n % 5 == 0],
                day=n % 17 + 1,
                position=", position: " + ("many", "few")[n % 2] if n % 3 else "",
            )
            + (RIVAL.format(other=n - 1) if n % 10 == 1 else "")
        )
    article = DOSSIER[DOSSIER.index("  article:") :]
    others = "".join(
        article.replace("article", source, 2).replace("An article", f"The {source}").replace("full", mode)
        for source, mode in sources.items()
        if source != "article"
    )
    dossier = DOSSIER.replace("topics: {", "topics: {losses: {name: Losses}, ") + others
    records = "people: {mayor: {name: The mayor, party: north}, general: {name: The general}}\n"
    records += (
        "questions: {how-many: {question: How many?, about: [toretsk], positions: {many: Many, few: Few, no: No}}}\n"
    )
    (root / "dossier").mkdir()
    (root / "seeds").mkdir()
    (root / "dossier/dossier.yaml").write_text(dossier)
    (root / "dossier/records.yaml").write_text(f"{records}claims:\n{''.join(claims)}")
    for source, paragraphs in texts.items():
        (root / f"seeds/{source}.txt").write_text("\n\n".join(paragraphs))


def parts_of(address, pages):
    """The parts of a page in the order in which each leads to the next, reached from the page by links alone."""
    first = next((target for target in targets(pages[address]) if target.startswith(f"{address}-/")), None)
    found = []
    while first:
        found.append(pages[first])
        after = re.search(r'rel="next" href="([^"]*)"', pages[first].html)
        first = after and urljoin(f"/{first}", after[1])[1:]
    return found


def targets(page):
    return [urldefrag(urljoin(f"/{page.address}", link)).url[1:] for link in page.links]
