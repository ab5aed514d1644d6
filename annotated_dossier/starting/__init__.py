"""What a new dossier begins with: the files of its folder, and what can be read from its first texts."""
