"""What pages draw: the values of a dossier as the pictures take them, each with the same as a table."""
