"""Problems as text, JSON and what services read; one file a format."""
