"""How the texts of an archive are cited.

A `Reference` is what there is to cite of one text: it is gathered from the archive once, and every style and every
file of a reference manager is written from it. Whatever the record doesn't say is not in it, and so in no citation.
Knows no pages and writes no files.
"""

from banmian.cite.files import FORMATS, Format, citation_files, name_of_file
from banmian.cite.gather import NOT_AUTHORS, Sources, reference, sources
from banmian.cite.person import Person
from banmian.cite.reference import Reference, Text, Translated
from banmian.cite.run import Run, Slot, plain_text
from banmian.cite.styles import Citation, citations
from banmian.cite.title import title_of

__all__ = [
    "FORMATS",
    "NOT_AUTHORS",
    "Citation",
    "Format",
    "Person",
    "Reference",
    "Run",
    "Slot",
    "Sources",
    "Text",
    "Translated",
    "citation_files",
    "citations",
    "name_of_file",
    "plain_text",
    "reference",
    "sources",
    "title_of",
]
