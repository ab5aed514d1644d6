"""The handbook for editors: its pages that are made from model, catalogue and commands, and the site of them all."""
