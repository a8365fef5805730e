"""Lists of every kind: columns, filters, order, pages and the CSV, from one definition."""
