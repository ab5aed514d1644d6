"""Annotated dossier: a compiler from source articles and hand-written records to a cross-linked site."""

__version__ = "0.1.0"
