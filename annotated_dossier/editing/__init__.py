"""Edits of records in many places at once: planned as pieces of text, proved in memory before anything is written."""
