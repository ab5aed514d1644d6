"""The frame of the site, a theme for MkDocs: templates, style sheets and scripts. Installed, it bears a name there."""
