"""Locks: what the program wrote down beside the records, to be told by the next check what has changed since."""
