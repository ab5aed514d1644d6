"""SVG as text: elements with escaped attributes, and the picture they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

Attribute = str | float | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a width and a height, for one width of the page."""

    width: int
    height: int
    body: Markup

    def to_svg(self) -> Markup:
        """The drawing as an element of a page. Its name, and what it shows in words, stand beside it there."""
        return element(
            "svg",
            self.body,
            viewBox=f"0 0 {self.width} {self.height}",
            width=self.width,
            height=self.height,
            aria_hidden="true",
            focusable="false",
        )


def element(tag: str, *children: str, **attributes: Attribute) -> Markup:
    """An element. Attributes are named with `_` for `-`, `class` as `class_`; one that is `None` is left out.

    Children that are no `Markup` are text, and escaped. Every element is closed by a tag, as pages are read.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    inner = "".join(escape(child) for child in children)
    return Markup(f"<{tag}{written}>{inner}</{tag}>")


def group(children: Iterable[Markup], **attributes: Attribute) -> Markup:
    """Elements that belong together."""
    return element("g", *children, **attributes)


def link(address: str, label: str, *children: Markup) -> Markup:
    """Marks that lead to an address of the site, with their label for the pointer.

    Keyboard and screen reader have the table under the picture.
    """
    return element("a", element("title", label), *children, href=f"/{address}", tabindex="-1")


def text(x: float, y: float, label: str, class_: str = "ds-p-label", anchor: str = "start") -> Markup:
    """A line of text whose baseline begins, ends or is centred (`anchor`) at a point."""
    return element("text", label, x=x, y=y, class_=class_, text_anchor=None if anchor == "start" else anchor)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """A straight line between two points."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def _value(value: Attribute) -> str:
    # To a tenth of a pixel, so that pages stay small and are the same on every machine.
    return number(value) if isinstance(value, (int, float)) else escape(value)


def number(value: float) -> str:
    """A length as it is written: to a tenth, without zeros that say nothing."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written
