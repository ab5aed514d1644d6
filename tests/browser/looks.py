"""How a page is looked at by axe: its width in pixels, its colour scheme, and the rules that can differ there."""

_EVERYTHING = {"resultTypes": ["violations"]}
_CONTRAST = {"runOnly": ["color-contrast"], **_EVERYTHING}
_ALL_BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}, **_EVERYTHING}

# Colours change with the scheme and with nothing else, and the scheme changes nothing but colours.
LOOKS = ((1280, "light", _EVERYTHING), (390, "dark", _CONTRAST))
OTHER_LOOKS = ((1280, "dark", _CONTRAST), (390, "light", _ALL_BUT_CONTRAST))
