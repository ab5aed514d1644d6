"""The two ends: what is read from disk and what is written to it."""
