"""The stated forms by the endings of the files that hold them, and how they are described to whoever writes them."""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier.verifying import csv_, json_, markdown
from annotated_dossier.verifying.quotes import Reader

FORMS: Mapping[str, Reader] = {
    ".md": markdown.quotes,
    ".markdown": markdown.quotes,
    ".csv": csv_.quotes,
    ".tsv": csv_.quotes,
    ".json": json_.quotes,
    ".jsonld": json_.quotes,
}

STATED = """\
Forms in which quotes are found:

  Markdown (.md, .markdown): a block quote that ends in a dash and a link to the source,

      > The words, in one paragraph or several.
      >
      > — [The report](reports/2025.txt)

    and words in double quotation marks with such a link in brackets after them,

      He called it “a long way” ([the report](reports/2025.txt), page 3).

    Emphasis, escapes and code are understood; anything in another form is passed over.

  CSV (.csv, .tsv): the first line names the columns `source` and `exact`, and where they are needed
    `prefix` and `suffix`, the words directly before and after the quote. A comma, a semicolon or a tab
    parts the cells.

  JSON (.json, .jsonld): each object with words in `exact`, and with `prefix` and `suffix` if needed; its
    `source` is its own, or that of the nearest object around it (so W3C Web Annotations are read).

A source is a file of plain text in UTF-8, named by its path from the file that quotes it, or, with a `/`
before it, from the folder of --root. Nothing is read outside that folder, behind a link, hidden, or larger
than 5 MB, and nothing from the web.

What is judged: whether the words stand in the source, whole words and numbers, every letter, digit and mark.
White space, the shapes of quotation marks and dashes, ligatures and accents typed in two ways make no
difference. `[...]` stands for words left out within a paragraph. Invisible characters are refused, but for
those that join letters. In scripts that part no words, such as Chinese, a quote may begin beside any letter.
A “not”, “could” or “failed to” that a quote leaves out beside its words is a warning, in English sources.

What is not judged: whether the words mean in the quote what they mean in the source otherwise, who said them,
and whether they stand there once or several times.
"""
