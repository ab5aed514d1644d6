"""What the environment of the process says. It is read here, and handed on as values."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from annotated_dossier.report.visible import visible
from annotated_dossier.urls import FORM_OF_AN_ADDRESS, is_web_address


class UsageError(Exception):
    """The program was called with what it cannot use; the message says what, and how to mend it."""


def site_url() -> str | None:
    """Where the site will stand, by the environment: what publishes a site knows, and records need not.

    Raises UsageError if that is no web address.
    """
    address = os.environ.get("SITE_URL", "").strip()
    if address and not is_web_address(address):
        raise UsageError(f"SITE_URL is no web address: `{visible(address)}`.\n{FORM_OF_AN_ADDRESS}")
    return address or None


def is_ci() -> bool:
    """Whether this runs in continuous integration, by the variable that all common services set."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def is_checkout() -> bool:
    """Whether the program runs from its source, where it is called as `python build.py`, and not as it is installed."""
    started = Path(sys.argv[0])
    return started.stem != "annotated-dossier" and started.parent.name != "annotated_dossier"


def today() -> str:
    """The day on which this runs, in UTC: 2025-05-17."""
    return datetime.now(UTC).date().isoformat()


def installed_from() -> str | None:
    """The address of the wheel, with its hash, or of the commit, that this program was installed from, as pip takes it.

    None where it runs from its source, or was installed by a name or from a folder.
    """
    try:
        said = json.loads(distribution("annotated-dossier").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    address, archive, commit = said.get("url", ""), said.get("archive_info", {}), said.get("vcs_info", {})
    if not address.startswith("https://") or not is_web_address(address):
        return None
    if commit.get("vcs") == "git":
        return f"git+{address}@{commit['commit_id']}"
    sha256 = archive.get("hashes", {}).get("sha256")
    return f"{address}#sha256={sha256}" if sha256 else None
