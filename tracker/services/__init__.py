"""The verbs of the spine: one write path each, for admin, pages, commands and tests alike."""
