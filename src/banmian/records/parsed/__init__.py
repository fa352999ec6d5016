"""From the parser's reading of a sheet to its records; read again, what would change."""
