"""Finding a case, document or dossier by any number in any notation, by name or by word."""
