"""Reading text: folding, tokens, numbers, dates, sentences, names. It knows nothing of dossiers."""
