"""What is measured is a dossier like any other, and as dense as a real one."""

import json
import sys
from random import Random

import pytest

from annotated_dossier import pipeline
from bench import __main__ as command
from bench import edits, hugo, made, quotes, table, todo
from bench.claims import CLAIMS, claim_records, sentences
from bench.measure import CommandError, Measured, run
from bench.results import Results, from_json
from bench.steps import STEPS
from tests.frame import PROJECT, TORETSK

# How much of each the dossier of this repository has for each of its 95 claims, on 28 November 2026:
# python -c "from pathlib import Path; from annotated_dossier import pipeline; from tests.test_bench import density;
#            print(density(pipeline.check(Path()).dossier))"
DENSITY = {
    "quotes": 1.09,
    "words quoted": 15.83,
    "relations": 0.40,
    "contradictions": 0.063,
    "figures": 0.21,
    "checks": 0.19,
    "answers": 1.17,
    "about": 1.89,
    "dates": 0.46,
    "inferred speakers": 0.25,
    "own voice": 0.49,
    "records": 0.88,
    "names": 1.67,
    "points": 0.14,
}
WITHIN = 0.2


def density(dossier):
    claims, named = dossier.claims.values(), (dossier.places, dossier.units, dossier.people, dossier.organisations)
    counts = {
        "quotes": sum(len(claim.quotes) for claim in claims),
        "words quoted": sum(len(quote.exact.split()) for claim in claims for quote in claim.quotes),
        "relations": sum(len(claim.relations) for claim in claims),
        "contradictions": sum(relation.type == "contradicts" for claim in claims for relation in claim.relations),
        "figures": sum(len(claim.figures) for claim in claims),
        "checks": sum(len(claim.checks) for claim in claims),
        "answers": sum(len(claim.answers) for claim in claims),
        "about": sum(len(claim.about) for claim in claims),
        "dates": sum(bool(claim.asserted or claim.concerns) for claim in claims),
        "inferred speakers": sum(claim.attribution == "inferred" for claim in claims),
        "own voice": sum(claim.speaker == "source" for claim in claims),
        "records": len(dossier.kind_of) - len(claims),
        "names": sum(len(record.names) for kind in named for record in kind.values()),
        "points": sum(bool(place.locations) for place in dossier.places.values()),
    }
    return {name: count / len(claims) for name, count in counts.items()}


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    root = tmp_path_factory.mktemp("made")
    made.write(root, 200)
    return pipeline.check(root)


def files(root):
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def size(root):
    return sum(map(len, files(root).values()))


def test_a_made_dossier_has_no_problems(checked):
    assert len(checked.dossier.claims) == 200
    assert checked.problems == ()


@pytest.mark.parametrize("seed", [2, 3])
@pytest.mark.long
def test_nor_has_one_of_another_seed(tmp_path, seed):
    made.write(tmp_path, 50, seed)
    assert pipeline.check(tmp_path).problems == ()


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in (2, 3))])
@pytest.mark.long
def test_no_block_of_twenty_thousand_claims_repeats_itself_or_lets_somebody_agree_with_themselves(seed):
    """What chance brings seldom, a check of small dossiers would not show."""
    for block in range(20_000 // CLAIMS):
        chance = Random(f"{seed} {block}")
        told = list(sentences(block, made.published(block), chance))
        records = claim_records(block, told, chance)
        assert len({tuple(sentence.text.split()[:6]) for sentence in told}) == CLAIMS
        elided = [
            record["quotes"][0]["exact"] for record in records.values() if "[...]" in record["quotes"][0]["exact"]
        ]
        for beginning in (quote.partition(" [...]")[0] for quote in elided):
            assert sum(beginning in sentence.text for sentence in told) == 1
        for record in records.values():
            for relation in record["relations"]:
                if relation["type"] == "corroborates":
                    assert records[relation["claim"]]["speaker"] != record["speaker"]


def test_it_is_as_dense_as_the_real_one(checked):
    assert density(checked.dossier) == pytest.approx(DENSITY, rel=WITHIN)


def test_its_sources_have_five_kilobytes_each_in_two_modes(checked):
    sources = checked.dossier.articles.values()
    assert {article.source.publish for article in sources} == {"full", "quotes"}
    for article in sources:
        assert 4_500 < len(article.text) < 6_500
        assert article.source.set_aside and article.source.repairs and article.source.mentions


def test_every_name_has_latin_and_cyrillic_spellings(checked):
    for places in (checked.dossier.places, checked.dossier.units, checked.dossier.people):
        for record in places.values():
            assert record.name.isascii()
            assert any(not name.name.isascii() for name in record.names)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path):
    for folder, seed in (("one", 1), ("same", 1), ("other", 2)):
        made.write(tmp_path / folder, 100, seed)
    one, same, other = (files(tmp_path / folder) for folder in ("one", "same", "other"))
    assert one == same != other


def test_it_grows_as_its_claims_do_and_begins_alike(tmp_path):
    made.write(tmp_path / "small", 100)
    made.write(tmp_path / "large", 1_000)
    assert size(tmp_path / "large") == pytest.approx(10 * size(tmp_path / "small"), rel=0.05)
    small, large = files(tmp_path / "small"), files(tmp_path / "large")
    assert small == {path: text for path, text in large.items() if path in small}


