"""Where records lie: the folders and files of an archive, and what their names mean."""
