"""Articles and heads of series: the text, what was done to it, its translations, how to cite it."""