def test_only_whole_blocks_are_made(tmp_path):
    with pytest.raises(ValueError, match="multiple of 50"):
        made.write(tmp_path, 75)


@pytest.mark.parametrize("edit", [edits.edit_claim, edits.rename_place, edits.change_source])
def test_an_edit_changes_something_each_time_and_breaks_nothing(tmp_path, edit):
    made.write(tmp_path, 50)
    before = files(tmp_path)
    edit(tmp_path)
    assert files(tmp_path) != before
    assert pipeline.check(tmp_path).problems == ()
    edit(tmp_path)
    assert files(tmp_path) == before


def test_a_command_is_measured_with_the_processes_it_starts():
    hungry = "bytearray(200_000_000)"
    starting = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hungry!r}])"
    measured = run([sys.executable, "-c", starting])
    assert measured.seconds > 0
    assert measured.peak_mb > 150


def test_a_command_that_fails_is_no_measurement():
    with pytest.raises(CommandError, match="sorry"):
        run([sys.executable, "-c", "import sys; sys.exit('sorry')"])


def test_a_command_sees_nothing_of_what_a_caller_has_set(monkeypatch):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    run([sys.executable, "-c", "import os; assert not {'CI', 'SITE_URL'} & set(os.environ)"])


def test_hugo_gets_the_pages_of_a_folder_as_pages_of_a_section(tmp_path):
    for name in ("index.md", "claims/index.md", "claims/one.md", "data/dossier.json"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text("---\ntitle: One\n---\n", encoding="utf-8")
    hugo.lay_out(tmp_path / "docs", tmp_path / "hugo")
    content = {path.relative_to(tmp_path / "hugo/content").as_posix() for path in (tmp_path / "hugo").rglob("*.md")}
    assert content == {"_index.md", "claims/_index.md", "claims/one.md"}


@pytest.fixture
def results():
    """Each step takes as many seconds as it has a number, and twenty times that for twenty times the claims."""
    results = Results({"day": "2026-11-28", "cores": "2"})
    for size in (1_000, 20_000):
        for number, step in enumerate(STEPS, 1):
            if step.measure:
                results.add(size, step.key, Measured(number * size / 1_000, number, 100 + number))
        results.counts[size] = {
            "pages": 2 * size,
            "files": 3 * size,
            "bytes": 60_000 * size,
            "files of the index": size,
            "bytes of the index": 1_000 * size,
        }
    return results


def test_the_results_are_read_back_as_they_were_written(results):
    assert from_json(json.loads(json.dumps(results.as_json()))) == results


def test_growth_is_an_exponent_and_a_ratio_one_of_medians(results):
    assert results.exponent("cold", 1_000, 20_000) == pytest.approx(1)
    assert results.ratio(1_000, "cold", "check") == pytest.approx(5)
    results.add(1_000, "check", Measured(9, 9, 500))
    results.add(1_000, "check", Measured(3, 3, 90))
    assert results.seconds(1_000, "check") == 3
    assert results.peak_mb(1_000, "check") == 500


def test_the_tables_have_a_row_for_every_step_and_every_target(results):
    tables = table.markdown(results)
    for step in STEPS:
        assert f"| {step.title} |" in tables
    for target in table.TARGETS:
        assert f"| {target.title} |" in tables
    assert "| files a page, the index apart | 1.50 | 1.50 |" in tables
    assert "| greatest exponent of growth, 1,000 to 20,000 | 1.08 | 1.02 | 1.00: aim met |" in tables
    assert "| 100,000 claims cold | 900 s | 480 s | not measured |" in tables


def test_a_target_that_more_is_better_for_is_met_from_below():
    results = Results({"day": "2026-11-28"})
    results.add(10_000, "check", Measured(2, 2, 100))
    assert table.TARGETS[-1].verdict(results) == "5,000 claims/s: met"


def test_what_is_published_takes_the_place_of_what_was(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n\n{command.BEGIN}\n\nold\n\n{command.END}\n\nafter\n", encoding="utf-8")
    command.publish("new\n", readme)
    command.publish("newer\n", readme)
    assert readme.read_text("utf-8") == f"before\n\n{command.BEGIN}\n\nnewer\n\n{command.END}\n\nafter\n"


def test_the_documentation_has_a_place_for_the_tables():
    text = command.README.read_text(encoding="utf-8")
    assert text.count(command.BEGIN) == text.count(command.END) == 1


def test_the_hard_quotes_are_counted_by_verdict_and_kind(tmp_path, monkeypatch):
    monkeypatch.setattr(quotes, "ROUNDS", 1)
    cases = quotes.hard_cases(tmp_path)
    _, _, ours, lax = quotes.table(cases, [("ours", quotes.ours), ("lax", lambda case: True)])
    assert ours.startswith("| ours | 0 | 0 |")
    wrong = sum(case.verdict == "wrong" for case in cases)
    assert lax.startswith(f"| lax | {wrong} | 0 |") and "digit" in lax


@pytest.mark.parametrize("quote", ["some 9 men", "the mayor praised them", "word"])
def test_a_changed_quote_is_another(quote):
    assert quotes.changed(quote).split() != quote.split()


def test_the_documentation_says_how_right_skeletons_are():
    documented = (PROJECT / "bench/README.md").read_text(encoding="utf-8")
    assert "\n".join(todo.table(TORETSK)) in documented
