"""What a reader can take away, and where it lies: names alone, which pages link to and exports fill.

A file says of itself what it is, wherever it is taken: its name is the id of what it holds. What is one file for all
languages lies in the tree of the papers' own language.
"""

from dataclasses import dataclass
from typing import Final

from banmian.ids import ArticleId, issue_id, issue_path


@dataclass(frozen=True, slots=True)
class Download:
    """A format in which an article, or an issue, can be taken away."""

    name: str
    """A name of its own, the same in every language; an English message if it is a common word."""
    ending: str
    media_type: str
    shared: bool
    """Whether one file holds all languages."""


TEXT: Final = Download("Plain text", "txt", "text/plain", shared=False)
MARKDOWN: Final = Download("Markdown", "md", "text/markdown", shared=False)
JSON: Final = Download("JSON", "json", "application/json", shared=True)
TEI: Final = Download("TEI", "tei.xml", "application/tei+xml", shared=True)
ARTICLE: Final = (TEXT, MARKDOWN, JSON, TEI)
"""The formats of an article or a series head, beside its page."""
EPUB: Final = Download("EPUB", "epub", "application/epub+zip", shared=True)
"""The format of an issue, beside its page."""

CONTENTS: Final = {
    "issues": "The issues, by what they print of themselves",
    "sheets": "The sheets: one printed page each",
    "articles": "The articles: heads, kind, place and state",
    "series": "The heads that stand over several articles",
    "bylines": "Who is credited with the articles, and with what",
    "texts": "The texts passage by passage, in every language",
    "translations": "The heads of the translations, and who made them",
    "emendations": "Where our reading is not the source’s, and what looks wrong but stays",
    "gaps": "Text that the source has lost",
    "people": "The people the editors know",
    "places": "The places",
    "organisations": "The organisations",
    "terms": "The terms, with their explanations",
    "mentions": "Every place where the texts name one of these",
}
"""The tables, and what each holds, in English words that the catalogues translate."""
LINES: Final = frozenset({"articles", "series", "people", "places", "organisations", "terms"})
"""Which of them are also JSON Lines, with all that belongs to a row in the row itself."""

PACKAGE: Final = "data/datapackage.json"
"""What the tables hold, column by column, for programs."""
SUMS: Final = "SHA256SUMS"
"""The checksums of all files of the site but the next two."""
BUNDLE: Final = "archive.zip"
"""The whole site as one file, in a folder `archive`."""
BUNDLE_SUM: Final = "archive.zip.sha256"
ADDED: Final = (SUMS, BUNDLE, BUNDLE_SUM)
"""What is made of a site when all of it is there."""
BUNDLED: Final = 2_000
"""How many articles and series heads an archive may have at most, if it is to be published as one file too."""


def article_file(language: str, article: ArticleId, one: Download) -> str:
    """The path of an article's file, for a page in a language's tree (the papers' own, if the file is shared)."""
    return f"{language}/{article.path}{article}.{one.ending}"


def issue_file(language: str, paper: str, date: str, one: Download) -> str:
    """The path of an issue's file, likewise."""
    return f"{language}/{issue_path(paper, date)}{issue_id(paper, date)}.{one.ending}"


def table_file(name: str) -> str:
    """The path of a table."""
    return f"data/{name}.csv"


def lines_file(name: str) -> str:
    """The path of a file of JSON Lines."""
    return f"data/{name}.jsonl"
