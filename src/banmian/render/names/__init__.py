"""People, places, organisations and terms: their lists, and a page for each with every sentence that names it."""
