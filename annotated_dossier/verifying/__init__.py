"""Quotes in files that are no records: read in a few stated forms, and found in the sources that they name."""
