"""Every code a diagnostic can carry: what it means and how it is mended.

Each stage describes its own codes in its `problems.py`, each rule beside what it checks; here they are gathered.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier import rules
from annotated_dossier.anchoring import problems as of_quotes
from annotated_dossier.diagnostics import Entry
from annotated_dossier.drafting import problems as of_drafts
from annotated_dossier.files import problems as of_files
from annotated_dossier.linking import problems as of_links
from annotated_dossier.records import problems as of_records
from annotated_dossier.rules import _allowances as of_allowances
from annotated_dossier.verifying import problems as of_verifying
from annotated_dossier.yamlio import problems as of_yaml

# By the section of the page that explains them.
GROUPS: Mapping[str, tuple[Entry, ...]] = {
    "files": of_files.CODES,
    "yaml": of_yaml.CODES,
    "records": of_records.CODES,
    "links": of_links.CODES,
    "quotes": of_quotes.CODES,
    "rules": (*of_allowances.CODES, *(entry for rule in rules.RULES for entry in rule.CODES)),
    "drafts": of_drafts.CODES,
    "verifying": of_verifying.CODES,
}
CATALOGUE: Mapping[str, Entry] = {entry.code: entry for group in GROUPS.values() for entry in group}
