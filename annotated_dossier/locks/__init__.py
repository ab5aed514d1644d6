"""The locks: what the program remembers beside the records, each in a tracked file of its own."""
