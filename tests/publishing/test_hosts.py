"""What hosts take is told where a site comes near it, and stands in the handbook."""

import pytest

from annotated_dossier import cli
from annotated_dossier.publishing import hosts
from annotated_dossier.publishing.hosts import HOSTS, Host, in_words, limits_near
from tests.frame import PROJECT
from tests.pages.shown import DISPUTE


@pytest.fixture
def site(tmp_path):
    for number in range(9):
        (tmp_path / f"{number}.html").write_bytes(b"x" * 100 * (number + 1))
    return tmp_path


@pytest.mark.parametrize(
    ("host", "told"),
    [
        (Host("A host", 10, None, None, "its page"), ["The site has 9 files; A host takes 10 (its page)."]),
        (Host("A host", 11, None, None, "its page"), []),
        (
            Host("A host", None, 5000, None, "its page"),
            ["The site has 0.00429 MB; A host takes 0.00477 MB (its page)."],
        ),
        (Host("A host", None, 5001, None, "its page"), []),
        (
            Host("A host", None, None, 800, "its page"),
            ["The file 8.html has 0.000858 MB; A host takes 0.000763 MB a file (its page)."],
        ),
        (Host("A host", None, None, 1001, "its page"), []),
    ],
)
def test_a_site_at_nine_tenths_of_a_limit_is_near_it(site, monkeypatch, host, told):
    monkeypatch.setattr(hosts, "HOSTS", (host,))
    assert list(limits_near(site)) == told


def test_a_check_tells_of_a_limit_before_there_is_a_site(make_dossier, monkeypatch, capsys):
    root = make_dossier("It is open, the mayor said. It was shut.", "people: {mayor: {name: The mayor}}\n" + DISPUTE)
    for most, told in ((17, True), (18, False)):  # six records with pages, two of them statements
        monkeypatch.setattr(hosts, "HOSTS", (Host("A host", most, None, None, "its page"),))
        cli.main(["--root", str(root), "check"])
        said = f"The site will have at least 16 files; A host takes {most} (its page).\n"
        assert capsys.readouterr().err == (said if told else "")


def test_the_handbook_says_what_each_host_takes():
    page = (PROJECT / "handbook/docs/how-to/host-the-site.md").read_text("utf-8")
    for host in HOSTS:
        files = f"{host.files:,}" if host.files else "no limit named"
        sizes = [in_words(size) if size else "no limit named" for size in (host.in_all, host.in_one)]
        assert f"| [{host.name}]({host.source}) | {files} | {sizes[0]} | {sizes[1]} |" in page
