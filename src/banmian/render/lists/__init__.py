"""The ways into the archive: what there is to browse and to search, and the lists of articles and authors."""
