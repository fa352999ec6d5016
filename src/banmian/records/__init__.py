"""The records in `content/`: read, checked against the source and against each other, and written."""

from banmian.records.read import read_archive

__all__ = ["read_archive"]
