"""`python -m annotated_dossier`: the command line, quiet when it is interrupted, even while it is still loading."""

import sys

INTERRUPTED = 130  # as shells count it: 128 and the number of the signal


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        from annotated_dossier import cli

        return cli.main()
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
