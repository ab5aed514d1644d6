"""Every code a diagnostic can carry: what it means and how it is mended.

The codes of the rules in `rules/` are described beside the rule; those of the earlier stages here.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier import rules
from annotated_dossier.catalogue import files, quotes, records
from annotated_dossier.diagnostics import Entry

CATALOGUE: Mapping[str, Entry] = {
    **files.CODES,
    **records.CODES,
    **quotes.CODES,
    **{code: entry for rule in rules.RULES for code, entry in rule.CODES.items()},
}
