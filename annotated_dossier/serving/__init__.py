"""The site on the editor's own machine: shown as it will be published, renewed at every change, with its problems.

`watch` notices changes, `follow` lets the site be made anew and indexed, `live` holds what is shown, `server` answers
browsers. How a site is made they do not know: `preview` hands that in.
"""
