"""The lists of motions and commitments: what narrows them, what a row shows, which there are."""
