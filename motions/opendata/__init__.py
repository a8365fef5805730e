"""Motions, decisions, votes and commitments out of the Kamer's open data: there to be found."""
