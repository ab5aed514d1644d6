"""Reading YAML: plain data, the place of every value, and what is wrong with a file. It knows nothing of dossiers."""
