"""Files and the problems found in them, each set shown in every format."""

from annotated_dossier.diagnostics import Entry, Related, Severity, Span, span_in

# As many codes as the samples need, so that the expectations do not change with the catalogue.
_ENTRIES = (
    Entry("unknown-reference", "An id points nowhere", "It is a dead end.", "Correct it, as in `{id}` or [id](url)."),
    Entry("unknown-key", "A field is not known", "It would be lost.", "Correct its name."),
    Entry("quote-not-found", "The words do not stand in the source", "Nobody could look them up.", "Copy them."),
    Entry("seed-missing", "A source's text is missing: 100%, really", "Nothing can be quoted.", "Put it there."),
    Entry("sentence-unread", "A sentence is unread", "It may say something.", "Cite it.", Severity.WARNING),
)
ENTRIES = {entry.code: entry for entry in _ENTRIES}

CLAIMS = """\
claims:
  kyiv-denies:
    statement: Kyiv denied it.
    topic: contorl
    quotes:
      - exact: >-
          Kyiv denied Russia had full control
          of the industrial hub

    about: [toretsk]
"""
DOSSIER = """\
dossier:
  topics:
    control: {name: Control}
"""

ESCAPE = "\x1b[2J\x1b[31m"
HOSTILE = f"topic: {ESCAPE}\x07\x9b1mred\x7f \u202eesrever\u202c%0A::error::no\n"
NAME = "dossier/50%, a:b [x](1){0}\x1b[1m\n.yaml"

LONG = "before " * 30 + "TARGET" + " after" * 30 + " END\n"
VERY_LONG_TARGET = "word " * 100 + "\n"
WIDE = "\tname: 東京 e\u0301te\u0301 कि ＡＢ target\n"


def problem(code, files, file, words, message, hint="", related=()):
    """A problem whose span is the place of `words` in a file."""
    return ENTRIES[code].at(place(files, file, words), message, hint, related)


def place(files, file, words):
    start = files[file].index(words)
    return span_in(files[file], file, start, start + len(words))


def several():
    files = {"dossier/claims.yaml": CLAIMS, "dossier/dossier.yaml": DOSSIER}
    vocabulary = Related(place(files, "dossier/dossier.yaml", "topics"), "the topics")
    quote = ">-\n          Kyiv denied Russia had full control\n          of the industrial hub\n\n"
    problems = [
        problem(
            "unknown-reference",
            files,
            "dossier/claims.yaml",
            "contorl",
            "Nothing has the id `contorl`.",
            "Did you mean `control`?",
            [vocabulary],
        ),
        problem("quote-not-found", files, "dossier/claims.yaml", quote, "The words do not stand in the source."),
        problem("sentence-unread", files, "dossier/dossier.yaml", "Control", "No claim cites this sentence."),
        ENTRIES["seed-missing"].at(Span("seeds/gone.txt"), "There is no readable file `seeds/gone.txt`."),
    ]
    return files, problems


def hostile():
    files = {"dossier/a.yaml": HOSTILE, NAME: HOSTILE}
    message = f"No topic `{ESCAPE}\r\n::error::%0A, [link](1) {{0}} \u2028`."
    related = [Related(place(files, NAME, "red"), f"{ESCAPE}here\nand here")]
    return files, [
        problem("unknown-reference", files, "dossier/a.yaml", "red", message, f"{ESCAPE}100%\nsure", related),
        problem("unknown-key", files, NAME, "%0A", "Named by a hostile file."),
    ]


def long():
    files = {"dossier/a.yaml": LONG, "dossier/b.yaml": VERY_LONG_TARGET}
    whole = VERY_LONG_TARGET.strip()
    return files, [
        problem("unknown-reference", files, "dossier/a.yaml", "TARGET", "In the middle of a long line."),
        problem("unknown-reference", files, "dossier/a.yaml", "END", "At the end of a long line."),
        problem("unknown-reference", files, "dossier/b.yaml", whole, "A whole long line."),
    ]


def wide():
    files = {"dossier/a.yaml": WIDE}
    return files, [
        problem("unknown-reference", files, "dossier/a.yaml", words, f"{words}.")
        for words in ("東京", "e\u0301te\u0301", "कि", "ＡＢ", "target")
    ]


def none():
    return {}, []


SAMPLES = {function.__name__: function for function in (none, several, hostile, long, wide)}
