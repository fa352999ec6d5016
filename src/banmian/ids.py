"""Identifiers, addresses and checksums: how a thing is named, in one place.

An id says where an article was filed, never what it is called, and is never reused:
`<paper>-<date>-<sheet>-<nn>`, e.g. `hyrb-2021-09-28-02-05`.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from banmian.model import Block, Heads

PAPER: Final = "[a-z][a-z0-9]*"
SHEET: Final = "[0-9]{2,3}"
NUMBER: Final = "(?:0[1-9]|[1-9][0-9]{1,2})"
LANGUAGE: Final = "[a-z]{2,3}"
ENTRY: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"
ISSUE_ID: Final = f"{PAPER}-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"
PLACE_ID: Final = f"{ISSUE_ID}-{SHEET}(?:-{NUMBER})?"
"""Regular expressions of the parts of names, here and in the archive's folders, and of the ids of an entry of the
authority files, of an issue, and of an article or sheet."""

RESERVED: Final = frozenset(
    (
        "about authority authors browse calendar data desk figures kinds organisations passages people pictures places "
        "search series static terms translation"
    ).split()
)
"""No paper has one of these ids: the site or the archive has a folder of this name where the paper's would be."""

_ARTICLE = re.compile(
    f"(?P<paper>{PAPER})-(?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})-(?P<sheet>{SHEET})-(?P<number>{NUMBER})"
)


@dataclass(frozen=True, slots=True)
class ArticleId:
    """The four parts of an article's id."""

    paper: str
    date: str
    sheet: str
    number: str

    def __str__(self) -> str:
        return f"{self.paper}-{self.date}-{self.sheet}-{self.number}"

    @property
    def path(self) -> str:
        """Folder of the article's page below a language's root: `hyrb/2021-09-28/02-05/`."""
        return f"{self.paper}/{self.date}/{self.sheet}-{self.number}/"


def parse_article_id(text: str) -> ArticleId | None:
    """The parts of an id, or `None` if it isn't one."""
    match = _ARTICLE.fullmatch(text)
    return ArticleId(*match.groups()) if match else None


def issue_id(paper: str, date: str) -> str:
    """The id of an issue: `hyrb-2021-09-28`."""
    return f"{paper}-{date}"


def sheet_id(paper: str, date: str, sheet: str) -> str:
    """The id of a sheet, with which those of its articles begin: `hyrb-2021-09-28-02`."""
    return f"{paper}-{date}-{sheet}"


def issue_path(paper: str, date: str) -> str:
    """Folder of an issue's page below a language's root."""
    return f"{paper}/{date}/"


def sheet_path(paper: str, date: str, sheet: str) -> str:
    """Folder of a sheet's page below a language's root."""
    return f"{paper}/{date}/{sheet}/"


def lines_sha256(lines: Iterable[str]) -> str:
    """Checksum of source lines: UTF-8, each ended by a line feed."""
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


PASSAGE: Final = "kicker|headline|subhead|[1-9][0-9]{0,4}"
"""A passage of one article: one of its heads, or a block by its number, counted from 1."""


def passage_checksums(heads: Heads, blocks: Iterable[Block]) -> tuple[tuple[str, str], ...]:
    """(passage, short checksum) of all there is of a reading text: so that a change of it can be told by passage."""
    texts = [(name, text) for name in ("kicker", "headline", "subhead") if (text := getattr(heads, name))]
    texts += [(str(number), f"{block.kind}\t{block.text}") for number, block in enumerate(blocks, 1)]
    return tuple((name, lines_sha256([text])[:8]) for name, text in texts)


def reading_sha256(heads: Heads, blocks: Iterable[Block]) -> str:
    """Checksum of a reading text, by which a translation says what it was made from."""
    parts = [heads.kicker, heads.headline, heads.subhead, *(f"{block.kind}\t{block.text}" for block in blocks)]
    return lines_sha256(parts)
