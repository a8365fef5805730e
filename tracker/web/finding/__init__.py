"""What is found and followed: the search page, suggestions, saved searches, feeds."""
