"""What editors decided about how a page is read: the file, the reading that obeys it, and what contradicts it."""
