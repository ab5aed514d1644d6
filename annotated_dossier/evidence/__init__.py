"""Evidence: what can be computed about claims, each result with its working. Nothing here pronounces a verdict."""
