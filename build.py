"""Build the dossier: `python build.py`, `python build.py check`, `python build.py --help`."""

import sys

from annotated_dossier.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
