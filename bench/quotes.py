"""How right and how fast quotes are verified: `python -m bench.quotes`.

First the hard quotes of `tests/verifying/hard_quotes.yaml`, by `verify` and by other checks of quotes, as far as they are
installed: how often each passes a wrong quote or refuses a right one, and how long a quote takes it. Then quotes of made
articles: right ones, and the same with a digit or a word changed, in a source of 5 kB and in one of 500 kB.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

from annotated_dossier import pipeline
from annotated_dossier.anchoring.anchor import Misfit, Searchable, searchable, standing
from annotated_dossier.verifying.cuts import cut_off
from annotated_dossier.verifying.verify import Words
from bench import made

PROJECT = Path(__file__).resolve().parents[1]
HARD = PROJECT / "tests/verifying/hard_quotes.yaml"
ROUNDS = 20
CLAIMS = 5_000


@dataclass(frozen=True, slots=True)
class Case:
    """A hard quote, as its file has it, with its source in a file of its own."""

    kind: str
    verdict: str
    quote: str
    source: str
    path: Path


# Whether a quote passes without a word.
Check = Callable[[Case], bool]


def ours(case: Case) -> bool:
    """The rules of `verify`."""
    source, _ = searchable(case.source, ())
    found = standing(Words(case.quote), source)
    return not isinstance(found, Misfit) and cut_off(source, found) is None


def citations() -> Check:
    """`citations`: what it finds, in one place or several, without its warning of a token that is cut."""
    from citations.verify import check_one

    def passes(case: Case) -> bool:
        result = check_one(case.quote, case.path)
        return result.state in ("found", "ambiguous") and "truncated" not in result.warnings

    return passes


def claims_ledger() -> Check:
    """`claims-ledger`, with its own sign of words left out at both ends, without which it wants whole sentences."""
    from claims_ledger import resolve

    def passes(case: Case) -> bool:
        parts = " […] ".join(f'"{part.strip()}"' for part in case.quote.replace("[…]", "[...]").split("[...]"))
        block = SimpleNamespace(part="", source_id="source", speaker=None, quote=f"[…] {parts} […]")
        sources = SimpleNamespace(rows={"source": {"type": "report"}}, text=lambda _: (case.source, None))
        return not resolve.check_quote(SimpleNamespace(prefix=""), block, sources)

    return passes


def linkml() -> Check:
    """`linkml-reference-validator` with its defaults; its sign of words left out is `...`."""
    from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
    from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator

    validator = SupportingTextValidator(ReferenceValidationConfig())

    def passes(case: Case) -> bool:
        written = case.quote.replace("[...]", "...").replace("[…]", "...")
        reference = ReferenceContent(reference_id="file:source", content=case.source)
        return bool(validator.find_text_in_reference(written, reference).found)

    return passes


OTHERS: dict[str, Callable[[], Check]] = {
    "citations": citations,
    "claims-ledger": claims_ledger,
    "linkml-reference-validator": linkml,
}


def checks() -> Iterator[tuple[str, Check]]:
    """Ours, and those of the others that are installed, with their versions."""
    yield "annotated-dossier verify", ours
    for name, make in OTHERS.items():
        try:
            yield f"{name} {version(name)}", make()
        except PackageNotFoundError:
            print(f"{name} is not installed: pip install {name}\n")


def hard_cases(folder: Path) -> list[Case]:
    """The hard quotes, their sources in files below `folder`."""
    cases = []
    for number, case in enumerate(yaml.safe_load(HARD.read_text(encoding="utf-8"))):
        path = folder / f"{number}.txt"
        path.write_bytes(case["source"].encode())
        cases.append(Case(case["kind"], case["verdict"], case["quote"], case["source"], path))
    return cases


def table(cases: Sequence[Case], named: Sequence[tuple[str, Check]]) -> Iterator[str]:
    """A row for each check: its wrong verdicts, those of each kind, and the middle of its times for a quote."""
    kinds = list(dict.fromkeys(case.kind for case in cases))
    counts = {verdict: sum(case.verdict == verdict for case in cases) for verdict in ("wrong", "right", "cut")}
    yield (
        f"| Check | wrong quotes passed, of {counts['wrong']} | right quotes refused, of {counts['right']} "
        f"| cuts not told, of {counts['cut']} | wrong verdicts by kind | ms a quote |"
    )
    yield "|---|---|---|---|---|---|"
    for name, passes in named:
        verdicts = list(map(passes, cases))
        amiss = [case for case, passed in zip(cases, verdicts, strict=True) if passed != (case.verdict == "right")]
        of = {verdict: sum(case.verdict == verdict for case in amiss) for verdict in counts}
        by_kind = ", ".join(f"{kind} {number}" for kind in kinds if (number := sum(c.kind == kind for c in amiss)))
        spent = milliseconds(lambda passes=passes: list(map(passes, cases)), len(cases))
        yield f"| {name} | {of['wrong']} | {of['right']} | {of['cut']} | {by_kind or 'none'} | {spent:.2f} |"


def milliseconds(work: Callable[[], Any], quotes: int) -> float:
    """The middle of some rounds of work, for one of its quotes; what is warm after the first round stays so."""
    seconds = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds[1:]) * 1000 / quotes


def made_quotes(folder: Path) -> Iterator[tuple[str, float, float]]:
    """What was searched, and the milliseconds for a right quote and for a wrong one."""
    made.write(folder, CLAIMS)
    dossier = pipeline.check(folder).dossier
    articles = list(dossier.articles.values())
    exacts = {article.source.id: [placed.quote.exact for placed in article.quotes] for article in articles}
    first = articles[0]
    for title, text, quotes in (
        (f"one article, {len(first.text) / 1000:.0f} kB", first.text, exacts[first.source.id]),
        (
            f"{len(articles)} articles in one file, {sum(len(a.text) for a in articles) / 1000:.0f} kB",
            "\n\n".join(article.text for article in articles),
            [quote for article in articles for quote in exacts[article.source.id][:3]],
        ),
    ):
        source, _ = searchable(text, ())
        right = [quote for quote in quotes if not isinstance(standing(Words(quote), source), Misfit)]
        wrong = [changed(quote) for quote in right]
        yield title, each(right, source), each(wrong, source)


def each(quotes: Sequence[str], source: Searchable) -> float:
    """The milliseconds for one of the quotes."""

    def judge(quote: str) -> None:
        found = standing(Words(quote), source)
        if not isinstance(found, Misfit):
            cut_off(source, found)

    return milliseconds(lambda: list(map(judge, quotes)), len(quotes))


def changed(quote: str) -> str:
    """`quote` with its first digit changed, or with a word too many."""
    for at, char in enumerate(quote):
        if char.isdigit():
            return f"{quote[:at]}{(int(char) + 1) % 10}{quote[at + 1 :]}"
    first, _, rest = quote.partition(" ")
    return f"{first} hardly {rest}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print("\n".join(table(hard_cases(Path(scratch)), list(checks()))))
    print("\n| Searched | ms a right quote | ms a wrong quote |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        for title, right, wrong in made_quotes(Path(scratch)):
            print(f"| {title} | {right:.3f} | {wrong:.2f} |")
