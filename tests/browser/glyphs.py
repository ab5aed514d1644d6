"""Glyphs of other fonts than this machine has: every text of a page as if its letters were wider."""

from playwright.sync_api import Page

# A letter is about 0.55 em wide on average; what is added to each by the style keeps to its own size of type.
_AVERAGE = 0.55
_WIDEN = """share => {
    const elements = [...document.body.querySelectorAll("*")]
    const sizes = elements.map(element => parseFloat(getComputedStyle(element).fontSize))
    elements.forEach((element, index) => element.style.letterSpacing = `${sizes[index] * share}px`)
}"""


def widen(page: Page, share: float) -> None:
    """Make the letters of a page wider by a share of their width: 0.15 for those of a font that runs wide."""
    page.evaluate(_WIDEN, share * _AVERAGE)
