"""What an editor has decided, as the parser obeys it, and what can't be obeyed."""
