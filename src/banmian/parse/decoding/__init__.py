"""From what the rules say to the likeliest roles of a whole page, and how sure that is."""
