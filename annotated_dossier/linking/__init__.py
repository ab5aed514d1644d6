"""One dossier in which everything knows what points to it."""
