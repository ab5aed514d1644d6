"""The files of a new dossier's folder, by their paths."""

from __future__ import annotations

from collections.abc import Sequence

from annotated_dossier.model import KINDS
from annotated_dossier.records.schema import schema_text
from annotated_dossier.starting.first_texts import FirstText, covered
from annotated_dossier.starting.templates import FOLDER, filled, method_page, text_of

# Files that are the same in every folder: where they stand here, where there.
_AS_THEY_ARE = {
    "README.md": "README.md",
    "docs/method.md": "docs/method.md",
    "gitattributes": ".gitattributes",
    "github/dossier.yml": ".github/workflows/dossier.yml",
    "github/links.txt": ".github/links.txt",
    "vscode/extensions.json": ".vscode/extensions.json",
    "vscode/settings.json": ".vscode/settings.json",
    "vscode/tasks.json": ".vscode/tasks.json",
}
_EXAMPLE = "example"


def example(address: str | None) -> dict[str, str]:
    """The small dossier on an invented bridge."""
    top = FOLDER / _EXAMPLE
    paths = sorted(path for path in top.rglob("*") if path.is_file())
    files = {path.relative_to(top).as_posix(): path.read_bytes().decode("utf-8") for path in paths}
    return files | _of_every(address)


def beginning(
    texts: Sequence[FirstText], title: str, is_title_given: bool, language: str, today: str, address: str | None
) -> dict[str, str]:
    """A dossier of these texts, of which nothing is claimed yet; `address` is where the program is installed from."""
    files = {
        "dossier/dossier.yaml": filled(
            "dossier/dossier.yaml",
            title=title,
            is_title_given=is_title_given,
            language=language,
            covers=covered(texts, today),
            has_days=any(text.day for text in texts),
        )
    }
    if texts:
        files["dossier/sources.yaml"] = filled("dossier/sources.yaml", texts=texts, today=today)
        files["dossier/organisations.yaml"] = text_of("dossier/organisations.yaml")
    files |= {f"seeds/{text.file}": text.text for text in texts}
    return files | _of_every(address) | {"docs/method.md": method_page(language)}


def _of_every(address: str | None) -> dict[str, str]:
    """What stands in every folder. `address` is where the program is installed from, with its hash."""
    return {
        **{there: text_of(here) for here, there in _AS_THEY_ARE.items()},
        ".gitignore": filled("gitignore", kinds=list(KINDS)),
        "requirements.txt": filled("requirements.txt", address=address),
        "dossier.schema.json": schema_text(),
    }
