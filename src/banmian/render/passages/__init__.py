"""Passages that recur: the notes beside the paragraphs of an article, and the lists of the strongest."""
