"""Banmian 版面: from the plain text of newspaper pages to a bilingual, searchable, citable archive made of files."""

__version__ = "0.1.0"
