"""With the settings that `config` prints, MkDocs alone and its fork make the site that the program makes."""

import os
import re
import subprocess
import sys

import pytest

from annotated_dossier.cli import main
from annotated_dossier.files.write import MANIFEST
from annotated_dossier.publishing.pagefind import BUNDLE

# What the program adds to the site that a renderer has made.
ADDED = (MANIFEST, f"{BUNDLE}/")
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="module")
def bridge(tmp_path_factory):
    """The dossier that `init --example` makes, its site, and the settings that `config` prints."""
    folder = tmp_path_factory.mktemp("renderers")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        patch.delenv("SITE_URL", raising=False)
        assert main(["--root", str(folder), "init", "bridge", "--example"]) == 0
        assert main(["--root", str(folder / "bridge"), "build"]) == 0
    with (folder / "settings").open("wb") as printed:
        command = [sys.executable, "-m", "annotated_dossier", "--root", str(folder / "bridge"), "config"]
        subprocess.run(command, stdout=printed, check=True)
    return (folder / "settings").rename(folder / "bridge/mkdocs.yml").parent


@pytest.mark.parametrize("renderer", ["mkdocs", pytest.param("properdocs", marks=pytest.mark.long)])
@pytest.mark.long
def test_it_makes_the_same_site_but_for_its_own_name(bridge, tmp_path, renderer):
    command = [
        sys.executable,
        "-m",
        renderer,
        "build",
        "--quiet",
        "--config-file",
        "mkdocs.yml",
        "--site-dir",
        str(tmp_path),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"} | {
        "NO_MKDOCS_2_WARNING": "1"
    }
    subprocess.run(command, cwd=bridge, env=environment, check=True, capture_output=True)
    assert contents(tmp_path) == contents(bridge / "site")


def contents(site):
    paths = (path for path in site.rglob("*") if path.is_file())
    named = {path.relative_to(site).as_posix(): path for path in paths}
    return {name: GENERATOR.sub(b"", path.read_bytes()) for name, path in named.items() if not name.startswith(ADDED)}
