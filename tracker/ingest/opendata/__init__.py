"""Rows of the Kamer's open data: what every sort of row has, and what becomes of them."""
