"""The records in `content/`: read, checked against the source and against each other, and written.

The packages, from the ground up; each imports those above it, never those below:

- `notation`: YAML in and out, with the place of every field, and every error in words.
- `files`: the folders and files of an archive on disk, and what their names mean.
- `form`: what a record holds, field by field, and how it stands in its file.
- `ledger`: source lines + joins + gaps + emendations = the reading text, and what would have to be declared to make it so.
- `marks`: what editors decided about how a page is read. `translations`: whether they go with their originals.
  `authority`: who and what the archive names.
- `parsed`: from a sheet as the parser read it to its records; read again, what would change.
- `archive`: all of it, read from its folders, with a finding for whatever is not as it should be.
- `editing`: what editors do: begin, correct and declare, translate, decide at the desk, have sheets read again.
"""

from banmian.records.archive.read import read_archive

__all__ = ["read_archive"]
