"""From the data of YAML files to typed records, and what is wrong with them."""
