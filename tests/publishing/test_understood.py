"""Which settings of MkDocs the fast way understands."""

import pytest

from annotated_dossier.publishing.settings import NotUnderstood, read_settings


@pytest.mark.parametrize(
    ("setting", "why"),
    [
        ("hooks: [hook.py]", "sets `hooks`"),
        ("exclude_docs: claims/*", "sets `exclude_docs`"),
        ("plugins: [search, tags]", "names `tags` under `plugins`"),
        ("markdown_extensions: [pymdownx.snippets]", "names `pymdownx.snippets` under `markdown_extensions`"),
        ("plugins: 3", "cannot be read"),
        ("plugins: [[]]", "cannot be read"),
        ("plugins: [{}]", "cannot be read"),
        ("theme: {custom_dir: [1]}", "sets `custom_dir` to no path"),
        ("nav: &a [x: *a]", "cannot be read"),
        ("not_in_nav: '!/claims/a.md'", "makes exceptions in `not_in_nav`"),
        ("nav: null", "gives no navigation"),
        ("a: [", "cannot be read"),
    ],
)
def test_settings_of_which_more_may_follow_are_left_to_mkdocs(tmp_path, setting, why):
    (tmp_path / "mkdocs.yml").write_text(f"nav: [{{Home: index.md}}]\nx: !ENV [A, b]\n{setting}\n", encoding="utf-8")
    with pytest.raises(NotUnderstood, match=why):
        read_settings(tmp_path)
