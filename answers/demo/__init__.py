"""A first day that can be shown: demo users, the three sample letters and made-up questions.

Nothing here is for a real desk. Everything made up says so: its subject ends with “(voorbeeld)”,
its number lies in the year 2099, and it is marked as an example.
"""
