"""“Overzicht van moties en toezeggingen”, per ministry, as it goes into the budget annex."""
