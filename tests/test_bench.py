"""What is measured is a dossier like any other, and as dense as a real one."""

import pytest

from annotated_dossier import pipeline
from bench import made

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
def test_nor_has_one_of_another_seed(tmp_path, seed):
    made.write(tmp_path, 50, seed)
    assert pipeline.check(tmp_path).problems == ()


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
