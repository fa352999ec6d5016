"""Words and how they are set: labels, dates, the order of names, sentences, phrases. Knows nothing of pages."""
