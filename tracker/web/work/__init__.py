"""“Mijn werk”: who has what, what comes next, and what is done about it on the page of a case."""
