"""A page as the rules see it: its units, what each shows, and what only the whole page tells."""
