"""Build the dossier: `python build.py`, `python build.py check`, `python build.py --help`."""

import sys

from annotated_dossier.cli import main

if __name__ == "__main__":
    sys.exit(main())
