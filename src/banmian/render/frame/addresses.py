"""Where each page of the site lies, and how one page points to another.

Every link is relative and ends in a file name, so that the site works at a root, under a sub-path and from a disk.
A page's place is the same in every language, below the language's folder.
"""

import hashlib
from itertools import takewhile
from typing import Final

from banmian.ids import ArticleId, issue_path, parse_article_id, sheet_path
from banmian.model import AuthorityKind

INDEX = "index.html"
LONGEST: Final = 24
"""Characters of a name in a byline that go into an address; of a longer one, a checksum does."""


def home(language: str) -> str:
    """The home page of a language."""
    return f"{language}/{INDEX}"


def search(language: str) -> str:
    """The search page of a language."""
    return f"{language}/search/{INDEX}"


def opensearch(language: str) -> str:
    """What tells a browser how to search the archive from its own field."""
    return f"{language}/search/opensearch.xml"


def about(language: str) -> str:
    """What the archive says of itself."""
    return f"{language}/about/{INDEX}"


def paper(language: str, paper_id: str) -> str:
    """The page of a newspaper: its issues."""
    return f"{language}/{paper_id}/{INDEX}"


def issue(language: str, paper_id: str, date: str) -> str:
    """The page of an issue."""
    return f"{language}/{issue_path(paper_id, date)}{INDEX}"


def sheet(language: str, paper_id: str, date: str, name: str) -> str:
    """The page of a sheet."""
    return f"{language}/{sheet_path(paper_id, date, name)}{INDEX}"


def article(language: str, article_id: ArticleId) -> str:
    """The page of an article, or of a series head."""
    return f"{language}/{article_id.path}{INDEX}"


def parallel(language: str, article_id: ArticleId) -> str:
    """An article, or a series head, in two languages side by side."""
    return f"{language}/{article_id.path}parallel/{INDEX}"


def names(language: str, kind: AuthorityKind) -> str:
    """The list of all people, places, organisations or terms."""
    return f"{language}/{kind}/{INDEX}"


def entry(language: str, kind: AuthorityKind, entry_id: str) -> str:
    """The page of one person, place, organisation or term."""
    return f"{language}/{kind}/{entry_id}/{INDEX}"


def browse(language: str) -> str:
    """All ways into the archive."""
    return f"{language}/browse/{INDEX}"


def calendar(language: str, year: str = "") -> str:
    """The years there are issues of, or one of them day by day."""
    return f"{language}/calendar/{year}/{INDEX}" if year else f"{language}/calendar/{INDEX}"


def year_of_paper(language: str, paper_id: str, year: str) -> str:
    """The issues of a newspaper in one year, where it has too many for one page."""
    return f"{language}/{paper_id}/{year}/{INDEX}"


def kinds(language: str, kind: str = "") -> str:
    """The kinds of article, or the articles of one."""
    return f"{language}/kinds/{kind}/{INDEX}" if kind else f"{language}/kinds/{INDEX}"


def series(language: str) -> str:
    """The list of series."""
    return f"{language}/series/{INDEX}"


def authors(language: str) -> str:
    """The list of those whom bylines name."""
    return f"{language}/authors/{INDEX}"


def author(language: str, name: str) -> str:
    """What stands under one name. The address is made of the name's code points, so that it depends on nothing else."""
    key = "-".join(f"{ord(sign):x}" for sign in name)
    if len(name) > LONGEST:
        key = f"x-{hashlib.sha256(name.encode()).hexdigest()[:16]}"
    return f"{language}/authors/{key}/{INDEX}"


def passages(language: str) -> str:
    """The strongest of the passages that recur."""
    return f"{language}/passages/{INDEX}"


def formulas(language: str) -> str:
    """The wording that recurs everywhere."""
    return f"{language}/passages/formulas/{INDEX}"


def figures(language: str, kind: str = "") -> str:
    """The numbers the pages give: what kinds of them there are, or those of one kind."""
    return f"{language}/figures/{kind}/{INDEX}" if kind else f"{language}/figures/{INDEX}"


def pictures(language: str) -> str:
    """The archive in pictures."""
    return f"{language}/pictures/{INDEX}"


def numbered(first: str, number: int) -> str:
    """Page `number` of a list whose first page is at `first`: `…/page-2.html`, beside it."""
    return first if number == 1 else f"{first.removesuffix(INDEX)}page-{number}.html"


def translations(language: str) -> str:
    """What is translated, how, and how well looked after."""
    return f"{language}/translation/{INDEX}"


def feed(language: str) -> str:
    """What came last, for those who follow the archive: Atom."""
    return f"{language}/feed.xml"


def json_feed(language: str) -> str:
    """The same as JSON Feed."""
    return f"{language}/feed.json"


def data(language: str) -> str:
    """What can be taken away, and how to check it."""
    return f"{language}/data/{INDEX}"


def manifest(language: str) -> str:
    """Name and icons of the archive, for telephones."""
    return f"{language}/site.webmanifest"


def missing(language: str) -> str:
    """What is shown for an address that isn't there."""
    return f"{language}/404.html"


def in_language(path: str, language: str) -> str:
    """The same place in another language's tree."""
    return f"{language}/{path.split('/', 1)[1]}"


def relative(source: str, target: str) -> str:
    """How the page at `source` links to `target`; a fragment on the target is kept."""
    path, mark, fragment = target.partition("#")
    # The library's `relpath` asks for the working folder each time; a page has a hundred links.
    here, there = source.split("/")[:-1], path.split("/")
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there[:-1], strict=False)))
    return "../" * (len(here) - same) + "/".join(there[same:]) + mark + fragment


def public(path: str) -> str:
    """The address a reader sees: without `index.html`."""
    return path.removesuffix(INDEX)


def text_anchor(article_id: str) -> str:
    """Where an article begins on the page of its sheet: `a05`."""
    parts = parse_article_id(article_id)
    return f"a{parts.number}" if parts else ""
