"""The files of `content/authority/`: entries, their names, and whether they agree with the archive."""
