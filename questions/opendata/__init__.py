"""Written questions out of the Kamer's open data: not ours to watch, but there to be found."""
