"""What kinds of sources are called by schema.org, CSL, BibTeX and RIS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class KindOfWork(NamedTuple):
    """A type of source as schema.org, CSL 1.0.2, BibTeX and RIS (2001) know it, or else the most general."""

    schema_org: str
    csl: str
    bibtex: str
    ris: str


KINDS_OF_WORK: Mapping[str, KindOfWork] = {
    "article": KindOfWork("NewsArticle", "article-newspaper", "article", "NEWS"),
    "report": KindOfWork("Report", "report", "techreport", "RPRT"),
    "book": KindOfWork("Book", "book", "book", "BOOK"),
    "speech": KindOfWork("CreativeWork", "speech", "misc", "GEN"),
    "interview": KindOfWork("CreativeWork", "interview", "misc", "GEN"),
    "broadcast": KindOfWork("CreativeWork", "broadcast", "misc", "GEN"),
    "post": KindOfWork("SocialMediaPosting", "post", "misc", "ELEC"),
    "letter": KindOfWork("CreativeWork", "personal_communication", "misc", "PCOMM"),
    "ruling": KindOfWork("CreativeWork", "legal_case", "misc", "CASE"),
    "law": KindOfWork("Legislation", "legislation", "misc", "STAT"),
    "document": KindOfWork("CreativeWork", "document", "misc", "GEN"),
}
