"""Finding words in a source: one quote, one place, or why not. It knows nothing of dossiers."""
