"""From a letter that came in to a record that a person confirmed.

`values` is what a person confirms, `forms` is how they see it, `reading` turns what the machine
read into those values, and `register` is the one place that writes them.
"""
