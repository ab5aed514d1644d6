"""What common hosts of static sites take, as they say it themselves, and where a site comes near that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.publishing.tree import files_of

_MB, _GB = 2**20, 2**30
# From this share of a limit on it is told: time to choose another host, before the next edition is refused.
_NEAR = 0.9


class Host(NamedTuple):
    """How many files, and bytes in all and in one file, a host takes, where it names a limit; and where it says so."""

    name: str
    files: int | None
    in_all: int | None
    in_one: int | None
    source: str


# As read in November 2026, for what costs nothing.
HOSTS = (
    Host("Cloudflare Pages", 20_000, None, 25 * _MB, "https://developers.cloudflare.com/pages/platform/limits/"),
    Host(
        "GitHub Pages",
        None,
        _GB,
        None,
        "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
    ),
    Host("GitLab Pages", 200_000, _GB, None, "https://docs.gitlab.com/user/gitlab_com/"),
)


def limits_ahead(dossier: Dossier) -> Iterator[str]:
    """A sentence for each host whose number of files the site of a dossier will be near or over."""
    records = sum(map(len, dossier.by_kind.values()))
    # Each record has a page, which is a file of the index too; a statement its data and its card, a question two texts.
    files = 2 * (records + len(dossier.claims) + len(dossier.questions))
    for host in HOSTS:
        if _is_near(files, host.files):
            yield f"The site will have at least {files:,} files; {host.name} takes {host.files:,} ({host.source})."


def limits_near(site_dir: Path) -> Iterator[str]:
    """A sentence for each limit of a host that a site is near or over."""
    sizes = {path: found.st_size for path, found in files_of(site_dir).items()}
    largest = max(sizes, key=sizes.__getitem__, default="")
    for host in HOSTS:
        if _is_near(len(sizes), host.files):
            yield f"The site has {len(sizes):,} files; {host.name} takes {host.files:,} ({host.source})."
        if _is_near(sum(sizes.values()), host.in_all):
            size = in_words(sum(sizes.values()))
            yield f"The site has {size}; {host.name} takes {in_words(host.in_all)} ({host.source})."
        if _is_near(sizes.get(largest, 0), host.in_one):
            yield (
                f"The file {largest} has {in_words(sizes[largest])}; {host.name} takes {in_words(host.in_one)} a file "
                f"({host.source})."
            )


def in_words(size: int | None) -> str:
    """A number of bytes as people say it: 25 MB."""
    size = size or 0
    return f"{size / _GB:.3g} GB" if size >= _GB * _NEAR else f"{size / _MB:.3g} MB"


def _is_near(found: int, limit: int | None) -> bool:
    return limit is not None and found >= limit * _NEAR
