"""CW 3.1 spending proposals: registered from a confirmed form, checked, and linked by people."""
