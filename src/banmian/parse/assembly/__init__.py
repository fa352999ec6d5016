"""From labelled units to articles, series, furniture and the facts of a masthead."""
