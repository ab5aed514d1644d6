"""Which pages of a site have one frame."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """What pages with one frame share: an address or else a folder, and their shape."""

    place: str
    is_alone: bool
    hide: tuple[str, ...]
    has_description: bool
    has_linked_data: bool
    has_toc: bool
    has_picture: bool
