r"""BibTeX: a record that biblatex and the older programs both read.

What TeX would act on is written out, braces too: even behind a backslash BibTeX would count them.
"""

import re
from typing import Final

from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.text import one_line

_SIGNS: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "#$%&_"}
_SIGN = re.compile(r"[\\{}~^#$%&_]")
_CUT = re.compile(r"[\s,{}\\]")
_LANGUAGES: Final = {"zh": "chinese", "en": "english"}
"""What biblatex calls a language (`langid`); of others nothing is said."""


def bibtex(reference: Reference) -> str:
    """The reference as a BibTeX record, ended by a line feed."""
    year, month, _ = reference.date.split("-")
    found = reference.translated
    fields = {
        "author": " and ".join(_name(author, reference) for author in reference.authors),
        "title": f"{{{escaped(reference.title.text)}}}",  # in braces of its own: no style changes its capitals
        "translator": _braced(found.translator) if found and found.by_a_person else "",
        "origtitle": escaped(reference.original_title.text) if reference.original_title else "",
        "journal": escaped(reference.newspaper.text),
        "entrysubtype": "newspaper",
        "date": reference.date,
        "year": year,
        "month": str(int(month)),
        "pages": "" if reference.page is None else str(reference.page),
        "note": escaped(found.in_words) if found else "",
        "langid": _LANGUAGES.get(reference.language, ""),
        "url": address(reference.located),
    }
    lines = (f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@article{{{reference.id},\n{''.join(lines)}}}\n"


def escaped(text: str) -> str:
    """A text in which TeX finds nothing to act on."""
    return _SIGN.sub(lambda match: _SIGNS[match.group()], one_line(text))


def address(url: str) -> str:
    """An address, which biblatex takes as it stands; only what would end the field is written in its other form."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _name(author: Person, reference: Reference) -> str:
    if reference.is_chinese or not author.latin:
        return _braced(author.printed)
    return f"{escaped(author.family)}, {escaped(author.given)}" if author.family else _braced(author.latin)


def _braced(name: str) -> str:
    """A name that stays whole: in braces, if there is anything at which BibTeX would cut it."""
    return f"{{{escaped(name)}}}" if _CUT.search(name) or name.lower() == "and" else escaped(name)
