"""From `docs/` to a site: MkDocs, the search index, the offline variant."""
