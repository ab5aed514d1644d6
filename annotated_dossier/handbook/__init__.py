"""Pages about the tool itself, made from the model and the catalogue."""
