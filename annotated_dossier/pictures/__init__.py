"""Pictures: each module draws one kind, a pure function from plain values to SVG. None knows of a dossier or a page.

Colours, type and line widths are the style sheet's, by class; what stands here is place and size. A picture says
nothing that is not in the values it was given, and its marks are links. Lengths are in CSS pixels at the width it is
drawn for.
"""
