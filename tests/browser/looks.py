"""How a page is looked at by axe: its width in pixels, its colour scheme, and the rules that can differ there."""

# What a reader may open stands open, to be looked at too.
UNFOLD = """() => {
    document.querySelectorAll("article details").forEach(fold => { fold.open = true })
    const drawer = document.querySelector("#__drawer") // none on a card
    if (drawer) drawer.checked = true
}"""

# axe would lay copies of style sheets that import others into the page, which the policy of the site forbids; no rule
# that it runs looks at them.
EVERYTHING = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}
_CONTRAST = {"runOnly": ["color-contrast"], **EVERYTHING}
_ALL_BUT_CONTRAST = {**EVERYTHING, "rules": {**EVERYTHING["rules"], "color-contrast": {"enabled": False}}}

# Colours change with the scheme and with nothing else, and the scheme changes nothing but colours.
LOOKS = ((1280, "light", EVERYTHING), (390, "dark", _CONTRAST))
OTHER_LOOKS = ((1280, "dark", _CONTRAST), (390, "light", _ALL_BUT_CONTRAST))
